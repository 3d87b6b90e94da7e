import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeDemo } from '../../data/demo/make-demo';
import { readPack } from '../../data/pack/read-pack';
import { tablePath } from '../../data/write-table';
import { createTownApp } from '../../server/app';
import { listen } from '../../server/boot/listen';
import type { Deps } from '../../server/http/deps';
import { openProgram } from '../../server/boot/open-program';
import { openTown } from '../../server/boot/open-town';
import { parseSettings } from '../../server/boot/settings';
import { figure, type Figure } from './figure';
import { writeSyntheticOffences } from './synthetic-offences';
import { openYardstick } from './yardstick';

/** Every route, and for those that take the filter, narrow and wide ones. */
const FILTERS = [
  '',
  'from=2021-01-01&to=2026-01-01',
  'from=2025-11-01&to=2025-12-01',
  'weekday=5,6&hour=20-3',
  'place_type=outdoors&category=assault,robbery',
  'stadsdel=rissne,hallonbergen',
];
const FILTERED = ['by-stadsdel', 'by-month', 'by-hour', 'grid?cell_size=100', 'grid?cell_size=50'];
const PLAIN = [
  'health',
  'catalogue',
  'stadsdelar',
  'basemap',
  'places',
  'promise',
  'grid/100',
  'grid/50',
  'presence',
  'presence/by-week?stadsdel=rissne',
  'statistics',
  'incidents',
  'openapi.json',
];

const METHODS = ['count', 'harm', 'kde', 'dual_kde', 'odd_squares', 'emerging', 'place_type', 'gistar'];
const ANALYSED = [
  ...METHODS.map((method) => `layer?method=${method}&cell_size=100`),
  'time?cell_size=100',
  'concentration?cell_size=100',
  'clusters?cell_size=100',
];
const AT_MOST_ANALYSED_MS = 60;
/** Tested by permutations, which take their time in a thread of their own. */
const AT_MOST_PERMUTED_MS = 1500;
const ANALYSED_ROWS = 120_000;

/** The card of a place, the register with all its places, and promises with what was done for them. */
const PLACES = [
  {
    route: 'place-register/…',
    at_most: 100,
    paths: ['rissne-torg', 'hallonbergens-centrum', 'sundbybergs-torg'].map((place) => `place-register/pack-${place}`),
  },
  { route: 'place-register', at_most: 200, paths: ['place-register'] },
  { route: 'promises', at_most: 200, paths: ['promises', 'promises/demo-2025'] },
  {
    route: 'area?shape=…',
    at_most: 150,
    paths: [
      'area?shape=circle:17.96581,59.36102;400',
      'area?shape=line:17.95,59.37;17.96,59.365;17.97,59.36;17.975,59.355;150',
      'area?shape=polygon:17.95,59.355;17.99,59.355;17.99,59.38;17.95,59.38',
    ],
  },
  { route: 'weekly', at_most: 400, paths: ['weekly'] },
  { route: 'analysis/school-routes', at_most: 400, paths: ['analysis/school-routes'] },
  { route: 'meetings', at_most: 100, paths: ['meetings?year=2025'] },
];

/** Routes of the analyses with ten million offences, and what 95 of 100 answers have to stay within. */
const TEN_MILLION = 10_000_000;
const TEN_MILLION_ROUTES = [
  { route: 'analysis/layer?method=count&cell_size=100', at_most: 250 },
  { route: 'analysis/layer?method=kde&cell_size=100', at_most: 250 },
  { route: 'analysis/layer?method=gistar&cell_size=100', at_most: 250 },
  { route: 'offences/by-hour', at_most: 300 },
  { route: 'analysis/time', at_most: 300 },
] as const;
const TEN_MILLION_FILTERS = ['', 'from=2025-11-01&to=2025-12-01', 'from=2023-01-01&to=2026-01-01'];
const TEN_MILLION_SAMPLES = 30;
const MAX_MEMORY_GB = 3;

/** What goes over the wire when the filter changes: of the smallest squares, when almost every one has offences. */
const WIRED = ['offences/grid?', ...METHODS.map((method) => `analysis/layer?method=${method}&`)];
const WIRED_QUERY = 'cell_size=50&from=2022-01-01&to=2026-01-01';
const MOST_WIRED_KB = 20;

/** Rows in the table, and what 95 of 100 answers have to stay within. */
const SIZES = [
  { rows: 120_000, at_most: 50 },
  { rows: 1_000_000, at_most: 150 },
] as const;

const WARM_UPS = 3;
const SAMPLES = 60;

/** How long answers take over HTTP, one request at a time, by route and number of offences. */
export async function* benchApi(): AsyncIterable<Figure> {
  for (const { rows, at_most } of SIZES) yield* measure(rows, at_most);
}

/** The analyses that have to answer at once with ten million offences, and the memory that the server then holds. */
export async function* benchTenMillion(): AsyncIterable<Figure> {
  const routes = TEN_MILLION_ROUTES.map(({ route, at_most }) => ({
    route,
    at_most,
    paths: TEN_MILLION_FILTERS.map((filter) => withFilter(route, filter)),
  }));
  yield* serve(TEN_MILLION, routes, TEN_MILLION_SAMPLES);
  const memory = process.resourceUsage().maxRSS / 1024 ** 2;
  yield figure(`memory at most, ${TEN_MILLION} offences`, 'GB', [memory], { at_most: MAX_MEMORY_GB });
}

function measure(rows: number, at_most: number): AsyncIterable<Figure> {
  const filtered = (folder: string, names: readonly string[], most: number) =>
    names.map((name) => ({
      route: `${folder}/${name}`,
      at_most: name.includes('gistar') ? AT_MOST_PERMUTED_MS : most,
      paths: FILTERS.map((filter) => withFilter(`${folder}/${name}`, filter)),
    }));
  return serve(
    rows,
    [
      ...filtered('offences', FILTERED, at_most),
      ...(rows === ANALYSED_ROWS ? filtered('analysis', ANALYSED, AT_MOST_ANALYSED_MS) : []),
      ...(rows === ANALYSED_ROWS ? PLACES : []),
      ...PLAIN.map((route) => ({ route, at_most, paths: [route] })),
    ],
    SAMPLES,
  );
}

function withFilter(route: string, filter: string): string {
  return filter === '' ? route : `${route}${route.includes('?') ? '&' : '?'}${filter}`;
}

interface Asked {
  route: string;
  at_most: number;
  paths: readonly string[];
}

/**
 * How many times the yardstick an answer may take: the bare count by DuckDB and JSON of the same size from a bare route,
 * asked in turns with ours, so that a machine under load slows both.
 */
const MOST_TIMES: readonly { route: RegExp; at_most: number }[] = [
  { route: /^offences\/(grid|by-hour)/, at_most: 5 },
  { route: /^analysis\/layer\?method=(count|harm|dual_kde|odd_squares|place_type)&/, at_most: 7 },
  { route: /^analysis\/layer\?method=(kde|emerging)&/, at_most: 12 },
];

/** Serves so many made-up offences and asks each route over and over. */
export async function* serve(
  rows: number,
  routes: readonly Asked[],
  n_samples: number,
  prepare?: (deps: Deps) => Promise<void>,
): AsyncIterable<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'api-bench-'));
  const pack = readPack('sundbyberg');
  const { signal } = new AbortController();
  await makeDemo({ pack, dataDir, today: '2026-01-01', language: 'en', signal, progress: () => undefined });
  await writeSyntheticOffences(dataDir, pack, rows);
  const settings = parseSettings({ DATA_DIR: dataDir, PORT: '0' });
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = await listen((request) => fetch(request), '127.0.0.1', 0);
  const town = await openTown(settings, server.url, console.error);
  const deps = { ...openProgram(settings, console.error), ...town };
  fetch = createTownApp(deps).fetch;
  await prepare?.(deps);
  const cookie = await signIn(deps);
  const agent = new Agent({ keepAlive: true });
  const yardstick = await openYardstick(tablePath(dataDir, pack.municipality.id, 'offence'), dataDir);
  try {
    for (const { route, at_most, paths } of routes) {
      const most_times = MOST_TIMES.find((judged) => judged.route.test(route))?.at_most;
      const samples: number[] = [];
      const ratios: number[] = [];
      for (let i = -WARM_UPS * paths.length; i < n_samples; i++) {
        const path = paths[Math.abs(i) % paths.length] ?? route;
        const { duration, body } = await time(agent, cookie, `${server.url}/api/${path}`);
        if (i >= 0) samples.push(duration);
        if (most_times === undefined) continue;
        const bare = await time(agent, cookie, yardstick.addressFor(path, JSON.parse(body)));
        if (i >= 0) ratios.push(duration / bare.duration);
      }
      const name = `GET /api/${route}, ${rows} offences`;
      // beside a yardstick milliseconds are only told: they say as much of the machine
      yield figure(name, 'ms', samples, most_times === undefined ? { at_most } : null);
      if (most_times !== undefined)
        yield figure(`${name}, to the bare query and JSON`, '×', ratios, { at_most: most_times }, 'median');
    }
    if (rows === ANALYSED_ROWS && prepare === undefined)
      for (const route of WIRED) {
        const { bytes } = await time(agent, cookie, `${server.url}/api/${route}${WIRED_QUERY}`);
        const name = `wire ${route.slice(0, -1)}, squares of 50 m, ${rows} offences`;
        yield figure(name, 'kB', [bytes / 1000], { at_most: MOST_WIRED_KB });
      }
  } finally {
    agent.destroy();
    yardstick.close();
    await server.close();
    await deps.live.stop();
    await deps.store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The session of somebody who may ask everything. */
async function signIn({ access }: Deps): Promise<string> {
  const email = 'bench@example.org';
  await access.addUser({ email, name: 'Bench', role: 'admin', actors: [], unit: null });
  const entered = await access.answer(new Request(await access.makeSignInLink(email)));
  return entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

/** Milliseconds until the last byte of an answer, its size as sent, and what it says. @throws when the answer is not 200 */
function time(agent: Agent, cookie: string, url: string): Promise<{ duration: number; bytes: number; body: string }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'gzip', cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const duration = performance.now() - started;
        const sent = Buffer.concat(chunks);
        const body = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString();
        if (response.statusCode === 200) resolve({ duration, bytes: sent.length, body });
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}
