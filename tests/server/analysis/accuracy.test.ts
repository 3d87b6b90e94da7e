import type { DataTime } from '../../../server/snapshot/coverage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisAccuracy } from '../../../server/contract/analysis-patterns';
import { unpackLayer } from './unpack-layer';
import { accuracyPeriods } from '../../../server/analysis/accuracy-periods';
import { makeMaps } from '../../../server/analysis/accuracy-maps';
import { tryMaps } from '../../../server/analysis/accuracy-figures';
import { sumToCells } from '../../../server/analysis/count-units';
import { studyArea } from '../../../server/analysis/study-area';
import { GRID_SHIFTS } from '../../../server/statistics/map-accuracy';
import { surveyTerritory } from '../../../server/town/survey-territory';
import { openTown, times, tinyPack, type Town } from '../tiny-town';

const at = (column: number, row: number, n: number, day: string) =>
  times(n, { x: 660_050 + 100 * column, y: 6_580_050 + 100 * row, occurred_from: `${day} 12:00:00` });
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

describe('a town with twelve offences a month in one square, and thirty elsewhere in the last quarter', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...MONTHS.flatMap((month) => at(10, 5, 12, `2025-${month}-01`)),
          ...Array.from({ length: 15 }, (_, i) => [...at(i, 0, 1, '2025-11-15'), ...at(i, 9, 1, '2025-12-31')]).flat(),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('is tried on the quarter after, over four grids', async () => {
    const answer = await town.ask(
      analysisAccuracy,
      '/api/analysis/accuracy?cell_size=100&from=2025-01-01&to=2025-10-01',
    );
    expect(answer.too_little).toBeNull();
    expect(answer.tested_on).toEqual({ from: '2025-10-01', to: '2026-01-01' });
    expect(answer.n_tested).toBe(66);
    const capture = new Map(answer.maps.map((map) => [map.map, map.capture]));
    // no last year in the data, and no centre among the places
    expect([...capture.keys()]).toEqual(['count', 'kde', 'gistar', 'chance', 'best_possible']);
    // 36 of 66 in the one square that had any, and 1 or 3 of the 199 others, which are tied and hold 30
    expect(capture.get('count')?.slice(0, 2)).toEqual([0.5477, 0.5523]);
    expect(capture.get('chance')).toEqual([0.01, 0.02, 0.05, 0.1]);
    // the best map takes one more offence with its second square
    expect(capture.get('best_possible')?.[0]).toBeGreaterThanOrEqual(37 / 66 - 1e-4);
    expect(answer.maps[0]?.pai[0]).toBeCloseTo(54.77, 1);
    for (const { pei } of answer.maps) for (const value of pei) expect(value).toBeLessThanOrEqual(1);
    // 36.5 of 66, exactly: 0.42 to 0.68
    expect(answer.maps[0]?.capture_low?.[1]).toBeCloseTo(0.425, 2);
    expect(answer.maps[0]?.capture_high?.[1]).toBeCloseTo(0.675, 2);
    expect(answer.maps.find((map) => map.map === 'best_possible')?.pei).toEqual([1, 1, 1, 1]);
    // all thefts, so harm is caught as counts are
    expect(answer.maps[0]?.harm_capture).toEqual(answer.maps[0]?.capture);
    expect(answer.maps[0]?.curve_capture.at(-1)).toBe(1);
    expect(answer.sentence.en).toMatch(
      /^Of the 66 offences reported in the quarter after, 55% \(42 to 67\) happened in the 2% of the area that had had most, 27.6 times as many as at random;/,
    );
    expect(answer.sentence.en).toMatch(
      /Against counting: density \(KDE\) caught 55%, no sure difference; more offences than chance gives \(Gi\*\) caught \d+%, worse\./,
    );
    expect(answer.sentence).toEqual(answer.maps[0]?.sentence);
    // each map of a method has a sentence of its own, the others none
    const kde = answer.maps.find(({ map }) => map === 'kde');
    expect(kde?.sentence?.en).toMatch(
      /area where they had lain densest, .* Counting alone caught 55%: no sure difference/,
    );
    expect(answer.maps.filter(({ sentence }) => sentence !== null)).toHaveLength(3);
  });

  it('moves both periods back where the data do not reach, and says so', async () => {
    const answer = await town.ask(analysisAccuracy, '/api/analysis/accuracy?cell_size=100');
    expect(answer.trained_on).toEqual({ from: '2025-01-01', to: '2025-10-01' });
    expect(answer.tested_on).toEqual({ from: '2025-10-01', to: '2026-01-01' });
    expect(answer.card.chosen[1]?.en).toMatch(/so both are moved 3 months back/);
    const again = await town.app.request(`/api${answer.card.address}`);
    expect(await again.json()).toEqual(answer);
  });

  it('says when there is too little to try a map on', async () => {
    const few = await town.ask(
      analysisAccuracy,
      '/api/analysis/accuracy?cell_size=100&from=2025-01-01&to=2025-02-01&language=en',
    );
    expect(few.too_little).toEqual({
      reason: 'too_few',
      message:
        'Too little to say how good the map is: 12 reported offences to make it from and 36 to try it on, and at least 30 of both are needed.',
    });
    expect(few.maps).toEqual([]);
    const early = await town.ask(
      analysisAccuracy,
      '/api/analysis/accuracy?cell_size=100&from=2010-01-01&to=2011-01-01',
    );
    expect(early.too_little?.reason).toBe('too_few_steps');
    const none = await town.ask(
      analysisAccuracy,
      '/api/analysis/accuracy?cell_size=100&category=assault&from=2025-01-01&to=2025-10-01',
    );
    expect(none.too_little?.reason).toBe('no_offences');
  });
});

it('moves periods by whole months until the quarter after lies within the data', () => {
  const data: DataTime = {
    from: '2021-01-01',
    to: '2025-12-31',
    thin: new Set(),
    complete_to: '2025-12-24',
    delay_days: 7,
    is_delay_known: true,
    by_month: new Set(),
    n_days: 1800,
    midnight: null,
  };
  const [year, today] = [{ from: '2025-01-01', to: '2026-01-01' }, '2026-01-08'];
  const quarter = accuracyPeriods(year, data, today);
  expect(quarter).toMatchObject({
    trained_on: { from: '2024-10-01', to: '2025-10-01' },
    tested_on: { from: '2025-10-01', to: '2026-01-01' },
  });
  expect(quarter?.chosen.map(({ sv }) => sv)).toEqual([
    'Kartorna är gjorda av 1 oktober 2024 till 30 september 2025 och prövade på kvartalet efter, 1 oktober 2025 till 31 december 2025.',
    expect.stringContaining('3 månader bakåt'),
    expect.stringContaining('kommer anmälningar ännu in'),
  ]);
  // a quarter whose last days are to come says so
  expect(accuracyPeriods(year, data, '2025-12-31')?.tested_on).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(accuracyPeriods({ from: '2023-01-01', to: '2024-01-01' }, data, today)?.chosen).toHaveLength(1);
  expect(accuracyPeriods(year, { ...data, from: '2025-10-15' }, today)).toBeNull();
  expect(accuracyPeriods(year, null, today)).toBeNull();
  // a quarter that a month lacks in tries nothing
  expect(accuracyPeriods(year, { ...data, thin: new Set(['2025-11']) }, today)?.tested_on).toEqual({
    from: '2025-08-01',
    to: '2025-11-01',
  });
});

describe.each([
  ['thirty a month the year before', 30, true],
  ['a single row on New Year’s Eve of the year before', 0, false],
])('with %s', (_, n, hasLastYear) => {
  it(`${hasLastYear ? 'takes' : 'leaves out'} the same quarter last year`, async () => {
    const months = MONTHS.flatMap((month) => [
      ...at(10, 5, n, `2024-${month}-15`),
      ...at(3, 2, 30, `2025-${month}-15`),
    ]);
    const town = await openTown({
      tables: { offence: [...at(0, 0, 1, '2024-12-31'), ...months, ...at(0, 0, 1, '2025-12-31')] },
    });
    const { maps, card } = await town.ask(analysisAccuracy, '/api/analysis/accuracy?cell_size=100');
    expect(maps.some(({ map }) => map === 'last_year')).toBe(hasLastYear);
    const told = card.chosen.some(({ en }) => en.includes('1 October 2024 to 31 December 2024, is not among the maps'));
    expect(told).toBe(!hasLastYear);
    await town.close();
  });
});

describe('a town where sixteen offences in a hundred stand on one point', () => {
  it('says so, and how good the map is without them', async () => {
    const scattered = (day: string) =>
      Array.from({ length: 100 }, (_, i) => at(i % 20, Math.floor(i / 20) * 2, 1, day)).flat();
    const town = await openTown({
      tables: {
        offence: MONTHS.flatMap((month) => [
          ...scattered(`2025-${month}-05`),
          ...at(3, 7, 20, `2025-${month}-31`.replace(/-(02|04|06|09|11)-31/, '-$1-28')),
        ]),
      },
    });
    const { sentence, card } = await town.ask(
      analysisAccuracy,
      '/api/analysis/accuracy?cell_size=100&from=2025-01-01&to=2025-10-01',
    );
    expect(sentence.en).toMatch(
      /60 of the offences stand on one and the same point near Torget; without them the map caught 4%\.$/,
    );
    expect(sentence.sv).toMatch(/utan dem fångade kartan 4\u00a0%\.$/);
    expect(
      card.chosen.some(({ en }) => en.startsWith('60 of the 360 offences (17%) stand on one and the same point')),
    ).toBe(true);
    const layer = await town.ask(unpackLayer, '/api/analysis/layer?method=kde&cell_size=100');
    expect(layer.card.chosen.some(({ sv }) => sv.startsWith('240 av de 1\u00a0440 brotten'))).toBe(true);
    await town.close();
  });
});

describe('two hundred towns where offences fall anywhere', () => {
  it('have maps as good as chance, and rarely one that is said to be better than chance or than counting', () => {
    const area = studyArea(surveyTerritory(tinyPack()), null);
    const grids = GRID_SHIFTS.map(([x, y]) => area.grid(100, 100 * x, 100 * y));
    let seed = 9;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const land = [...area.grid(100).cell_of_unit.keys()].filter((unit) => area.grid(100).cell_of_unit[unit]! >= 0);
    const scatter = (n: number) => {
      const at = new Map<number, number>();
      for (let i = 0; i < n; i++) {
        const unit = land[Math.floor(random() * land.length)]!;
        at.set(unit, (at.get(unit) ?? 0) + 1);
      }
      const none = { n_outside: 0, n_presence_produced: 0, n_not_for_map: 0, n_unknown_kind: 0, n_apart: 0 };
      return { unit: Int32Array.from(at.keys()), n: Float64Array.from(at.values()), ...none };
    };
    let [caught, best, overChance, overCounting] = [0, 0, 0, 0];
    for (let town = 0; town < 200; town++) {
      const n = [30, 60, 250][town % 3]!;
      const [train, test] = [scatter(4 * n), scatter(n)];
      const trials = grids.map((grid) => {
        const observed = sumToCells(test, grid).x;
        const seen = { train: sumToCells(train, grid).x, last_year: null, observed, centres: [] };
        return { grid, observed, harm: observed, maps: makeMaps(grid, seen) };
      });
      const maps = tryMaps(trials, test, n).map(({ figures }) => figures);
      const count = maps.find(({ map }) => map === 'count');
      caught += count?.pai[1] ?? NaN;
      best += maps.find(({ map }) => map === 'best_possible')?.pai[1] ?? NaN;
      if ((count?.capture_low?.[1] ?? 1) > 0.02) overChance++;
      if (maps.some(({ against_count }) => against_count && against_count.low > 0)) overCounting++;
    }
    expect(caught / 200).toBeCloseTo(1, 1);
    expect(best / 200).toBeGreaterThan(3);
    // one side of a 95 % interval
    expect(overChance).toBeLessThanOrEqual(0.025 * 200 + 5);
    expect(overCounting).toBeLessThanOrEqual(0.025 * 200 + 5);
  });
});
