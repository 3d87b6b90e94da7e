import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisTime } from '../../../server/contract/analysis-patterns';
import { addMonths } from '../../../data/terms/calendar';
import { offence, openTown, times, type Town } from '../tiny-town';

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

describe('when offences happen in a tiny town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          offence({ category: 'drugs', occurred_from: '2023-01-01 00:00:00' }),
          offence({ category: 'drugs', occurred_from: '2025-12-31 23:00:00' }),
          // a theft each month of 2023, two of 2024, three of 2025
          ...[2023, 2024, 2025].flatMap((year, i) =>
            MONTHS.flatMap((month) => times(i + 1, { occurred_from: `${year}-${month}-15 10:30:00` })),
          ),
          // the week before the last of 2025, one of them perhaps an older one
          ...times(19, { occurred_from: '2025-12-24 12:00:00' }),
          offence({ occurred_from: '2025-12-24 12:00:00', batch_suspected: true }),
          // ost was calm in 2025
          ...['01', '08', '15', '22'].flatMap((day) =>
            times(5, {
              occurred_from: `2024-06-${day} 10:30:00`,
              stadsdel: 'ost',
              x: null,
              y: null,
              placed: 'stadsdel',
            }),
          ),
          // Monday 22.30 to Tuesday 01.00: 30, 60 and 60 of 150 minutes
          ...times(10, {
            category: 'assault',
            occurred_from: '2025-03-03 22:30:00',
            occurred_to: '2025-03-04 01:00:00',
          }),
          // a week and more, and a day
          offence({
            category: 'home_violence',
            occurred_from: '2025-05-01 08:00:00',
            occurred_to: '2025-05-20 08:00:00',
          }),
          ...times(9, {
            category: 'home_violence',
            occurred_from: '2025-05-02 00:00:00',
            occurred_to: '2025-05-03 00:00:00',
          }),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('spreads a night over its hours by minutes', async () => {
    const { aoristic_weight, long_share, n_without_time, too_little, card } = await town.ask(
      analysisTime,
      '/api/analysis/time?category=assault',
    );
    expect(too_little).toBeNull();
    expect(aoristic_weight.slice(21, 26)).toEqual([0, 2, 4, 4, 0]);
    expect(aoristic_weight.reduce((a, b) => a + b)).toBeCloseTo(10, 9);
    expect([long_share, n_without_time, card.n_offences]).toEqual([0, 0, 10]);
  });

  it('tells how much of the weight says nothing of the hour', async () => {
    const answer = await town.ask(analysisTime, '/api/analysis/time?category=home_violence');
    expect(answer.n_without_time).toBe(10);
    expect(answer.long_share).toBe(0.1);
    // Friday 2 May: 9 / 24, and the long one's 1 / 168
    expect(answer.aoristic_weight[4 * 24 + 7]).toBeCloseTo(9 / 24 + 1 / 168, 3);
    expect(answer.aoristic_weight[0]).toBeCloseTo(1 / 168, 3);
  });

  it('finds the trend when each month is compared with the same month only', async () => {
    const { trend, no_trend, month, n_by_month, batch_month } = await town.ask(
      analysisTime,
      '/api/analysis/time?category=theft',
    );
    expect([month.length, n_by_month[0], n_by_month[17], n_by_month[35]]).toEqual([36, 1, 22, 23]);
    // eleven months rise twice over, S = 3; June is 1, 22, 3: S = 1; z = (34 − 1) / √44
    expect(no_trend).toBeNull();
    expect(trend).toMatchObject({ direction: 'up', z: Number((33 / Math.sqrt(44)).toFixed(4)) });
    expect(trend?.sentence.sv).toBe(
      'Brotten har blivit fler från januari 2023 till december 2025, när varje månad bara jämförs med samma månad andra år (p < 0,001).',
    );
    // one perhaps handed in with others, of 23, does not make the month another
    expect(batch_month).toEqual([]);
  });

  it('holds the last whole week against every week of the year before', async () => {
    const { unusual } = await town.ask(analysisTime, '/api/analysis/time?category=theft');
    // 80 in the 104 weeks before
    expect(unusual).toMatchObject({ week: '2025-W52', n: 20, expected: 0.77, is_unusual: true });
    expect(unusual?.sentence.en).toContain('Unusually many: 20 offences in week\u00a052 2025, against 0.8');
    expect(unusual?.sentence.en).toContain('1 of them may be older');
    // three on one day of a week in November is no news
    const calm = await town.ask(analysisTime, '/api/analysis/time?category=theft&from=2025-01-01&to=2025-11-18');
    expect(calm.unusual).toMatchObject({ week: '2025-W46', n: 3, is_unusual: false });
  });

  it('holds each stadsdel against the change of the whole, placed offences or not', async () => {
    const { funnel, card } = await town.ask(analysisTime, '/api/analysis/time?category=theft');
    // vast 24 to 56, ost 20 to 0: the whole by 56 / 44; ost's band r·20 ± 3·√(r·(1 + r)·20)
    const [vast, ost] = funnel;
    expect(vast).toMatchObject({ stadsdel: 'vast', before: 24, after: 56, low: 5.5, high: 55.5 });
    expect(ost).toMatchObject({ stadsdel: 'ost', before: 20, after: 0, low: 2.6, high: 48.3, is_outside: true });
    expect(card.n_tests).toBe(2);
  });

  it('leaves out what presence produces unless asked, and says so', async () => {
    const without = await town.ask(analysisTime, '/api/analysis/time');
    const included = await town.ask(analysisTime, '/api/analysis/time?presence_produced=include');
    expect(without.card.left_out.map(({ n }) => n)).toEqual([1]);
    expect(included.card.left_out).toEqual([]);
    expect(included.card.n_offences).toBe(without.card.n_offences + 1);
  });

  it('says when there is too little to say', async () => {
    const none = await town.ask(analysisTime, '/api/analysis/time?category=assault&from=2023-01-01&to=2024-01-01');
    expect(none.too_little).toEqual({ reason: 'no_offences', message: 'Inga brott i urvalet under perioden.' });
    const one = await town.ask(
      analysisTime,
      '/api/analysis/time?category=home_violence&from=2025-05-01&to=2025-05-02&language=en',
    );
    expect(one.too_little).toMatchObject({ reason: 'too_few' });
    expect(one.too_little?.message).toContain('Only 1 offence in');
    expect(one.aoristic_weight.every((weight) => weight === 0)).toBe(true);
    expect([one.trend, one.unusual]).toEqual([null, null]);
    expect(one.no_trend?.en).toMatch(/^A trend takes 36 whole months .* have 28/);
    expect(one.no_unusual?.en).toMatch(/^Too little to say whether any week is unusual/);
  });

  it('gives the same bytes again by the address on its card', async () => {
    const first = await (await town.app.request('/api/analysis/time?category=theft')).text();
    const { card } = analysisTime.parse(JSON.parse(first));
    expect(await (await town.app.request(`/api${card.address}`)).text()).toBe(first);
  });
});

it('marks the months of which batch reports are a fifth, and tells when a week is unusual for them alone', async () => {
  const months = Array.from({ length: 24 }, (_, i) => addMonths('2024-01-01', i));
  const batch = (n: number, day: string) => times(n, { batch_suspected: true, occurred_from: `${day} 12:00:00` });
  const town = await openTown({
    tables: {
      offence: [
        ...months.flatMap((month) =>
          ['05', '12', '19', '26'].flatMap((day) =>
            times(2, { occurred_from: `${month.slice(0, 7)}-${day} 12:00:00` }),
          ),
        ),
        ...batch(1, '2024-03-12'),
        ...batch(2, '2024-05-12'),
        ...batch(20, '2025-12-24'),
        offence({ occurred_from: '2025-12-31 12:00:00' }),
      ],
    },
  });
  const answer = await town.ask(analysisTime, '/api/analysis/time');
  // 1 of 9, 2 of 10, 20 of 29
  expect(answer.batch_month.map((i) => answer.month[i])).toEqual(['2024-05', '2025-12']);
  expect(answer.card.chosen[2]?.en).toContain('at least 20% of the offences in the selection');
  expect(answer.card.chosen[2]?.en).toContain('2 of 24 months');
  expect(answer.unusual?.sentence.sv).toContain('20 av dem kan vara äldre brott som anmälts samlat; utan dem vore');
  await town.close();
});

it('has nothing to say of a town without data', async () => {
  const town = await openTown();
  const answer = await town.ask(analysisTime, '/api/analysis/time');
  expect(answer.too_little?.reason).toBe('no_data');
  expect([answer.month, answer.trend, answer.unusual, answer.funnel]).toEqual([[], null, null, []]);
  await town.close();
});
