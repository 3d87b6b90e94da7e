import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAccess } from './access/open-access';
import { readSettings, SettingError, type Settings } from './settings';
import { backUp } from './store/back-up';
import type { Store } from './store/open-store';
import { StoreError } from './store/store-error';

/** Where the store of the settings is: a file of SQLite, or postgres://… */
export function whereIs({ store, municipality }: Settings): string {
  return 'url' in store ? store.url : join(store.folder, `${municipality}.db`);
}

/** A file for a copy that is made now, beside the store. */
export function newCopy({ store, dataDir, municipality }: Settings, why: string): string {
  const at = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  return join('url' in store ? dataDir : store.folder, 'backup', `${municipality}-${why}-${at}.db`);
}

/** The tables of the sign-in; nobody signs in while they are made. */
export function makeAccessTables(store: Store): Promise<unknown> {
  return openAccess(store, { secret: randomBytes(32).toString('hex'), origin: 'http://localhost' });
}

/** A table of how many rows there are, for a person to look over. */
export function listRows(counted: ReadonlyMap<string, number>): string {
  return [...counted].map(([table, n]) => `  ${table.padEnd(20)} ${String(n).padStart(8)}`).join('\n');
}

/** Does a command, and says in one line what is wrong with what it was given. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isKnown = error instanceof StoreError || error instanceof SettingError || error instanceof TypeError;
    console.error(isKnown ? error.message : error);
    process.exitCode = 1;
  }
}

/** `npm run backup [-- --to file]`: all that people have saved, in one file, while the server runs. */
if (process.argv[1]?.endsWith('backup.ts'))
  await runCommand(async () => {
    const { values } = parseArgs({ options: { to: { type: 'string' } } });
    const settings = readSettings(process.env);
    const to = values.to === undefined ? newCopy(settings, 'backup') : resolve(values.to);
    const counted = await backUp(whereIs(settings), to, makeAccessTables);
    console.log(`Säkerhetskopia / backup: ${to}\n${listRows(counted)}`);
  });
