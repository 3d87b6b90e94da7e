import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPack } from '../../data/pack/read-pack';
import { listRows, makeAccessTables, runCommand } from './backup';
import { readSettings, SettingError } from '../boot/settings';
import { restore } from '../store/restore';
import { newCopy, whereIsStore } from '../boot/where-is-store';

/** `npm run restore -- file [--force]`: puts what a backup holds into the store, while the server runs. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true });
  const [backup] = positionals;
  if (backup === undefined || positionals.length > 1)
    throw new SettingError('npm run restore -- säkerhetskopia.db [--force]');
  const settings = readSettings(process.env);
  const pack = readPack(settings.municipality);
  const kept = newCopy(settings, pack, 'before-restore');
  const isForced = values.force ?? false;
  const counted = await restore(resolve(backup), whereIsStore(settings, pack), { kept, isForced }, makeAccessTables);
  console.log(`Återläst / restored: ${resolve(backup)}\n${listRows(counted)}`);
  if (isForced) console.log(`Det som fanns före / what there was before: ${kept}`);
  console.log('Alla får logga in på nytt. / Everybody has to sign in again.');
});
