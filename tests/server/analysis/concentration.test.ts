import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisConcentration } from '../../../server/contract/analysis-patterns';
import { everyMonth, openTown, times, type Town } from '../tiny-town';

/** Offences in the middle of a square of 500 m: four columns, two rows. */
const inSquare = (n: number, column: number, row: number, more = {}) =>
  times(n, { x: 660_250 + 500 * column, y: 6_580_250 + 500 * row, ...more });

describe('how concentrated the offences of a tiny town are', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...inSquare(20, 0, 0, { occurred_from: '2025-01-01 12:00:00' }),
          ...inSquare(10, 1, 0),
          ...inSquare(5, 2, 1),
          ...inSquare(3, 3, 0),
          ...inSquare(2, 3, 1, { occurred_from: '2025-12-31 12:00:00' }),
          ...inSquare(2, 3, 1, { category: 'assault' }),
          ...inSquare(50, 3, 1, { category: 'drugs' }),
          ...everyMonth([2025], 20),
          ...times(4, { placed: 'none', x: null, y: null }),
          // outside the municipality
          ...times(6, { x: 670_000 }),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('tells how few squares hold a quarter, half and four fifths, beside chance', async () => {
    const answer = await town.ask(analysisConcentration, '/api/analysis/concentration?category=theft');
    // 20, 10, 5, 3, 2 of 40 in 8 squares: 10 in one, 20 in one, 32 in three
    expect(answer.observed).toEqual([1 / 8, 1 / 8, 3 / 8]);
    // 2·283 / 40 − 9 = 5.15, an eighth of it
    expect(answer.generalised_gini).toBe(0.6438);
    const [quarter = 0, half = 0, most = 0] = answer.random;
    expect(quarter).toBeGreaterThanOrEqual(1 / 8);
    expect(half).toBeGreaterThan(2 / 8);
    expect(half).toBeLessThan(4 / 8);
    expect(most).toBeGreaterThan(half);
    expect(answer.sentence.sv).toMatch(
      /^Hälften av brotten ligger i 13 % av rutorna\. Lika många brott som föll slumpvis skulle ha hälften i \d+ %\.$/,
    );
    expect(answer.card).toMatchObject({ n_cells: 8, n_offences: 40 });
  });

  it('counts per category and per whole year, those with enough offences', async () => {
    const answer = await town.ask(analysisConcentration, '/api/analysis/concentration');
    expect(answer.by_category.map(({ category, n }) => [category, n])).toEqual([['theft', 40]]);
    expect(answer.by_year.map(({ year, n }) => [year, n])).toEqual([[2025, 42]]);
    // drugs, the home, and ten without a place here
    expect(answer.card.left_out.map(({ n }) => n)).toEqual([50, 240, 10]);
  });

  it('says when there is too little to say', async () => {
    const few = await town.ask(analysisConcentration, '/api/analysis/concentration?category=assault');
    expect(few.too_little).toMatchObject({ reason: 'too_few' });
    expect(few.too_little?.message).toContain('Bara 2 brott');
    expect([few.observed, few.random, few.generalised_gini]).toEqual([[], [], null]);
    const none = await town.ask(analysisConcentration, '/api/analysis/concentration?category=home_violence');
    expect(none.too_little?.reason).toBe('no_offences');
  });

  it('gives the same bytes again', async () => {
    const path = '/api/analysis/concentration?category=theft';
    const bytes = async () => (await town.app.request(path)).text();
    expect(await bytes()).toBe(await bytes());
  });
});
