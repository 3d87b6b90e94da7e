import { parseArgs } from 'node:util';
import { readPack } from '../../data/pack/read-pack';
import { runCommand } from './backup';
import { parseSettings, SettingError } from '../boot/settings';
import type { Link } from '../store/audit-chain';
import { findOpenRole } from '../store/database-roles';
import { openStore } from '../store/open-store';
import { describeFault } from '../store/audit-fault';
import { verifyTrail } from '../store/verify-trail';
import { whereStoreIs } from '../boot/where-is-store';

const USAGE = `npm run audit -- verify [--noted 1234:ab12…]
Går igenom granskningsloggen, medan servern är igång, och säger vad som är ändrat i den. Anteckna kvittot på en annan plats: med --noted prövas att det finns kvar. /
Goes through the audit trail, while the server runs, and says what has been altered in it. Note the receipt elsewhere: --noted checks that it is there still.`;

/** `npm run audit -- verify`: ends with 1 when something has been altered, 2 when it could not be told. */
await runCommand(async () => {
  process.exitCode = 2;
  const { values, positionals } = parseArgs({ options: { noted: { type: 'string' } }, allowPositionals: true });
  if (positionals.length !== 1 || positionals[0] !== 'verify') throw new SettingError(USAGE);
  const noted = values.noted === undefined ? null : parseReceipt(values.noted);
  const settings = parseSettings(process.env);
  const store = await openStore(whereStoreIs(settings, readPack(settings.municipality)));
  try {
    const { faults, rows, head } = await verifyTrail(store, noted);
    const open = await findOpenRole(store);
    if (open !== null) console.log(`Varning / warning: ${open.sv} / ${open.en}`);
    for (const fault of faults) console.log(describeFault(fault));
    const receipt = `${head.position}:${head.hash}`;
    console.log(
      faults.length === 0
        ? `Loggen är hel / the trail is whole: ${rows} rader/rows\nKvitto / receipt: ${receipt}`
        : `Loggen är inte hel / the trail is not whole: ${rows} rader/rows`,
    );
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
});

function parseReceipt(given: string): Link {
  const found = /^(\d{1,15}):([0-9a-f]{64})?$/.exec(given);
  if (!found)
    throw new SettingError(`--noted ${given}: ange ett kvitto som 1234:ab12… / give a receipt such as 1234:ab12…`);
  return { position: Number(found[1]), hash: found[2] ?? '' };
}
