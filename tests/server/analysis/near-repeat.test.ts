import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisNearRepeat } from '../../../server/contract/analysis-patterns';
import { streamed } from '../../../server/contract/streamed';
import { addDays } from '../../../data/terms/calendar';
import { offence, openTown, times, type Town } from '../tiny-town';

const line = streamed(analysisNearRepeat);

async function readLines(town: Town, path: string): Promise<z.infer<typeof line>[]> {
  const response = await town.app.request(path);
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  const text = await response.text();
  return text
    .trimEnd()
    .split('\n')
    .map((written) => line.parse(JSON.parse(written)));
}

async function ask(town: Town, path: string): Promise<z.infer<typeof analysisNearRepeat>> {
  const last = (await readLines(town, path)).at(-1);
  if (!last || !('result' in last)) throw new Error(JSON.stringify(last));
  return last.result;
}

const at = (place: number, day: number, more = {}) =>
  offence({ occurred_from: `${addDays('2025-01-01', day)} 12:00:00`, x: 660_020 + 95 * place, ...more });

describe('near repeats in a tiny town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          // ten places 95 m apart; at each two thefts two days apart, 28 days or more from all others
          ...Array.from({ length: 10 }, (_, i) => [at(i, 30 * i), at(i, 30 * i + 2)]).flat(),
          // at the last place one more
          at(9, 274),
          ...times(3, { category: 'drugs', occurred_from: '2025-04-01 12:00:00' }),
          ...times(2, { category: 'home_violence', occurred_from: '2025-04-01 12:00:00' }),
          offence({ occurred_from: '2025-04-01 12:00:00', placed: 'none', x: null, y: null }),
          at(3, 50, { occurred_to: '2025-03-01 12:00:00' }),
          ...times(25, { category: 'assault', occurred_from: '2025-06-01 12:00:00' }),
          offence({ occurred_from: '2025-12-31 12:00:00', category: 'drugs' }),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('finds pairs at the same place within a week, and nothing elsewhere', async () => {
    const answer = await ask(town, '/api/analysis/near-repeat?category=theft');
    expect(answer.too_little).toBeNull();
    expect(answer.distance_breaks_m).toEqual([0, 1, 100, 200, 400]);
    expect(answer.time_breaks_days).toEqual([0, 7, 14, 28]);
    // 9 pairs, and 3 among the three of the last place
    expect(answer.n_pairs).toEqual([12, ...new Array<number>(11).fill(0)]);
    // 12 pairs of the 210 lie at one place, 12 within a week
    expect(answer.expected[0]).toBeCloseTo((12 * 12) / 210, 5);
    expect(answer.ratio[0]).toBe(17.5);
    expect(answer.pvalue[0]).toBe(0.001);
    expect(answer.sentence.sv).toBe(
      'Efter ett brott kommer ett till inom en vecka 17,5 gånger så ofta som av en slump på samma plats.',
    );
  });

  it('follows strings of three or more through squares, never points', async () => {
    const { strings } = await ask(town, '/api/analysis/near-repeat?category=theft');
    expect(strings).toEqual([
      { n: 3, from: '2025-09-28', to: '2025-10-02', near: 'Torget', cell: [expect.any(Number)], link: [] },
    ]);
  });

  it('says what was left out and why', async () => {
    const { card } = await ask(town, '/api/analysis/near-repeat?category=theft,drugs,home_violence');
    // drugs, the home, no place, an interval of more than a week
    expect(card.left_out.map(({ n }) => n)).toEqual([4, 2, 1, 1]);
    expect(card).toMatchObject({ n_offences: 21, n_tests: 12, parameters: { permutations: 999 } });
  });

  it('tells its progress, and gives the same result again', async () => {
    const lines = await readLines(town, '/api/analysis/near-repeat?category=theft');
    expect(lines[0]).toEqual({ progress: 0 });
    const again = await readLines(town, '/api/analysis/near-repeat?category=theft');
    expect(JSON.stringify(again.at(-1))).toBe(JSON.stringify(lines.at(-1)));
  });

  it('goes on with the next reader when one has gone', async () => {
    const response = await town.app.request('/api/analysis/near-repeat?category=theft');
    await response.body?.cancel();
    expect((await ask(town, '/api/analysis/near-repeat?category=theft')).n_pairs[0]).toBe(12);
    expect(town.logged).toEqual([]);
  });

  it('says when there is too little to say, or no time to compare', async () => {
    const none = await ask(town, '/api/analysis/near-repeat?category=theft&stadsdel=ost');
    expect(none.too_little?.reason).toBe('no_offences');
    const few = await ask(town, '/api/analysis/near-repeat?category=theft&to=2025-02-01');
    expect(few.too_little).toMatchObject({ reason: 'too_few' });
    expect(few.too_little?.message).toContain('Bara 3 brott');
    const oneDay = await ask(town, '/api/analysis/near-repeat?category=assault');
    expect(oneDay.too_little?.reason).toBe('constant');
    expect([oneDay.n_pairs, oneDay.strings]).toEqual([[], []]);
  });

  it('refuses what it does not know before it begins to stream', async () => {
    expect(await town.refuse('/api/analysis/near-repeat?category=theft&metric=x')).toMatchObject({
      status: 400,
      field: 'metric',
    });
  });
});

it('refuses more offences than it can pair, and says how to narrow them', async () => {
  const town = await openTown({ tables: { offence: times(5001, { occurred_from: '2025-04-01 12:00:00' }) } });
  const { too_little } = await ask(town, '/api/analysis/near-repeat?language=en');
  expect(too_little?.reason).toBe('too_many');
  expect(too_little?.message).toContain('choose one kind');
  await town.close();
});

it('joins the squares that a string goes between, each pair once and the earlier first', async () => {
  // to and fro between the places at x 660,020 and 660,115, which lie in the first and the third square of 50 m
  const string = [0, 1, 0, 1].map((place, i) => at(place, 300 + i));
  const alone = Array.from({ length: 16 }, (_, i) => at(5, 8 * i));
  const town = await openTown({ tables: { offence: [...string, ...alone] } });
  const { strings } = await ask(town, '/api/analysis/near-repeat?cell_size=50');
  const [west = -1] = strings[0]?.cell ?? [];
  expect(strings).toMatchObject([{ n: 4, cell: [west, west + 2], link: [[west, west + 2]] }]);
  await town.close();
});

it('links only as near as there are more pairs than chance gives', async () => {
  // two a place, two days apart, thirty days after those of the place 95 m before; and one at the second the day after
  const pairs = Array.from({ length: 10 }, (_, i) => [at(i, 30 * i), at(i, 30 * i + 2)]).flat();
  const town = await openTown({ tables: { offence: [...pairs, at(1, 3)] } });
  const { card, ratio, strings } = await ask(town, '/api/analysis/near-repeat?from=2025-01-01&to=2026-01-01');
  expect(ratio[0]).toBeGreaterThan(10);
  // two pairs within 100 m and a week, as many as chance gives
  expect(ratio[3]).toBeLessThan(1.2);
  expect([card.parameters['string_m'], strings]).toEqual([1, []]);
  await town.close();
});

it('calls a chain that never ends a place where much happens, not a series', async () => {
  // three within a week at each of nine places, and fifty at one place, every other day
  const short = Array.from({ length: 9 }, (_, i) => [0, 2, 4].map((day) => at(2 + i, 40 * i + day))).flat();
  const endless = Array.from({ length: 50 }, (_, i) => at(0, 2 * i));
  const town = await openTown({ tables: { offence: [...short, ...endless] } });
  const { strings, sentence } = await ask(town, '/api/analysis/near-repeat?from=2025-01-01&to=2026-01-01');
  expect(strings.map(({ n }) => n)).toEqual(Array(9).fill(3));
  expect(sentence.sv).toContain('En kedja pågår längre än en serie brukar');
  expect(sentence.en).toContain('with 50 offences in 98 days over 0 m');
  await town.close();
});
