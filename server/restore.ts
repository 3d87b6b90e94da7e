import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listRows, makeAccessTables, newCopy, runCommand, whereIs } from './backup';
import { readSettings, SettingError } from './settings';
import { restore } from './store/restore';

/** `npm run restore -- file [--force]`: puts what a backup holds into the store, while the server runs. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true });
  const [backup] = positionals;
  if (backup === undefined || positionals.length > 1)
    throw new SettingError('npm run restore -- säkerhetskopia.db [--force]');
  const settings = readSettings(process.env);
  const kept = newCopy(settings, 'before-restore');
  const isForced = values.force ?? false;
  const counted = await restore(resolve(backup), whereIs(settings), { kept, isForced }, makeAccessTables);
  console.log(`Återläst / restored: ${resolve(backup)}\n${listRows(counted)}`);
  if (isForced) console.log(`Det som fanns före / what there was before: ${kept}`);
  console.log('Alla får logga in på nytt. / Everybody has to sign in again.');
});
