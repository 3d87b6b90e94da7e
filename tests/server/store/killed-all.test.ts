import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store';
import { buildProgram } from './build-program';
import { newDatabase, newFolder, removeFolders } from './engines';
import { killStore } from './kill-store';
import { startPostgres, type Postgres } from './start-postgres';

/** `npm run bench -- kills` does it a thousand times. */
const KILLS = 24;
const TIMEOUT_MS = 300_000;

let program = '';
let postgres: Postgres | null = null;
beforeAll(async () => {
  program = await buildProgram('plan-and-restore', newFolder());
  postgres = await startPostgres();
}, TIMEOUT_MS);
afterAll(() => {
  postgres?.stop();
  removeFolders();
});

describe.each(['sqlite', 'postgres'] as const)('a store on %s whose processes are killed', (engine) => {
  it(
    'has lost, doubled and halved nothing, while two planned and copied and a third restored',
    { timeout: TIMEOUT_MS },
    async ({ skip }) => {
      if (engine === 'postgres' && postgres === null) return skip('PostgreSQL is not installed');
      const where = engine === 'sqlite' ? `${newFolder()}/plan.db` : await newDatabase(postgres!.url);
      await (await openStore(where)).close();
      const cluster = engine === 'sqlite' ? null : postgres;
      const tally = await killStore(where, { kills: KILLS, program, folder: newFolder(), postgres: cluster });
      expect(tally).toMatchObject({ lost: [], doubled: [], half: [], faults: [] });
      expect(tally.kills).toBe(KILLS);
      expect(tally.saved).toBeGreaterThan(KILLS);
      expect(tally.copied).toBeGreaterThan(0);
      expect(tally.restores).toBeGreaterThan(0);
    },
  );
});
