import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open-store';
import { buildProgram } from '../server/store/build-program';
import { killStore } from '../server/store/kill-store';
import { startPostgres } from '../server/store/start-postgres';
import { figure, type Figure } from './figure';

/** Processes, backends and clusters killed while others plan, copy and restore, half of them on each engine. */
export async function benchKills(kills: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const postgres = await startPostgres();
  try {
    const program = await buildProgram('plan-and-restore', mkdtempSync(join(folder, 'program-')));
    const engines = postgres === null ? [null] : [null, postgres];
    const all = await Promise.all(
      engines.map(async (cluster) => {
        const name = cluster === null ? 'SQLite' : 'PostgreSQL';
        const where = cluster?.url ?? join(mkdtempSync(join(folder, 'store-')), 'plan.db');
        await (await openStore(where)).close();
        const tally = await killStore(
          where,
          {
            kills: Math.ceil(kills / engines.length),
            program,
            folder: mkdtempSync(join(folder, 'kept-')),
            postgres: cluster,
          },
          (n) => {
            if (n % 50 === 0) console.error(`  ${name}: ${n}`);
          },
        );
        for (const what of ['lost', 'doubled', 'half', 'faults'] as const)
          if (tally[what].length > 0) console.error(`  ${name}, ${what}: ${tally[what].slice(0, 10).join(', ')}`);
        const count = (what: string, n: number, target: Figure['target']) =>
          figure(`kills: ${name}, ${what}`, '', [n], target);
        return [
          count('killed', tally.kills, null),
          count('restores that were done', tally.restores, null),
          count('passes said to be saved', tally.saved, null),
          count('weeks said to be copied', tally.copied, null),
          count('lost', tally.lost.length, { at_most: 0 }),
          count('doubled', tally.doubled.length, { at_most: 0 }),
          count('half', tally.half.length, { at_most: 0 }),
          count('faults of the audit trail', tally.faults.length, { at_most: 0 }),
        ];
      }),
    );
    return all.flat();
  } finally {
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
