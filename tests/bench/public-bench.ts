import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../e2e/find-chromium';
import { startApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';
import { freePort } from './free-port';

const PAGES = ['', 'stadsdelar/rissne', 'loften/2025'].flatMap((page) => [page, `en/${page}`.replace(/\/$/, '')]);
/** Times that each page is judged: the median counts, since whatever else runs is felt in a single one. */
const TIMES = 3;
/** What Lighthouse judges, 0 to 100. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LEAST_SCORE = 95;
/** What it asks a slow phone to do; its own throttling is 4× on the processor and a slow line. */
const [FIRST_TEXT_MS, USABLE_MS] = [1000, 2500];
const PATHS = ['/', '/en', '/stadsdelar/rissne', '/data/counts.csv', '/data/public.json', '/kalender.ics', '/nowhere'];
const [AT_ONCE, WARM_UP, REST_MS] = [32, 20_000, 3000];
const MOST_TIMES = 1.2;
const FIRST_PART = 0.3;

/** What residents meet: Lighthouse on a slow phone, and what the public plane alone holds after very many requests. */
export async function* benchPublic(n: number): AsyncIterable<Figure> {
  const app = await startApp();
  try {
    while ((await fetch(`${app.address}/data/public.json`)).status !== 200) await sleep(500);
    const folder = join(app.dataDir, 'published', 'sundbyberg');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const alone = spawn(process.execPath, ['program/run.mjs', 'server/start.ts', '--public', '--published', folder], {
      env: { ...process.env, PORT: String(port) },
      stdio: 'ignore',
      detached: true,
    });
    try {
      while (!(await fetch(url).catch(() => null))?.ok) await sleep(200);
      yield* judgePages(url);
      yield* holdMemory(url, listenerOf(port), n);
    } finally {
      if (alone.pid !== undefined) process.kill(-alone.pid, 'SIGTERM');
    }
  } finally {
    await app.stop();
  }
}

async function* judgePages(url: string): AsyncIterable<Figure> {
  const executablePath = findChromium();
  if (executablePath === null) return;
  const debugging = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${debugging}`],
  });
  try {
    // the first page of a browser pays for its start
    await judge(`${url}/metod`, debugging);
    for (const page of PAGES) {
      const runs: Result[] = [];
      for (let i = 0; i < TIMES; i++) runs.push(await judge(`${url}/${page}`, debugging));
      for (const category of CATEGORIES) {
        const scores = runs.flatMap(({ categories }) => categories[category]?.score ?? []);
        const missing = runs.length - scores.length;
        // no score is no nought: the tool could not follow the page, and says why
        const name = `lighthouse /${page}: ${category}`;
        if (missing > 0)
          yield figure(`${name}: no score, ${whyNone(runs)}`, `of ${TIMES}`, [missing], { at_most: TIMES - 1 });
        if (scores.length > 0)
          yield figure(
            name,
            '',
            scores.map((score) => Math.round(100 * score)),
            { at_least: LEAST_SCORE },
            'median',
          );
      }
      const times = (audit: string) => runs.flatMap(({ audits }) => audits[audit]?.numericValue ?? []);
      for (const [name, audit, most] of [
        ['first text', 'first-contentful-paint', FIRST_TEXT_MS],
        ['usable', 'interactive', USABLE_MS],
      ] as const)
        yield figure(`/${page}: ${name} at a processor 4× slowed`, 'ms', times(audit), { at_most: most }, 'median');
      yield figure(
        `/${page}: moved while it loads`,
        'CLS',
        times('cumulative-layout-shift'),
        { at_most: 0.1 },
        'median',
      );
    }
  } finally {
    await browser.close();
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** What Lighthouse says of a page on a slow phone. */
async function judge(address: string, port: number): Promise<Result> {
  const run = await lighthouse(address, {
    port,
    onlyCategories: CATEGORIES,
    throttlingMethod: 'devtools',
    throttling: { cpuSlowdownMultiplier: 4, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 },
    logLevel: 'error',
  });
  if (run === undefined) throw new Error(`Lighthouse said nothing of ${address}`);
  return run.lhr;
}

/** Why a category has no score, in the tool's own words. */
function whyNone(runs: readonly Result[]): string {
  const said = runs.flatMap(({ runtimeError, audits }) => [
    ...(runtimeError ? [`${runtimeError.code}: ${runtimeError.message}`] : []),
    ...Object.values(audits).flatMap(({ id, errorMessage }) => (errorMessage ? [`${id}: ${errorMessage}`] : [])),
  ]);
  return said[0] ?? 'and it does not say why';
}

async function* holdMemory(url: string, pid: number, n: number): AsyncIterable<Figure> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask = (path: string) =>
    new Promise<void>((resolve, reject) => {
      const headers = { 'Accept-Encoding': 'br, gzip' };
      get(url + path, { agent, headers }, (response) => response.resume().on('end', resolve)).on('error', reject);
    });
  const askMany = async (count: number) => {
    let left = count;
    const work = async () => {
      while (left-- > 0) await ask(PATHS[left % PATHS.length] ?? '/');
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
  yield figure('public plane: at rest before it is asked', 'MB', [residentMb(pid)], null);
  await askMany(WARM_UP);
  await sleep(REST_MS);
  const before = residentMb(pid);
  yield figure(`public plane: at rest after ${WARM_UP} requests`, 'MB', [before], null);
  let asked_ms = 0;
  // on the way too: what only grows shows in the second step, what is filled once does not
  for (const [i, count] of [Math.round(FIRST_PART * n), n - Math.round(FIRST_PART * n)].entries()) {
    const begun = performance.now();
    await askMany(count);
    asked_ms += performance.now() - begun;
    await sleep(REST_MS);
    const so_far = i === 0 ? count : n;
    yield figure(`public plane: at rest after ${so_far} more`, 'MB', [residentMb(pid)], null);
  }
  yield figure('public plane: requests, one process that asks', '/s', [(1000 * n) / asked_ms], null);
  const after = residentMb(pid);
  yield figure('public plane: at rest, after as against before', '×', [after / before], { at_most: MOST_TIMES });
  agent.destroy();
}

/** The process that listens on a port, as Linux tells it: npx and tsx stand before it. @throws where none does */
function listenerOf(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const line = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .find((each) => each.includes(`:${hex} 00000000:0000 0A`));
  const inode = line?.trim().split(/\s+/)[9];
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      for (const fd of readdirSync(`/proc/${pid}/fd`))
        if (readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`) return Number(pid);
    } catch {
      // it has ended meanwhile, or is somebody else's
    }
  throw new Error(`nobody listens on ${port}`);
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
