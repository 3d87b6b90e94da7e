import { describe, expect, it } from 'vitest';
import { EMERGING_CATEGORIES, emergingCategory, type TrendSign } from '../../../server/statistics/emerging-category';
import { computed } from './grid';

/** H hot, anything else not. */
const steps = (series: string) => Uint8Array.from(series, (s) => Number(s === 'H'));
const name = (series: Uint8Array, trend: TrendSign) => computed(emergingCategory(series, trend)).category;

// Esri's definitions, the cases of places that have never been cold
const GOLDEN: [number, string, TrendSign, string][] = [
  [1, '.........H', 0, 'new'],
  [2, '.......HHH', 0, 'consecutive'],
  [3, 'HHHHHHHHHH', 1, 'intensifying'],
  [3, 'HHHHHHHHHH', -1, 'diminishing'],
  [3, 'HHHHHHHHHH', 0, 'persistent'],
  [4, 'HHHHHHHHH.', 0, 'historical'],
  [5, 'H........H', 0, 'sporadic'],
  [6, '....HH....', 0, 'none'],
  [9, '.HHHHHHHHH', 1, 'intensifying'],
  [10, '.HHHHHHHHH', 0, 'persistent'],
  [11, '..HHHHHHHH', 0, 'consecutive'],
];

describe('the emerging category', () => {
  it.each(GOLDEN)('agrees with the golden table, case %i: %s with trend %i is %s', (_, series, trend, expected) => {
    expect(name(steps(series), trend)).toBe(expected);
  });

  it('agrees with a second set of 19 steps', () => {
    const run = (isHot: (i: number) => boolean, trend: TrendSign = 0) =>
      name(
        Uint8Array.from({ length: 19 }, (_, i) => Number(isHot(i))),
        trend,
      );
    expect(run(() => false)).toBe('none');
    expect(run((i) => i === 18)).toBe('new');
    expect(run((i) => i >= 17)).toBe('consecutive');
    expect(run(() => true, 1)).toBe('intensifying');
    expect(run(() => true, -1)).toBe('diminishing');
    expect(run(() => true)).toBe('persistent');
    expect(run((i) => i < 18)).toBe('historical');
    expect(run((i) => i === 0 || i === 18)).toBe('sporadic');
  });

  it('has one answer for every series of ten steps, and reaches every category', () => {
    const series = new Uint8Array(10);
    const reached = new Set<string>();
    for (let code = 0; code < 2 ** 10; code++)
      for (const trend of [-1, 0, 1] as const) {
        for (let i = 0; i < 10; i++) series[i] = (code >> i) & 1;
        const { category, last } = computed(emergingCategory(series, trend));
        reached.add(category);
        // what is not hot now is over, or nothing
        expect(last || category === 'none' || category === 'historical').toBe(true);
      }
    expect([...reached].sort()).toEqual([...EMERGING_CATEGORIES, 'none'].sort());
  });

  it('can say why', () => {
    expect(emergingCategory(steps('H........HH'), 0)).toEqual({
      computable: true,
      category: 'sporadic',
      n_steps: 11,
      n_hot: 3,
      last: true,
      n_run: 2,
      trend: 0,
    });
  });

  it('wants ten steps', () => {
    expect(emergingCategory(steps('HHHHHHHHH'), 0)).toEqual({ computable: false, reason: 'too_few' });
  });
});
