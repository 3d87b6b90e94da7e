import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPack } from '../../data/pack/read-pack';
import { listRows, makeAccessTables, runCommand } from './backup';
import { parseSettings, SettingError } from '../boot/settings';
import { describeFault } from '../store/audit-fault';
import { restore } from '../store/restore';
import { openFileStore } from '../files/file-store';
import { newCopy, whereAreFiles, whereIsStore } from '../boot/where-is-store';

/** `npm run restore -- file [--force]`: puts what a backup holds into the store, while the server runs. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true });
  const [backup] = positionals;
  if (backup === undefined || positionals.length > 1)
    throw new SettingError('npm run restore -- säkerhetskopia.db [--force]');
  const settings = parseSettings(process.env);
  const pack = readPack(settings.municipality);
  const kept = newCopy(settings, pack, 'before-restore');
  const isForced = values.force ?? false;
  const files = openFileStore(whereAreFiles(settings, pack));
  // all of it is replaced, also what the server's own role may not
  const where = settings.storeOwner ?? whereIsStore(settings, pack);
  const { counted, faults } = await restore(resolve(backup), where, { kept, isForced }, makeAccessTables, files);
  console.log(`Återläst / restored: ${resolve(backup)}\n${listRows(counted)}`);
  if (faults.length === 0) console.log('Kopians logg är hel. / The trail of the copy is whole.');
  else
    console.log(
      `Kopians logg är inte hel. / The trail of the copy is not whole.\n${faults.map(describeFault).join('\n')}`,
    );
  if (isForced) console.log(`Det som fanns före / what there was before: ${kept}`);
  console.log('Alla får logga in på nytt. / Everybody has to sign in again.');
});
