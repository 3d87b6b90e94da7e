import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What is on its way out has a name that no version has, and that nobody serves. */
const ASIDE = /^\.v\d{6,}\.withdrawn\./;

/**
 * Takes the versions that hold a text out of what can be served, each by one rename. A version whose document cannot be read
 * is broken and may hold it in a file of its own: it goes as well.
 * @param folder of all versions of one town
 * @param keep the folder that stays whatever it holds
 * @returns back to their names, or away for good
 */
export function setAsideVersions(folder: string, text: string, keep: string): { back: () => void; remove: () => void } {
  const written = JSON.stringify(text).slice(1, -1);
  const moved = readdirSync(folder)
    .filter((name) => /^v\d{6,}$/.test(name) && name !== keep && mayHold(join(folder, name), written))
    .map((name) => ({ from: join(folder, name), to: join(folder, `.${name}.withdrawn.${randomUUID()}`) }));
  for (const { from, to } of moved) renameSync(from, to);
  return {
    back: () => {
      for (const { from, to } of moved) renameSync(to, from);
    },
    remove: () => {
      for (const { to } of moved) rmSync(to, { recursive: true, force: true });
    },
  };
}

/** Removes what was set aside when the program was stopped before it was gone. */
export function removeSetAside(folder: string): void {
  for (const name of namesIn(folder).filter((each) => ASIDE.test(each)))
    rmSync(join(folder, name), { recursive: true, force: true });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // nothing has been published yet
    return [];
  }
}

function mayHold(version: string, written: string): boolean {
  try {
    return readFileSync(join(version, 'public.json'), 'utf8').includes(written);
  } catch {
    return true;
  }
}
