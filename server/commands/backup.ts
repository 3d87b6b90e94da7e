import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPack } from '../../data/pack/read-pack';
import { openAccess } from '../access/open-access';
import { parseSettings } from '../boot/settings';
import { backUp } from '../store/back-up';
import type { Store } from '../store/types';
import { noteBackup } from '../store/note-backup';
import { openFileStore } from '../files/file-store';
import { newCopy, whereAreFiles, whereIsStore } from '../boot/where-is-store';
import { explainFailure } from './explain-failure';

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
    console.error(explainFailure(error) ?? error);
    process.exitCode ||= 1;
  }
}

/** `npm run backup [-- --to file]`: all that people have saved, in one file, while the server runs. */
if (process.argv[1]?.endsWith('backup.ts'))
  await runCommand(async () => {
    const { values } = parseArgs({ options: { to: { type: 'string' } } });
    const settings = parseSettings(process.env);
    const pack = readPack(settings.municipality);
    const to = values.to === undefined ? newCopy(settings, pack, 'backup') : resolve(values.to);
    const where = whereIsStore(settings, pack);
    const counted = await backUp(where, to, makeAccessTables, openFileStore(whereAreFiles(settings, pack)));
    console.log(`Säkerhetskopia / backup: ${to}\n${listRows(counted)}`);
    const isNoted = await noteBackup(where, to, counted).catch((error: unknown) => String(error));
    if (isNoted !== true)
      console.error(
        `Kopian är gjord men står inte i loggen / the copy is made and not in the audit trail: ${isNoted || 'äldre databas / older database'}`,
      );
  });
