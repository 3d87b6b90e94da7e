import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../data/demo/make-demo';
import { readPack } from '../../data/pack/read-pack';
import { createApp } from '../../server/app';
import { listen } from '../../server/listen';
import { openDeps } from '../../server/open-deps';
import { figure, type Figure } from './figure';
import { writeSyntheticOffences } from './synthetic-offences';

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

/** Rows in the table, and what 95 of 100 answers have to stay within. */
const SIZES = [
  { rows: 120_000, at_most: 50 },
  { rows: 1_000_000, at_most: 150 },
] as const;

const WARM_UPS = 3;
const SAMPLES = 60;

/** How long answers take over HTTP, one request at a time, by route and number of offences. */
export async function benchApi(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { rows, at_most } of SIZES) figures.push(...(await measure(rows, at_most)));
  return figures;
}

async function measure(rows: number, at_most: number): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'api-bench-'));
  const pack = readPack('sundbyberg');
  const { signal } = new AbortController();
  await makeDemo({ pack, dataDir, language: 'en', signal, progress: () => undefined });
  await writeSyntheticOffences(dataDir, pack, rows);
  const deps = await openDeps({ host: '127.0.0.1', port: 0, dataDir, municipality: 'sundbyberg' }, console.error);
  const server = await listen(createApp(deps).fetch, '127.0.0.1', 0);
  const agent = new Agent({ keepAlive: true });
  const figures: Figure[] = [];
  try {
    const routes = [
      ...FILTERED.map((route) => ({
        route: `offences/${route}`,
        paths: FILTERS.map((filter) => `offences/${route}${route.includes('?') ? '&' : '?'}${filter}`),
      })),
      ...PLAIN.map((route) => ({ route, paths: [route] })),
    ];
    for (const { route, paths } of routes) {
      const samples: number[] = [];
      for (let i = -WARM_UPS * paths.length; i < SAMPLES; i++) {
        const path = paths[Math.abs(i) % paths.length] ?? route;
        const duration = await time(agent, `${server.url}/api/${path}`);
        if (i >= 0) samples.push(duration);
      }
      figures.push(figure(`GET /api/${route}, ${rows} offences`, 'ms', samples, { at_most }));
    }
  } finally {
    agent.destroy();
    await server.close();
    await deps.live.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return figures;
}

/** Milliseconds until the last byte of an answer. @throws when the answer is not 200 */
function time(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.on('data', () => undefined);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}
