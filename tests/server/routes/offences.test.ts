import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byCategory, byHour, byMonth, byStadsdel, grid } from '../../../server/contract/offences';
import { offence, openTown, times, type Town } from '../tiny-town';

describe('offences of a tiny town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          // the data covers 2024 and 2025
          offence({ occurred_from: '2024-01-01 00:30:00', stadsdel: 'ost', x: 661_700, y: 6_580_700 }),
          offence({ occurred_from: '2025-12-31 23:30:00', stadsdel: 'ost', x: 661_700, y: 6_580_700 }),
          // vast: 20 thefts in March 2024, 30 in March 2025
          ...times(20, { occurred_from: '2024-03-06 10:30:00' }),
          ...times(30, { occurred_from: '2025-03-05 10:30:00' }),
          // the police's own finds, a Saturday night, in the north-east corner of vast
          ...times(4, { category: 'drugs', occurred_from: '2025-05-03 23:10:00', x: 660_950, y: 6_580_950, hour: 23 }),
          // never on the map
          ...times(3, { category: 'home_violence', occurred_from: '2025-06-01 20:00:00', place_type: 'indoors' }),
          // no hour, only an area
          ...times(2, {
            occurred_from: '2025-07-01 00:00:00',
            weekday: 2,
            hour: null,
            placed: 'deso',
            x: null,
            y: null,
          }),
          // nowhere
          offence({ occurred_from: '2025-08-01 12:00:00', placed: 'none', x: null, y: null, stadsdel: null }),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('counts the default period per stadsdel, with rates and the change on the year before', async () => {
    const answer = await town.ask(byStadsdel, '/api/offences/by-stadsdel');
    const period = { from: '2025-01-01', to: '2026-01-01' };
    expect(answer.counted).toEqual({ period, covered: [period], n: 41, n_presence_produced: 4 });
    expect(answer.previous_period).toEqual({ from: '2024-01-01', to: '2025-01-01' });
    expect(answer.previous_covered).toBe(true);
    expect(answer.rows.map((row) => row.stadsdel)).toEqual(['vast', 'ost']);
    const [vast, ost] = answer.rows;
    // 30 + 4 + 3 + 2 = 39 offences, 2,000 residents, 1 km²; 39 against 20 is +95 %
    expect(vast).toMatchObject({ n: 39, n_presence_produced: 4, n_before: 20, rate_per_1000: 19.5, change_pct: 95 });
    expect(vast?.n_per_km2).toBeCloseTo(39, 0);
    expect(vast?.change_low_pct).toBeGreaterThan(0);
    expect(vast?.change_high_pct).toBeGreaterThan(95);
    // 500 residents are too few for a rate, and two offences too few for a change
    expect(ost).toMatchObject({ n: 1, n_before: 1, rate_per_1000: null, change_pct: null, change_low_pct: null });
    expect(answer.total).toMatchObject({ n: 41, n_before: 21, rate_per_1000: 16.4 });
    expect(answer.n_without_stadsdel).toBe(1);
  });

  it('gives rates per year whatever the length of the period', async () => {
    const answer = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2024-01-01&to=2026-01-01');
    // 59 offences in two years, per 2,000 residents
    expect(answer.rows[0]).toMatchObject({ n: 59, rate_per_1000: 14.8 });
  });

  it('says nothing of a change when the year before is not covered, or the period goes on after the data', async () => {
    const first = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2024-01-01&to=2025-01-01');
    expect(first.previous_covered).toBe(false);
    expect(first.rows[0]).toMatchObject({ n: 20, n_before: null, change_pct: null });
    const last = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2025-07-01&to=2026-07-01');
    expect(last.previous_covered).toBe(true);
    expect(last.rows[0]?.change_pct).toBeNull();
  });

  it('keeps the class limits when only the dates of an equally long period change', async () => {
    const one = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2025-01-01&to=2025-02-01');
    const other = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2025-03-01&to=2025-04-01');
    expect(one.counted.n).not.toBe(other.counted.n);
    expect(one.breaks).toEqual(other.breaks);
  });

  it('counts every month of the data whatever the period', async () => {
    const answer = await town.ask(byMonth, '/api/offences/by-month?from=2025-03-01&to=2025-06-01');
    expect(answer.month).toHaveLength(24);
    expect(answer.month[0]).toBe('2024-01');
    expect(answer.month.at(-1)).toBe('2025-12');
    expect(answer.n[answer.month.indexOf('2024-03')]).toBe(20);
    expect(answer.n[answer.month.indexOf('2024-04')]).toBe(0);
    expect(answer.counted).toMatchObject({ n: 34, n_presence_produced: 4 });
  });

  it('counts kinds of offence, most first', async () => {
    expect(await town.ask(byCategory, '/api/offences/by-category')).toEqual({
      counted: {
        period: { from: '2025-01-01', to: '2026-01-01' },
        covered: [{ from: '2025-01-01', to: '2026-01-01' }],
        n: 41,
        n_presence_produced: 4,
      },
      rows: [
        { category: 'theft', n: 34 },
        { category: 'drugs', n: 4 },
        { category: 'home_violence', n: 3 },
      ],
    });
  });

  it('counts offences against the young as a set across the kinds, where the code says so', async () => {
    const of = (category: string, more: object) => ({ category, occurred_from: '2025-06-02 15:00:00', ...more });
    const young = await openTown({
      tables: {
        offence: [
          // assault outdoors of a child, robbery of somebody under 18, and of an adult; of threats the code says nothing
          ...times(3, of('assault', { offence_code: '9301' })),
          ...times(2, of('theft', { offence_code: '9808' })),
          ...times(4, of('assault', { offence_code: '0355' })),
          ...times(5, of('theft', { offence_code: null })),
        ],
      },
    });
    const counted = async (category: string) => {
      const path = `/api/offences/by-category?from=2025-06-01&to=2025-07-01&category=${category}`;
      const { rows } = await young.ask(byCategory, path);
      return Object.fromEntries(rows.map(({ category: kind, n }) => [kind, n]));
    };
    expect(await counted('against_young')).toEqual({ assault: 3, theft: 2 });
    expect(await counted('assault,against_young')).toEqual({ assault: 7, theft: 2 });
    await young.close();
  });

  it('counts weekday and hour, and how many have no hour', async () => {
    const answer = await town.ask(byHour, '/api/offences/by-hour');
    // 5 March 2025 was a Wednesday, 3 May a Saturday
    expect(answer.n[2 * 24 + 10]).toBe(30);
    expect(answer.n[5 * 24 + 23]).toBe(4);
    expect(answer).toMatchObject({ n_time_known: 39, n_time_unknown: 2 });
    expect(answer.n.reduce((a, b) => a + b)).toBe(39);
  });

  it('counts squares, and tells what is left out and why', async () => {
    const answer = await town.ask(grid, '/api/offences/grid?cell_size=500');
    // squares row by row from the south-west: 4 in a row; 660000–660500 is 0, 660500–661000 in the second row is 5
    expect(answer.cell).toEqual([0, 5, 7]);
    expect(answer.n).toEqual([30, 4, 1]);
    expect(answer).toMatchObject({ n_on_map: 35, n_not_for_map: 3, n_not_placed: 3, cell_size: 500 });
    expect(answer.counted.n).toBe(41);
  });

  it('never puts a category on the map that must not be there, not even when it alone is asked for', async () => {
    const answer = await town.ask(grid, '/api/offences/grid?category=home_violence');
    expect(answer).toMatchObject({ cell: [], n: [], n_on_map: 0, n_not_for_map: 3, n_not_placed: 0 });
  });

  it.each([
    ['category=drugs,theft', 38],
    ['category=home_violence', 3],
    ['place_type=indoors', 3],
    ['weekday=6', 4],
    ['weekday=6-1', 7],
    ['hour=23', 5],
    ['hour=20-3', 8],
    ['hours=20-04', 8],
    ['hours=23-24', 5],
    ['hours=09-11,11-12', 30],
    ['hours=00-24', 39],
    ['hour=9,10,11', 30],
    ['stadsdel=ost', 1],
    ['stadsdel=ost,vast', 40],
    ['from=2025-03-05&to=2025-03-06', 30],
    ['from=2025-03-06&to=2025-03-07', 0],
    ['stadsdel=vast&weekday=3&hour=10&place_type=outdoors&category=theft', 30],
  ])('filters by %s the same in every question', async (filter, n) => {
    for (const [schema, path] of [
      [byStadsdel, 'by-stadsdel'],
      [byCategory, 'by-category'],
      [byMonth, 'by-month'],
      [byHour, 'by-hour'],
      [grid, 'grid'],
    ] as const)
      expect((await town.ask(schema, `/api/offences/${path}?${filter}`)).counted.n, path).toBe(n);
  });

  it('lists only the stadsdelar that are asked for: the others are filtered out, not without offences', async () => {
    const answer = await town.ask(byStadsdel, '/api/offences/by-stadsdel?stadsdel=ost');
    expect(answer.rows.map((row) => row.stadsdel)).toEqual(['ost']);
    expect(answer.total.n_per_km2).toBeCloseTo(1, 0);
  });

  it.each([
    ['from=2025-02-30', 'from', '2025-02-30'],
    ['from=20250101', 'from', '20250101'],
    ['to=', 'to', ''],
    ['from=2025-03-01&to=2025-03-01', 'to', '2025-03-01–2025-03-01'],
    ['from=1950-01-01&to=2025-01-01', 'to', '1950-01-01–2025-01-01'],
    ['from=2026-05-01', 'from', '2026-05-01–2026-01-01'],
    ['category=murder', 'category', 'murder'],
    ['category=', 'category', ''],
    ['place_type=roof', 'place_type', 'roof'],
    ['weekday=0', 'weekday', '0'],
    ['weekday=8', 'weekday', '8'],
    ['hour=24', 'hour', '24'],
    ['hours=09-25', 'hours', '09-25'],
    ['hours=09', 'hours', '09'],
    ['hours=09-09', 'hours', '09-09'],
    ['hours=09-10&hour=9', 'hours', '09-10'],
    ['hour=-1', 'hour', '-1'],
    ['hour=1;2', 'hour', '1;2'],
    ['stadsdel=norr', 'stadsdel', 'norr'],
    ['stadsdel=vast&stadsdel=ost', 'stadsdel', 'vast & ost'],
    ['colour=red', 'colour', 'red'],
    ['language=de', 'language', 'de'],
  ])('refuses %s and names the field', async (filter, field, given) => {
    for (const path of ['by-stadsdel', 'by-category', 'by-month', 'by-hour', 'grid']) {
      const problem = await town.refuse(`/api/offences/${path}?${filter}`);
      expect(problem).toMatchObject({ status: 400, code: 'bad_input', field, given });
      expect(problem.accepted?.length).toBeGreaterThan(3);
    }
  });

  it('refuses a cell size that it does not have', async () => {
    const problem = await town.refuse('/api/offences/grid?cell_size=75&language=en');
    expect(problem).toMatchObject({
      status: 400,
      field: 'cell_size',
      given: '75',
      accepted: 'any of 50, 100, 250, 500',
    });
  });

  it('answers bad input in Swedish, or in English where that is preferred', async () => {
    const swedish = await town.refuse('/api/offences/grid?hour=99');
    expect(swedish.message).toBe(
      'hour: ”99” går inte att använda. Ange timmar 0 till 23, som 20,21 eller 20-3 (sista timmen ingår); hellre hours.',
    );
    const english = await town.refuse('/api/offences/grid?hour=99', {
      headers: { 'Accept-Language': 'en-GB,sv;q=0.5' },
    });
    expect(english.message).toBe(
      "hour: '99' cannot be used. Give hours 0 to 23, such as 20,21 or 20-3 (last hour included); rather hours.",
    );
    expect((await town.refuse('/api/offences/grid?hour=99&language=en')).message).toBe(english.message);
  });
});

describe('offences of a town without data', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it('answers every question with nothing', async () => {
    const stadsdelar = await town.ask(byStadsdel, '/api/offences/by-stadsdel');
    expect(stadsdelar.counted.n).toBe(0);
    expect(stadsdelar.rows.map((row) => row.n)).toEqual([null, null]);
    expect(stadsdelar.counted.covered).toEqual([]);
    expect(stadsdelar.previous_covered).toBe(false);
    expect(await town.ask(byMonth, '/api/offences/by-month')).toMatchObject({ month: [], n: [] });
    expect((await town.ask(byHour, '/api/offences/by-hour')).n_time_known).toBe(0);
    expect(await town.ask(grid, '/api/offences/grid')).toMatchObject({ cell: [], n: [], n_on_map: 0 });
  });
});

it('counts a night with the evening on which it began, the same in every question', async () => {
  // 17 January 2025 was a Friday; of the seven, those of Friday night and Saturday night are four
  const nights = ['17 01:00', '17 21:00', '18 01:00', '18 22:00', '19 02:59', '19 03:00', '20 01:00'];
  const night = await openTown({
    tables: { offence: nights.map((at) => offence({ occurred_from: `2025-01-${at}:00` })) },
  });
  for (const [query, n] of [
    ['weekday=5,6&hour=20-2', 4],
    // Thursday night's end and Sunday night's are not theirs
    ['weekday=4&hour=20-2', 1],
    ['weekday=7&hour=20-2', 1],
    // a night that is not cut off at midnight: hours of the early morning alone are of their own day
    ['weekday=7&hour=0-2', 1],
    ['weekday=7&hour=0-23', 2],
    ['hour=20-2', 6],
  ] as const)
    for (const [schema, path] of [
      [byStadsdel, 'by-stadsdel'],
      [byMonth, 'by-month'],
      [byHour, 'by-hour'],
      [grid, 'grid'],
    ] as const) {
      const { counted } = await night.ask(schema, `/api/offences/${path}?from=2025-01-01&to=2025-02-01&${query}`);
      expect([query, path, counted.n]).toEqual([query, path, n]);
    }
  await night.close();
});
