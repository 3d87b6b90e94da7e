import { monthsFrom } from '../../../data/terms/calendar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisStreet, analysisStreetAccuracy, analysisStreets } from '../../../server/contract/streets';
import { offence, openTown, times, type Town } from '../tiny-town';
import { at, house, street } from './tiny-streets';

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const COLUMNS = [100, 300, 500, 700, 900];
const MIDDLES = [200, 400, 600, 800];

/** Nine streets from west to east, cut into four by streets from south to north. */
const streets = [
  ...ROWS.map((row) => street(`r${row}`, `Rad ${row}`, ...COLUMNS.map((x): [number, number] => [x, 100 * row]))),
  ...COLUMNS.map((x) => street(`c${x}`, `Tvär ${x}`, ...ROWS.map((row): [number, number] => [x, 100 * row]))),
];
/** One on each of the 36 stretches that run from west to east, and forty more on one of them. */
const ofMonth = (month: string) => [
  ...ROWS.flatMap((row) =>
    MIDDLES.map((x) =>
      offence({ occurred_from: `${month}-10 ${row <= 2 ? '03' : '12'}:00:00`, ...at(x, 100 * row + 5) }),
    ),
  ),
  ...times(40, { occurred_from: `${month}-11 21:30:00`, ...at(400, 505), category: 'assault' }),
];

describe('streets against chance', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        street: streets,
        address_point: [
          house('h1', 'Rad 5', '8', 320, 510),
          house('h2', 'Rad 5', '12', 480, 510),
          // a corner house, nearer to the street that crosses
          house('h3', 'Rad 5', '10', 493, 508),
          house('h4', 'Rad 5', '2', 200, 510),
        ],
        offence: monthsFrom('2023-12', '2025-12').flatMap(ofMonth),
      },
    });
  });
  afterAll(() => town.close());
  const PERIOD = 'from=2025-01-01&to=2026-01-01';

  it('find the stretch that has more than its length and its ground give, and no other', async () => {
    const { streets: found, hot, card, tested } = await town.ask(analysisStreets, `/api/analysis/streets?${PERIOD}`);
    const planted = found[0]!;
    expect(planted).toMatchObject({ name: 'Rad 5', between: ['Tvär 300', 'Tvär 500'], n: 492, is_hot: true });
    // of 912 offences on 76 stretches of 200 and 100 m, 11,200 m in all
    expect(planted.expected).toBeGreaterThanOrEqual(16.28);
    expect(planted.qvalue).toBeLessThan(0.001);
    expect(found.filter(({ is_hot }) => is_hot)).toHaveLength(1);
    expect(hot).toEqual({ n_streets: 1, n_offences: 492, of_offences_pct: 53.9 });
    expect(card).toMatchObject({ method: 'streets', n_tests: 76, n_offences: 912, parameters: { alpha: 0.05 } });
    expect(tested?.sv).toContain('1 av 76 stycken har fler än slumpen ger');
  });

  it('say which stay among the highest however offences are put on them', async () => {
    const { streets: found } = await town.ask(analysisStreets, `/api/analysis/streets?${PERIOD}`);
    // three of 76 are the highest 5 %: one surely is, the rest are alike
    expect(found.filter(({ is_stable }) => is_stable).map(({ n }) => n)).toEqual([492]);
  });

  it('say that a few offences are too few', async () => {
    const {
      hot,
      streets: found,
      tested,
    } = await town.ask(analysisStreets, '/api/analysis/streets?from=2025-06-01&to=2025-07-01&hours=03-04');
    expect(found).toHaveLength(8);
    expect(found[0]).toMatchObject({ expected: null, qvalue: null, is_hot: false });
    expect(hot).toBeNull();
    expect(tested?.en).toContain('Too few to say whether any stretch has more than chance gives.');
  });

  it('tell about one of them: its houses, when, what, how it has changed, and whether it is chance', async () => {
    const { streets: found } = await town.ask(analysisStreets, `/api/analysis/streets?${PERIOD}`);
    const one = await town.ask(analysisStreet, `/api/analysis/street?street=${found[0]!.street}&${PERIOD}`);
    expect(one).toMatchObject({ name: 'Rad 5', numbers: '8–12', n: 492, stadsdel: 'Väst' });
    expect(one.n_by_hour[21]).toBe(480);
    expect(one.n_by_category).toEqual([
      { category: 'assault', n: 480 },
      { category: 'theft', n: 12 },
    ]);
    expect(one.month.map((month, i) => [month, one.n_by_month[i]])).toContainEqual(['2024-03', 41]);
    // the data end in the middle of December: eleven months are held against eleven
    const elevenMonths = `street=${found[0]!.street}&from=2025-01-01&to=2025-12-01`;
    const { change } = await town.ask(analysisStreet, `/api/analysis/street?${elevenMonths}`);
    expect(one.change).toBeNull();
    expect(change).toMatchObject({ n: 451, n_before: 451, change_pct: 0, previous: { from: '2024-01-01' } });
    expect(change!.low_pct).toBeLessThan(0);
    expect(one.verdict.sv).toMatch(/^Fler än slumpen ger: 492 anmälda brott, och av en slump hade det varit högst 16/);
    expect(one.verdict.en).toContain('Among the highest 5%');
  });

  it('refuse a street that there is none of, and say what is accepted', async () => {
    const refused = await town.refuse(`/api/analysis/street?street=1_2&${PERIOD}`);
    expect(refused).toMatchObject({ status: 400, field: 'street', given: '1_2' });
    expect(refused.accepted).toContain('/api/analysis/streets');
  });

  it('are tried on the quarter after, beside counting and chance', async () => {
    const answer = await town.ask(
      analysisStreetAccuracy,
      '/api/analysis/street-accuracy?from=2024-06-01&to=2025-06-01',
    );
    expect(answer.trained_on).toEqual({ from: '2024-06-01', to: '2025-06-01' });
    expect(answer.hot).toMatchObject({ n_streets: 1, of_offences_pct: 53.9 });
    expect(answer.hot!.of_length_pct).toBeCloseTo((100 * 200) / 11_200, 0);
    // the same stretch is the densest too
    expect(answer.hot!.against_counting).toEqual({ difference_pct: 0, low_pct: 0, high_pct: 0 });
    expect(answer.sentence.sv).toContain('fler än på måfå');
    expect(answer.counting.map(({ of_length_pct }) => of_length_pct)).toEqual([1, 2, 5, 10]);
  });

  it('follow the stadsdelar that are chosen: the ground of others takes no part', async () => {
    const { n_streets, card } = await town.ask(
      analysisStreets,
      `/api/analysis/streets?${PERIOD}&stadsdel=${town.pack.stadsdelar[1]!.properties.stadsdel}`,
    );
    expect(n_streets).toBeLessThan(76);
    expect(card.n_tests).toBe(0);
  });

  it('are shown to those who may see where offences gather', async () => {
    for (const path of ['street?street=1_2', 'street-accuracy'])
      expect((await town.as('partner').request(`/api/analysis/${path}`)).status).toBe(403);
  });
});
