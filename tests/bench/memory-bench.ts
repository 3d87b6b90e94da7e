import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '../../server/statistics/random';
import { startApp, type RunningApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';

const AT_ONCE = 8;
/** Asked before the first look: what is made once is made then. */
const WARM_UP = 10_000;
const REST_MS = 30_000;
/** So many, and then how far it has come. */
const STEP = 10_000;
const MOST_TIMES = 1.2;

const READS = [
  '/',
  '/api/session',
  '/api/catalogue',
  '/api/passes?week=2026-W10',
  '/api/presence',
  '/api/offences/grid?cell_size=100',
  '/api/offences/by-stadsdel?weekday=5,6',
  '/api/analysis/layer?method=kde&cell_size=100',
  '/api/analysis/time',
  '/api/plan/coverage',
  '/api/field/passes',
  '/api/offences/grid?hour=x',
  '/api/nowhere',
];

/** What the server holds at rest, before and after very many requests: read, half read, left at once, and streams. */
export async function* benchMemory(n: number): AsyncIterable<Figure> {
  const app = await startApp();
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const random = createRandom(1);
  try {
    await askMany(app, agent, WARM_UP, random);
    await sleep(REST_MS);
    const before = residentMb(app.pid);
    yield figure(`memory: at rest after ${WARM_UP} requests`, 'MB', [before], null);
    for (let made = 0; made < n; made += STEP) {
      await askMany(app, agent, Math.min(STEP, n - made), random);
      console.error(`  ${Math.min(made + STEP, n)} of ${n}: ${Math.round(residentMb(app.pid))} MB`);
    }
    await sleep(REST_MS);
    const after = residentMb(app.pid);
    yield figure(`memory: at rest after ${n} more`, 'MB', [after], null);
    yield figure(`memory: at rest, after as against before`, '×', [after / before], { at_most: MOST_TIMES });
  } finally {
    agent.destroy();
    await app.stop();
  }
}

async function askMany(app: RunningApp, agent: Agent, n: number, random: Random): Promise<void> {
  let left = n;
  const ask = async () => {
    while (left-- > 0) await askOnce(app, agent, random);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}

/** One request: of ten, six are read, two are HEADs, one is left before its answer, one is a stream that is left. */
async function askOnce(app: RunningApp, agent: Agent, random: Random): Promise<void> {
  const kind = random.below(10);
  const path = kind === 9 ? '/api/plan/changes' : (READS[random.below(READS.length)] ?? '/');
  const method = kind === 6 || kind === 7 ? 'HEAD' : 'GET';
  await new Promise<void>((resolve) => {
    const sent = request(app.address + path, { agent, method, headers: { cookie: app.cookie } }, (response) => {
      if (kind === 9) sent.destroy();
      response.on('error', () => resolve()).on('close', () => resolve());
      response.resume();
    });
    sent.on('error', () => resolve()).on('close', () => resolve());
    sent.end();
    if (kind === 8) setTimeout(() => sent.destroy(), random.below(20));
  });
}

/** Memory of a process, as Linux tells. @throws where it does not */
function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
