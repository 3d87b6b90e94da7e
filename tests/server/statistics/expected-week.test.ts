import { describe, expect, it } from 'vitest';
import { dispersedScan } from '../../../server/statistics/dispersed-scan';
import { expectedWeek } from '../../../server/statistics/expected-week';
import { nausScan } from '../../../server/statistics/naus-scan';
import { makeRandom } from './random';

const weeks = (n: number, of: (week: number) => number) => Float64Array.from({ length: n }, (_, week) => of(week));
const wave = (week: number) => Math.sin((2 * Math.PI * week) / (365.25 / 7));

describe('the week to expect', () => {
  it('is the mean of few', () => {
    // a half a week: 26 in 52, alternately 0 and 1, which is more even than chance
    const found = expectedWeek(weeks(52, (week) => week % 2));
    expect(found.mean).toBeCloseTo(0.5, 12);
    expect(found.is_seasonal).toBe(false);
    // 1, and the uncertainty of a mean of 26: 0.5 / 26
    expect(found.dispersion).toBeCloseTo(1 + 0.5 / 26, 12);
  });

  it('follows the time of the year', () => {
    const log = (week: number) => Math.exp(3 + 0.4 * wave(week));
    const found = expectedWeek(weeks(104, log));
    expect(found.is_seasonal).toBe(true);
    expect(found.mean).toBeCloseTo(log(104), 6);
  });

  it('follows a trend over two years', () => {
    expect(expectedWeek(weeks(104, (week) => Math.exp(3 + week / 200))).mean).toBeCloseTo(Math.exp(3 + 104 / 200), 6);
  });

  it('knows how unevenly weeks fall out', () => {
    // 0 and 20 by turns, one in four and three: far more than chance
    const { mean, dispersion } = expectedWeek(weeks(52, (week) => (week % 2) * 2));
    expect(mean).toBeCloseTo(1, 12);
    expect(dispersion).toBeCloseTo((52 / 51) * (1 + 1 / 52), 9);
  });

  it('has nothing to expect where there was nothing, and refuses less than a year', () => {
    expect(expectedWeek(new Float64Array(52))).toEqual({ mean: 0, dispersion: 1, is_seasonal: false });
    expect(() => expectedWeek(new Float64Array(51))).toThrow(/got 51 weeks/);
  });
});

describe('the fullest week of a year', () => {
  it('is as likely as by Naus where weeks vary by chance alone', () => {
    expect(dispersedScan(52, 3, 12, 1)).toBe(nausScan(52, 3, 12));
    expect(dispersedScan(52, 3, 1, 1)).toBe(1);
  });

  it('counts by half where weeks vary twice as much', () => {
    expect(dispersedScan(52, 6, 24, 2)).toBe(nausScan(52, 3, 12));
    // 23 halves lie between 11 and 12
    const [eleven, twelve] = [nausScan(52, 3, 11), nausScan(52, 3, 12)];
    expect(dispersedScan(52, 6, 23, 2)).toBeCloseTo(Math.sqrt(eleven * twelve), 12);
  });

  it.each([
    ['flat', 0, 1],
    ['with a season', 0.3, 1],
    ['that vary twice as much as chance', 0, 2],
    ['with both', 0.3, 2],
  ])('is called unusual at most once in twenty years, in weeks %s', (_, season, dispersion) => {
    const { uniform, dispersed } = makeRandom(7);
    let [alarms, found, looks] = [0, 0, 0];
    for (const mean of [5, 20, 60])
      for (let town = 0; town < 400; town++) {
        const shift = 52 * uniform();
        const of = (week: number) => mean * (1 + season * wave(week + shift));
        const expected = expectedWeek(weeks(52, (week) => dispersed(of(week), dispersion)));
        const isUnusual = (n: number) =>
          n > expected.mean && dispersedScan(52, expected.mean, n, expected.dispersion) < 0.05;
        looks++;
        if (isUnusual(dispersed(of(52), dispersion))) alarms++;
        if (isUnusual(dispersed(3 * of(52), dispersion))) found++;
      }
    // 0.05 over a year is 0.001 a look; three more for the draw
    expect(alarms).toBeLessThanOrEqual(0.001 * looks + 3);
    // three times as many is mostly seen all the same
    expect(found / looks).toBeGreaterThan(0.6);
  });
});
