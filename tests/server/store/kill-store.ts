import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { backUp } from '../../../server/store/back-up';
import { openStore } from '../../../server/store/open-store';
import { retryWhileAway } from '../../../server/store/retry-while-away';
import { verifyTrail } from '../../../server/store/verify-trail';
import { COPIED } from './copied-week';
import { addPass, ANNA } from './plan-passes';
import type { Postgres } from './start-postgres';
import { createRandom } from '../../../server/statistics/random';

const noOthers = () => Promise.resolve();

/** What was killed, what had been said to be saved, and what was wrong with it afterwards. */
export interface Tally {
  kills: number;
  restores: number;
  saved: number;
  copied: number;
  /** said to be saved, and neither in the store nor in what a restore kept */
  lost: string[];
  /** a week copied twice, a pass without its one line in the audit trail, or a line more */
  doubled: string[];
  /** a week of which only a part was copied */
  half: string[];
  /** what `npm run audit -- verify` finds */
  faults: string[];
}

/**
 * Kills the processes of a store, and its PostgreSQL, while two of them plan and copy at once and a third restores; then
 * looks for everything that anybody was told is saved.
 * @param program made of plan-and-restore.ts
 * @param folder for the backup and what restores keep
 * @param postgres the cluster that the store is in; null for a file of SQLite
 */
export async function killStore(
  where: string,
  { kills, program, folder, postgres }: { kills: number; program: string; folder: string; postgres: Postgres | null },
  onKill: (n: number) => void = () => undefined,
): Promise<Tally> {
  const told = { saved: [] as string[], copied: [] as string[] };
  let restores = 0;
  const since = Date.now();
  const store = await openStore(where);
  await store.write(ANNA, (tx) => addPass(tx, 'first'));
  await store.close();
  const backup = join(folder, 'backup.db');
  await backUp(where, backup, noOthers);

  const start = (...given: string[]) => {
    const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout);
    const closed = once(lines, 'close');
    const ready = new Promise<void>((resolve) =>
      lines.on('line', (line) => {
        const [what = '', which = ''] = line.split(' ');
        if (line === 'ready') resolve();
        else if (line === 'restored') restores++;
        else if (what === 'saved' || what === 'copied') told[what].push(which);
      }),
    );
    return { child, closed, ready: Promise.race([ready, closed]) };
  };
  // how long is waited is the same in every run: what comes of it is the machine's
  const random = createRandom(kills);
  let n = 0;
  const startWriter = () => start('write', where, `w${n}`, String(since));
  const writers = [startWriter(), startWriter()];
  const kill = async ({ child, closed }: ReturnType<typeof start>) => {
    child.kill('SIGKILL');
    await closed;
    onKill(++n);
  };
  try {
    while (n < kills) {
      const [eldest] = writers;
      await eldest!.ready;
      if (n % 10 === 5) {
        // one to its end, however slow the machine, and one that is killed on its way
        await start('restore', where, backup, join(folder, `kept-${n}-whole.db`)).closed;
        const restorer = start('restore', where, backup, join(folder, `kept-${n}.db`));
        await restorer.ready;
        await sleep(random.below(1500));
        await kill(restorer);
        continue;
      }
      if (postgres !== null && n % 20 === 11) {
        postgres.kill();
        await postgres.start();
        onKill(++n);
        continue;
      }
      if (postgres !== null && n % 20 === 18) {
        postgres.killBackend();
        onKill(++n);
        continue;
      }
      await sleep(random.below(200));
      writers.push(startWriter());
      await kill(writers.shift()!);
    }
  } finally {
    for (const { child, closed } of writers) {
      child.kill('SIGKILL');
      await closed;
    }
  }
  const kept = readdirSync(folder)
    .filter((name) => /^kept-\d+(-whole)?\.db$/.test(name))
    .map((name) => join(folder, name));
  return {
    kills: n,
    restores,
    saved: told.saved.length,
    copied: told.copied.length,
    ...(await judge(where, kept, told)),
  };
}

/** Looks for what is lost, doubled or half. */
async function judge(where: string, kept: readonly string[], told: { saved: string[]; copied: string[] }) {
  // PostgreSQL may be starting again
  const store = await retryWhileAway(
    () => openStore(where),
    () => undefined,
  );
  try {
    const faults = (await verifyTrail(store)).faults.map(({ what }) => what.en);
    const { passes, lines } = await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (db) => ({
        passes: await db.selectFrom('pass').select(['pass_id', 'week_start', 'source']).execute(),
        lines: await db.selectFrom('audit').select('subject_id').where('action', '=', 'create').execute(),
      }));
    const all = [passes];
    for (const file of kept.filter((name) => existsSync(name))) {
      const copy = await openStore(file);
      all.push(await copy.db.selectFrom('pass').select(['pass_id', 'week_start', 'source']).execute());
      await copy.close();
    }
    const weeks = all.map((rows) => {
      const counts = new Map<string, number>();
      for (const { week_start } of rows.filter(({ source }) => source === 'copy'))
        counts.set(week_start, (counts.get(week_start) ?? 0) + 1);
      return counts;
    });
    const found = new Set(all.flatMap((rows) => rows.map(({ pass_id }) => pass_id)));
    const counted = new Map<string, number>();
    for (const { subject_id } of lines) counted.set(subject_id ?? '', (counted.get(subject_id ?? '') ?? 0) + 1);
    return {
      lost: [
        ...told.saved.filter((id) => !found.has(id)),
        ...told.copied.filter((monday) => !weeks.some((counts) => counts.has(monday))),
        // the trail only grows, whatever is restored
        ...told.saved.filter((id) => !counted.has(id)),
      ],
      doubled: [
        ...weeks.flatMap((counts) => [...counts].filter(([, n]) => n > COPIED).map(([monday]) => monday)),
        ...[...counted].filter(([, n]) => n > 1).map(([id]) => id),
      ],
      half: [
        ...weeks.flatMap((counts) => [...counts].filter(([, n]) => n < COPIED).map(([monday]) => monday)),
        ...passes.filter(({ pass_id, source }) => source === 'plan' && !counted.has(pass_id)).map((row) => row.pass_id),
      ],
      faults,
    };
  } finally {
    await store.close();
  }
}
