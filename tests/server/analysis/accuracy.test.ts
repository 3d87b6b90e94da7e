import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisAccuracy, analysisCell } from '../../../server/analysis-contract';
import { readLayer } from './read-layer';
import { accuracyPeriods } from '../../../server/analysis/accuracy-periods';
import { openTown, times, type Town } from '../tiny-town';

const at = (column: number, row: number, n: number, day: string) =>
  times(n, { x: 660_050 + 100 * column, y: 6_580_050 + 100 * row, occurred_from: `${day} 12:00:00` });
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const HOT = 5 * 20 + 10;

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
    // 36 of 66 in the one square that had any; the others are tied, and ties go against the map
    expect(capture.get('count')?.slice(0, 2)).toEqual([0.5455, 0.5455]);
    expect(capture.get('chance')).toEqual([0.01, 0.02, 0.05, 0.1]);
    // the best map takes one more offence with its second square
    expect(capture.get('best_possible')?.[0]).toBeGreaterThanOrEqual(37 / 66 - 1e-4);
    // 36 / 66 in at most one hundredth of the area
    expect(answer.maps[0]?.pai[0]).toBeGreaterThanOrEqual(54.5);
    expect(answer.maps.find((map) => map.map === 'best_possible')?.pei).toEqual([1, 1, 1, 1]);
    // all thefts, so harm is caught as counts are
    expect(answer.maps[0]?.harm_capture).toEqual(answer.maps[0]?.capture);
    expect(answer.maps[0]?.curve_capture.at(-1)).toBe(1);
    expect(answer.sentence.en).toMatch(
      /^Of the 66 offences reported in the quarter after, 55% happened in the 2% of the area that had had most, 27.3 times as many as at random;/,
    );
    expect(answer.sentence.en).toMatch(/Neither density nor Gi\* did better than counting;/);
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

  it('calls the square that is hot in every month persistent, and says why', async () => {
    const answer = await town.ask(readLayer, '/api/analysis/layer?method=emerging&cell_size=100');
    const i = answer.cell.indexOf(HOT);
    expect(answer.classes[answer.class[i] ?? 0]?.code).toBe('persistent');
    expect(answer.value[i]).toBe(12);
    expect(answer.card).toMatchObject({ n_tests: 2400, parameters: { steps: 12, months_per_step: 1 } });
    const cell = await town.ask(analysisCell, `/api/analysis/cell?cell=${HOT}&cell_size=100`);
    expect(cell.explanations.find(({ method }) => method === 'emerging')?.text.sv).toBe(
      'Het i 12 av 12 månader, aldrig kall, de senaste 12 i rad: ständigt het.',
    );
  });
});

it('moves periods by whole months until the quarter after lies within the data', () => {
  const data = { from: '2021-01-01', to: '2025-12-31', thin: new Set<string>() };
  const year = { from: '2025-01-01', to: '2026-01-01' };
  expect(accuracyPeriods(year, data)).toMatchObject({
    trained_on: { from: '2024-10-01', to: '2025-10-01' },
    tested_on: { from: '2025-10-01', to: '2026-01-01' },
  });
  expect(accuracyPeriods({ from: '2023-01-01', to: '2024-01-01' }, data)?.chosen).toHaveLength(1);
  expect(accuracyPeriods(year, { ...data, from: '2025-10-15' })).toBeNull();
  expect(accuracyPeriods(year, null)).toBeNull();
  // a quarter that a month lacks in tries nothing
  expect(accuracyPeriods(year, { ...data, thin: new Set(['2025-11']) })?.tested_on).toEqual({
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
    const told = card.chosen.some(({ en }) => en.includes('2024-10-01 to 2025-01-01, is not among the maps'));
    expect(told).toBe(!hasLastYear);
    await town.close();
  });
});
