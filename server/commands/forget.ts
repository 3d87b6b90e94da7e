import { parseArgs } from 'node:util';
import { readPack } from '../../data/pack/read-pack';
import { parseSettings, SettingError } from '../boot/settings';
import { whereStoreIs } from '../boot/where-is-store';
import { accountName } from '../store/account-name';
import { openStore } from '../store/open-store';
import { forgetServed } from '../store/served-tables';
import { runCommand } from './backup';

const USAGE = `npm run forget -- <tabell / table>
Säger att en tabell som fanns förut inte ska finnas mer, så att servern inte saknar den. Starta om servern efteråt. /
Says that a table which was there before is to be there no more, so that the server does not miss it. Restart the server after it.`;

/** `npm run forget -- incident`: a table that has been removed on purpose is no loss. */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [table] = positionals;
  if (table === undefined || positionals.length > 1) throw new SettingError(USAGE);
  const settings = parseSettings(process.env);
  const store = await openStore(whereStoreIs(settings, readPack(settings.municipality)));
  try {
    if (!(await forgetServed(store, table, accountName())))
      throw new SettingError(`${table}: har inte funnits / has not been there`);
    console.log(`${table}: saknas inte mer / is missed no more`);
  } finally {
    await store.close();
  }
});
