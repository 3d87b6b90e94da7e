import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../data/demo/make-demo';
import { readPack } from '../../data/pack/read-pack';
import { createTownApp } from '../../server/app';
import { addDays, isoWeek } from '../../data/terms/calendar';
import { openProgram } from '../../server/boot/open-program';
import { openTown } from '../../server/boot/open-town';
import { parseSettings } from '../../server/boot/settings';
import { figure, type Figure } from './figure';
import { tablePath } from '../../data/write-table';
import { writeSyntheticOffences } from './synthetic-offences';
import { openYardstick, type Yardstick } from './yardstick';

const ROWS = 120_000;
const AT_MOST_MS = 150;
const PATROLS = 7;
const WARM_UPS = 3;
const SAMPLES = 30;

/** How long need against plan, balance and a suggestion for a week take, and the need itself when the data are new. */
export async function* benchPlan(): AsyncIterable<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plan-bench-'));
  const pack = readPack('sundbyberg');
  const { signal } = new AbortController();
  await makeDemo({ pack, dataDir, today: '2026-01-01', language: 'en', signal, progress: () => undefined });
  await writeSyntheticOffences(dataDir, pack, ROWS);
  const origin = 'http://localhost';
  const settings = parseSettings({ DATA_DIR: dataDir, PORT: '0' });
  const deps = { ...openProgram(settings, console.error), ...(await openTown(settings, origin, console.error)) };
  const yardstick = await openYardstick(tablePath(dataDir, pack.municipality.id, 'offence'), dataDir);
  try {
    const email = 'bench@example.org';
    await deps.access.addUserOnce({ email, name: 'Bench', role: 'admin', actors: [], unit: null });
    const entered = await deps.access.answer(new Request(await deps.access.makeSignInLink(email)));
    const headers = { Cookie: entered.headers.get('Set-Cookie')?.split(';')[0] ?? '', Origin: origin };
    const lease = deps.live.lease();
    const week = isoWeek(addDays(lease.data.today, 7));
    lease.release();
    const SUGGESTIONS = `POST /api/suggestions, ${PATROLS} patrols a day`;
    const body = JSON.stringify({ week, actor: 'polis', activity: 'fotpatrull', teams: PATROLS });
    const asked: Record<string, () => Request> = {
      'GET /api/plan/coverage': () => new Request(`${origin}/api/plan/coverage?week=${week}`, { headers }),
      'GET /api/plan/balance': () => new Request(`${origin}/api/plan/balance?week=${week}`, { headers }),
      [SUGGESTIONS]: () =>
        new Request(`${origin}/api/suggestions`, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body,
        }),
    };
    // the first of a new app works out the need too
    const first: number[] = [];
    for (let i = 0; i < WARM_UPS; i++)
      first.push(await time(createTownApp(deps).fetch, asked['GET /api/plan/coverage']!()));
    yield figure(`GET /api/plan/coverage, new data, ${ROWS} offences`, 'ms', first, null);
    const { fetch } = createTownApp(deps);
    for (const [name, make] of Object.entries(asked)) {
      const samples: number[] = [];
      for (let i = -WARM_UPS; i < SAMPLES; i++) {
        const duration = await time(fetch, make());
        if (i >= 0) samples.push(duration);
      }
      yield figure(`${name}, ${ROWS} offences`, 'ms', samples, { at_most: AT_MOST_MS });
      if (name !== SUGGESTIONS) continue;
      const bare = await timeYardstick(yardstick, (await (await fetch(make())).json()) as object);
      const ratios = samples.map((ms) => ms / bare);
      yield figure(`${name}, against a bare count that sends as much`, 'ratio', ratios, null);
    }
  } finally {
    yardstick.close();
    await deps.live.stop();
    await deps.store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The median of the bare count, ms. */
async function timeYardstick(yardstick: Yardstick, answer: object): Promise<number> {
  const address = yardstick.addressFor('suggestions', answer);
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const begun = performance.now();
    await (await fetch(address)).text();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[SAMPLES / 2]!;
}

async function time(fetch: (request: Request) => Response | Promise<Response>, request: Request): Promise<number> {
  const begun = performance.now();
  const response = await fetch(request);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${request.url}: ${response.status} ${text}`);
  return performance.now() - begun;
}
