import { describe, expect, it } from 'vitest';
import { monthsFrom } from '../../../data/terms/calendar';
import { covers, findCoverage, type Period } from '../../../server/snapshot/coverage';

const YEAR = { from: '2019-01-01', to: '2020-01-01' };
/** As many offences in each month of a period. */
const evenly = (n: number, first = '2019-01', last = '2019-12') =>
  new Map(monthsFrom(first, last).map((month) => [month, n]));

describe('the time that data covers', () => {
  it('is from the first row to the last where every month has its share', () => {
    const data = { from: '2019-01-02', to: '2019-12-31' };
    expect(findCoverage(data, evenly(100))).toEqual({ ...data, thin: new Set() });
  });

  it('leaves out the year that only one row of New Year’s Eve belongs to', () => {
    const months = new Map([['2018-12', 1], ...evenly(180)]);
    const coverage = findCoverage({ from: '2018-12-31', to: '2020-01-01' }, months);
    expect(coverage).toEqual({ ...YEAR, thin: new Set() });
    expect(covers(coverage, { from: '2018-10-01', to: '2019-01-01' })).toBe(false);
  });

  it('is where it was however many rows have strayed, each to a month of its own', () => {
    const strayed = evenly(1, '1990-01', '2018-12');
    expect(findCoverage({ from: '1990-01-01', to: '2020-01-01' }, new Map([...strayed, ...evenly(100)]))).toEqual({
      ...YEAR,
      thin: new Set(),
    });
  });

  it('names the months between that lack, and a calm one is not among them', () => {
    const months = new Map([...evenly(100), ['2019-04', 9], ['2019-05', 10]]);
    months.delete('2019-08');
    const coverage = findCoverage(YEAR, months);
    expect(coverage?.thin).toEqual(new Set(['2019-04', '2019-08']));
    expect(covers(coverage, { from: '2019-05-01', to: '2019-08-01' })).toBe(true);
    expect(covers(coverage, { from: '2019-05-01', to: '2019-08-02' })).toBe(false);
  });

  it('has no thin months where a typical one has less than thirty', () => {
    expect(findCoverage(YEAR, new Map([...evenly(29), ['2019-01', 1]]))?.from).toBe('2019-01-01');
    expect(findCoverage(YEAR, new Map([...evenly(30), ['2019-01', 1]]))?.from).toBe('2019-02-01');
  });

  it('is none without data', () => {
    expect(findCoverage(null, new Map())).toBeNull();
    expect(covers(null, YEAR)).toBe(false);
  });
});

it('holds a period for covered when at most three days at its ends lack offences', () => {
  const data = { from: '2025-01-04', to: '2025-12-29', thin: new Set<string>() };
  const is = (period: Period) => covers(data, period);
  expect(is({ from: '2025-01-01', to: '2026-01-01' })).toBe(true);
  expect(is({ from: '2024-12-31', to: '2025-06-01' })).toBe(false);
  expect(is({ from: '2025-06-01', to: '2026-01-02' })).toBe(false);
});
