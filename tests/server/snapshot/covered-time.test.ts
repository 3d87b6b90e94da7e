import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellCollection } from '../../../server/contract/grid';
import { byStadsdel, grid } from '../../../server/contract/offences';
import type { DataTime } from '../../../server/snapshot/coverage';
import { coverTime } from '../../../server/snapshot/covered-time';
import { unpackLayer } from '../analysis/unpack-layer';
import { offence, openTown, times, type Town } from '../tiny-town';

const data: DataTime = {
  from: '2024-01-01',
  to: '2026-04-01',
  thin: new Set(),
  complete_to: '2026-04-01',
  delay_days: 7,
  is_delay_known: false,
  by_month: new Set(),
  n_days: 821,
  midnight: null,
};
const partsOf = (from: string, to: string, more: Partial<DataTime> = {}) =>
  coverTime({ ...data, ...more }, { from, to }, '2026-04-02').parts.map((part) => `${part.from} ${part.to}`);

describe('what of a period the data cover', () => {
  it('is all of it within the data, also where a few days lack at an end', () => {
    expect(partsOf('2025-01-01', '2026-01-01')).toEqual(['2025-01-01 2026-01-01']);
    expect(partsOf('2026-01-01', '2026-04-04')).toEqual(['2026-01-01 2026-04-04']);
    expect(partsOf('2024-02-29', '2024-03-01')).toEqual(['2024-02-29 2024-03-01']);
  });

  it('ends where the data end, begins where they begin, and is nothing outside them', () => {
    expect(partsOf('2026-01-01', '2027-01-01')).toEqual(['2026-01-01 2026-04-01']);
    expect(partsOf('2023-01-01', '2024-02-01')).toEqual(['2024-01-01 2024-02-01']);
    expect(partsOf('2022-01-01', '2023-01-01')).toEqual([]);
    expect(coverTime(null, { from: '2025-01-01', to: '2026-01-01' }, '2026-04-02').parts).toEqual([]);
  });

  it('leaves out a month that lacks', () => {
    const thin = new Set(['2025-03']);
    expect(partsOf('2025-01-01', '2026-01-01', { thin })).toEqual(['2025-01-01 2025-03-01', '2025-04-01 2026-01-01']);
    expect(partsOf('2025-03-10', '2025-03-12', { thin })).toEqual([]);
  });

  it('is whole months alone where offences are known to the month', () => {
    const month = { by_month: new Set(['2025-01', '2025-02', '2025-03']) };
    expect(partsOf('2025-01-15', '2025-04-01', month)).toEqual(['2025-02-01 2025-04-01']);
    expect(partsOf('2025-01-01', '2025-01-08', month)).toEqual([]);
    expect(partsOf('2025-04-01', '2025-04-03', { ...month, to: '2025-04-01' })).toEqual([]);
    // where other months are known to the day, a part of them is one
    expect(partsOf('2025-01-15', '2025-05-08', month)).toEqual(['2025-02-01 2025-05-08']);
    expect(partsOf('2025-05-01', '2025-05-08', month)).toEqual(['2025-05-01 2025-05-08']);
  });

  it('takes a silence for one of chance where offences are few, and never knows of the days to come', () => {
    // a day with an offence a month
    expect(partsOf('2025-01-01', '2027-01-01', { to: '2026-02-15', n_days: 26 })).toEqual(['2025-01-01 2026-04-02']);
    expect(partsOf('2025-01-01', '2027-01-01', { to: '2025-03-15', n_days: 15 })).toEqual(['2025-01-01 2025-03-15']);
    // one day says nothing of where the data end
    const one = { from: '2025-06-01', to: '2025-06-02', n_days: 1 };
    expect(partsOf('2025-01-01', '2026-01-01', one)).toEqual(['2025-01-01 2026-01-01']);
  });
});

/** Nine squares with ten a month, sixty others one each every month, over some months. */
function months(all: readonly string[], last = 28) {
  return all.flatMap((month, m) => [
    ...Array.from({ length: 90 }, (_, i) => at(month, last, i, 9 + (i % 3), 4 + (Math.floor(i / 3) % 3))),
    ...Array.from({ length: 60 }, (_, i) => at(month, last, i, (7 * i + 3 * m) % 20, (3 * i + m) % 10)),
  ]);
}
const at = (month: string, last: number, i: number, column: number, row: number) =>
  offence({
    x: 660_050 + 100 * column,
    y: 6_580_050 + 100 * row,
    occurred_from: `${month}-${String(1 + (i % last)).padStart(2, '0')} 12:00:00`,
  });
const year = (y: number) => Array.from({ length: 12 }, (_, m) => `${y}-${String(m + 1).padStart(2, '0')}`);

describe('a year that is not over', () => {
  let town: Town;
  beforeAll(async () => {
    // June 2024 lacks; January 2026 has its first week
    const first = months([...year(2024).filter((m) => m !== '2024-06'), ...year(2025)]);
    town = await openTown({
      tables: { offence: [...first, ...months(['2026-01'], 8).slice(0, 40)] },
      as_of: '2026-01-09',
    });
  });
  afterAll(() => town.close());

  it('has the rates of the time that the data cover, and says which', async () => {
    const rate = async (from: string, to: string) =>
      (await town.ask(byStadsdel, `/api/offences/by-stadsdel?from=${from}&to=${to}`)).total.rate_per_1000;
    // 1,800 a year on 2,500 residents
    expect(await rate('2025-01-01', '2026-01-01')).toBe(720);
    const answer = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2026-01-01&to=2027-01-01');
    expect(answer.counted.covered).toEqual([{ from: '2026-01-01', to: '2026-01-09' }]);
    // 40 in 8 of 365 days
    expect(answer.total.rate_per_1000).toBeCloseTo((1000 * 40) / 2500 / (8 / 365), 0);
    expect(await rate('2024-01-01', '2025-01-01')).toBeCloseTo((1000 * 1650) / 2500 / (336 / 366), 0);
  });

  it('has null and not zero where the data say nothing, per stadsdel and in the whole, and no squares', async () => {
    const query = 'from=2027-01-01&to=2028-01-01';
    const { rows, total, counted } = await town.ask(byStadsdel, `/api/offences/by-stadsdel?${query}`);
    expect([...rows, total].map(({ n, n_per_km2, n_before }) => [n, n_per_km2, n_before])).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ]);
    expect(counted.covered).toEqual([]);
    expect((await town.ask(grid, `/api/offences/grid?${query}`)).cell).toEqual([]);
    const layer = await town.ask(unpackLayer, `/api/analysis/layer?method=count&cell_size=100&${query}`);
    expect(layer.too_little?.reason).toBe('no_data');
  });

  it.each([
    ['2025-01-01', '2026-02-01', 'January 2026'],
    ['2025-01-01', '2026-06-01', 'January 2026 to May 2026'],
    ['2023-01-01', '2026-01-01', 'January 2023 to December 2023, June 2024'],
  ])('leaves months that are not covered out of what is emerging: %s to %s', async (from, to, left) => {
    const answer = await town.ask(
      unpackLayer,
      `/api/analysis/layer?method=emerging&cell_size=100&language=en&from=${from}&to=${to}`,
    );
    const codes = answer.class.map((c) => answer.classes[c]?.code);
    const { features } = await town.ask(cellCollection, '/api/grid/100');
    const nine = features.flatMap(({ properties: { x, y } }, cell) =>
      x >= 660_900 && x < 661_200 && y >= 6_580_400 && y < 6_580_700 ? [cell] : [],
    );
    const codeOf = new Map(answer.cell.map((cell, i) => [cell, codes[i]]));
    expect(nine.map((cell) => codeOf.get(cell))).toEqual(Array.from({ length: 9 }, () => 'persistent'));
    const hot = codes.filter((code) => code !== 'none');
    // besides the nine now and then a square beside them; nothing new, over or on its way down
    expect(hot.filter((code) => code !== 'persistent' && code !== 'sporadic')).toEqual([]);
    expect(answer.card.chosen.map(({ en }) => en)).toContain(
      `Months that the data do not cover wholly take no part: ${left}.`,
    );
  });
});

it('compares what has been reported in full, and no more', async () => {
  const days = (y: number, n: number) =>
    Array.from({ length: 90 }, (_, i) => new Date(Date.UTC(y, 0, 1 + i)).toISOString().slice(0, 10)).flatMap((day, i) =>
      // nine of ten within five days: of the last five few are known
      times(i >= 85 && y === 2026 ? 1 : n, {
        occurred_from: `${day} 12:00:00`,
        reported_on: new Date(Date.parse(day) + 5 * 86_400_000).toISOString().slice(0, 10),
      }),
    );
  const before = [...days(2025, 4), ...days(2026, 4).filter((row) => String(row['reported_on']) < '2026-04-01')];
  const town = await openTown({ tables: { offence: before }, as_of: '2026-04-01' });
  const answer = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2026-01-01&to=2026-04-01');
  expect(answer.compared_period).toEqual({ from: '2026-01-01', to: '2026-03-27' });
  expect([answer.total.n_before, answer.total.change_pct]).toEqual([340, 0]);
  await town.close();
});

it('says what data by the month cannot tell, and ends with the month', async () => {
  const monthly = [...year(2024), ...year(2025)].flatMap((month, i, all) =>
    times(40, {
      occurred_from: `${month}-01 00:00:00`,
      occurred_to: `${all[i + 1] ?? '2026-01'}-01 00:00:00`,
      weekday: null,
      hour: null,
    }),
  );
  const town = await openTown({ tables: { offence: monthly }, as_of: '2026-01-08' });
  const ask = (query: string) => town.ask(byStadsdel, `/api/offences/by-stadsdel?${query}`);
  const december = await ask('from=2025-12-01&to=2026-01-01');
  expect([december.total.n, december.total.n_before, december.total.change_pct]).toEqual([40, 40, 0]);
  expect((await ask('from=2025-12-01&to=2025-12-08')).total.n).toBeNull();
  // they stand on the first of December, and are of no week of it
  for (const path of ['by-category', 'by-hour', 'by-month', 'grid']) {
    const response = await town.app.request(`/api/offences/${path}?from=2025-12-01&to=2025-12-08`);
    const { counted } = (await response.json()) as { counted: { n: number; covered: unknown[] } };
    expect([counted.n, counted.covered], path).toEqual([0, []]);
  }
  const time = (await (await town.app.request('/api/analysis/time?language=en')).json()) as {
    too_little: { message: string } | null;
    unusual: unknown;
    no_unusual: { sv: string; en: string };
    no_trend: { sv: string };
  };
  expect(time.unusual).toBeNull();
  expect(time.no_unusual.sv).toMatch(/^Många av brotten är bara kända till månaden/);
  expect(time.no_unusual.en).toMatch(/^Many of the offences are known to the month alone/);
  expect(time.no_trend.sv).toBe(
    'Trenden kräver 36 hela månader i följd utan luckor fram till periodens slut, och data har 24: för få för att skilja den från årstiden.',
  );
  expect(time.too_little?.message).toContain('480 of 480 offences are known to a week, a month or more alone');
  const repeats = await (await town.app.request('/api/analysis/near-repeat?language=en')).text();
  expect(repeats).toContain('480 offences are known to a week, a month or more alone');
  await town.close();
});
