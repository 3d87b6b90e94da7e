import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METHODS } from '../../../data/terms/hotspot-method';
import { everyMonth, offence, openTown, tinyPack, squareStadsdel, type Town } from '../tiny-town';

const YEAR = 'from=2025-01-01&to=2026-01-01';
const ROUTES = [
  ...METHODS.map((method) => `layer?method=${method}`),
  'cell?cell=0',
  'accuracy?',
  'clusters?',
  'time?',
  'near-repeat?',
  'concentration?',
];
/** Routes that describe whatever there is, and need no word of it. */
const DESCRIBES = new Set(['cell?cell=0']);
/** The 200 squares of 100 m. */
const everySquare = Array.from({ length: 200 }, (_, i) => ({
  x: 660_050 + 100 * (i % 20),
  y: 6_580_050 + 100 * Math.floor(i / 20),
}));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Asks and reads the last line, which is the result where the answer is a stream. */
async function ask(town: Town, path: string) {
  const response = await town.app.request(`/api/analysis/${path}`);
  const text = await response.text();
  const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as Record<string, Json>;
  const body = (last['result'] ?? last) as { too_little?: { reason: string; message: string } | null; sentence?: Json };
  return { status: response.status, text, body };
}

/** No number that is none, written by a program that did not notice. */
const NOT_A_NUMBER = /\bNaN\b|Infinity|undefined|\[object/;

const cases: {
  name: string;
  query: string;
  offences: () => ReturnType<typeof offence>[];
  silent: readonly string[];
}[] = [
  // `silent`: what has a sentence of its own because there is something to say
  {
    name: 'a period without data',
    query: 'from=1990-01-01&to=1991-01-01',
    offences: () => everySquare.map((at) => offence(at)),
    silent: [],
  },
  {
    name: 'a period with no offence in it',
    query: `${YEAR}&category=assault`,
    offences: () => [offence()],
    silent: [],
  },
  { name: 'no data at all', query: '', offences: () => [], silent: [] },
  { name: 'a single offence', query: YEAR, offences: () => [offence()], silent: [] },
  {
    name: 'a constant field',
    query: `${YEAR}&category=theft`,
    offences: () => [...everyMonth([2025], 20), ...everySquare.map((at) => offence(at))],
    silent: ['layer?method=count', 'layer?method=harm', 'layer?method=kde', 'time?', 'concentration?', 'clusters?'],
  },
  {
    name: 'fewer than 30 squares with offences',
    query: `${YEAR}&category=theft`,
    offences: () => [
      ...everyMonth([2024, 2025], 20),
      ...everySquare.slice(0, 29).flatMap((at) => [offence(at), offence(at)]),
    ],
    silent: ['layer?method=count', 'layer?method=harm', 'layer?method=kde', 'time?', 'concentration?', 'clusters?'],
  },
];

describe.each(cases)('with $name', ({ query, offences, silent }) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ tables: { offence: offences() } });
  });
  afterAll(() => town.close());

  it.each(ROUTES)('/analysis/%s answers in a clear sentence', async (route) => {
    const { status, text, body } = await ask(town, `${route}&${query}&cell_size=100&language=en`);
    expect(status, text).toBe(200);
    expect(text).not.toMatch(NOT_A_NUMBER);
    if (DESCRIBES.has(route)) return;
    if (silent.includes(route) && body.too_little === null) return;
    expect(body.too_little, text.slice(0, 2000)).not.toBeNull();
    expect(body.too_little?.message).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('what cannot be asked', () => {
  let town: Town;
  beforeAll(async () => {
    const pack = tinyPack();
    // 3,600 km²: more than a million squares of 50 m
    pack.stadsdelar = [squareStadsdel('vast', 'Väst', 2000, 600_000, 6_520_000, 60_000)];
    town = await openTown({ pack, tables: { offence: [offence()] } });
  });
  afterAll(() => town.close());

  it.each(ROUTES)(
    '/analysis/%s refuses squares by the million, an unknown category and a period backwards',
    async (route) => {
      expect(await town.refuse(`/api/analysis/${route}&cell_size=50&language=en`)).toMatchObject({
        status: 400,
        field: 'cell_size',
        message: expect.stringContaining('50 m gives too many squares') as string,
      });
      expect(await town.refuse(`/api/analysis/${route}&category=treason`)).toMatchObject({
        status: 400,
        field: 'category',
      });
      expect(await town.refuse(`/api/analysis/${route}&from=2026-01-01&to=2025-01-01`)).toMatchObject({ status: 400 });
    },
  );
});
