import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/store/open-store';
import { buildProgram } from './build-program';
import { newDatabase, newFolder, removeFolders } from './engines';
import { startPostgres, type Postgres } from './start-postgres';
import { createRandom } from '../../../server/statistics/random';

const ROUNDS = 50;

/** Half a minute for both on two idle cores: a hundred processes have to start. */
const TIMEOUT_MS = 300_000;

let writer = '';

beforeAll(async () => void (writer = await buildProgram('write-passes', newFolder())), TIMEOUT_MS);
const children: ChildProcess[] = [];

// those that a failed test has left
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  removeFolders();
});

/** A process that plans passes; `saved` grows as it says that they are. */
function startWriter(where: string, prefix: string, saved: string[]) {
  const child = spawn(process.execPath, [writer, where, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface(child.stdout);
  const closed = once(lines, 'close');
  let n = 0;
  let resolveBusy: () => void = () => undefined;
  const busy = new Promise<void>((resolve) => (resolveBusy = resolve));
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line === 'ready') resolve();
      else {
        saved.push(line);
        if (++n === 3) resolveBusy();
      }
    });
  });
  return { child, ready, busy, closed };
}

function isReady({ ready, closed }: ReturnType<typeof startWriter>): Promise<boolean> {
  return Promise.race([ready.then(() => true), closed.then(() => false)]);
}

/** Kills 50 writers, the next one being started while one writes; `onRound` may do harm of its own. */
async function killWriters(where: string, onRound: (round: number) => Promise<void>): Promise<string[]> {
  const random = createRandom(50);
  const saved: string[] = [];
  let next = startWriter(where, 'r0', saved);
  for (let round = 0; round < ROUNDS; round++) {
    // one that starts just as PostgreSQL goes may give up: it has said nothing yet, and is started again
    for (let tries = 0; tries < 3 && !(await isReady(next)); tries++) next = startWriter(where, `r${round}`, saved);
    const { child, ready, busy, closed } = next;
    if (round + 1 < ROUNDS) next = startWriter(where, `r${round + 1}`, saved);
    await Promise.race([ready, closed.then(() => expect.fail('the process that writes ended by itself'))]);
    // every second one in the middle of its work however slow the machine is, the others as early as it happens
    if (round % 2 === 0) await Promise.race([busy, closed]);
    await sleep(random.below(60));
    await onRound(round);
    child.kill('SIGKILL');
    await closed;
  }
  return saved;
}

/** Every pass that was said to be saved is there, and every pass that is there is whole. */
async function expectAll(where: string, saved: readonly string[]): Promise<void> {
  const store = await openStore(where);
  try {
    // at one moment: a database goes on with what a killed process had sent it last
    const { passes, audited, revision } = await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (db) => ({
        passes: (await db.selectFrom('pass').select('pass_id').execute()).map((row) => row.pass_id),
        audited: (await db.selectFrom('audit').select('subject_id').execute()).map((row) => row.subject_id),
        revision: (await db.selectFrom('plan_revision').select('revision').executeTakeFirstOrThrow()).revision,
      }));
    const there = new Set(passes);
    // how many depends on how busy the machine is
    expect(saved.length).toBeGreaterThan(ROUNDS);
    expect(saved.filter((id) => !there.has(id))).toEqual([]);
    expect(audited.toSorted()).toEqual(passes.toSorted());
    expect(revision).toBe(passes.length);
  } finally {
    await store.close();
  }
}

describe('the store on sqlite', () => {
  it(
    'loses nothing that it said was saved when its process is killed 50 times while it writes',
    { timeout: TIMEOUT_MS },
    async () => {
      const where = `${newFolder()}/plan.db`;
      await (await openStore(where)).close();
      await expectAll(where, await killWriters(where, () => Promise.resolve()));
    },
  );
});

describe('the store on postgres', () => {
  // of its own: the tests beside this one need theirs alive
  let postgres: Postgres | null = null;
  beforeAll(async () => void (postgres = await startPostgres()));
  afterAll(() => postgres?.stop());

  it(
    'loses nothing that it said was saved when its process is killed 50 times, and PostgreSQL with it every tenth',
    { timeout: TIMEOUT_MS },
    async ({ skip }) => {
      if (postgres === null) return skip('PostgreSQL is not installed');
      const cluster = postgres;
      const where = await newDatabase(cluster.url);
      await (await openStore(where)).close();
      const saved = await killWriters(where, async (round) => {
        if (round % 10 !== 5) return;
        cluster.kill();
        await cluster.start();
        await sleep(100);
      });
      await expectAll(where, saved);
    },
  );
});
