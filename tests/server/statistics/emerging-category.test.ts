import { describe, expect, it } from 'vitest';
import {
  EMERGING_CATEGORIES,
  emergingCategory,
  stepStates,
  type StepState,
} from '../../../server/statistics/emerging-category';
import { computed } from './grid';

/** H hot, C cold, anything else neither. */
const steps = (series: string) => Int8Array.from(series, (s) => (s === 'H' ? 1 : s === 'C' ? -1 : 0));

const name = (series: Int8Array, trend: StepState) => {
  const { category, kind } = computed(emergingCategory(series, trend));
  return kind === null ? category : `${category} ${kind}`;
};

const GOLDEN: [number, string, StepState, string][] = [
  [1, '.........H', 0, 'new hot'],
  [2, '.......HHH', 0, 'consecutive hot'],
  [3, 'HHHHHHHHHH', 1, 'intensifying hot'],
  [3, 'HHHHHHHHHH', -1, 'diminishing hot'],
  [3, 'HHHHHHHHHH', 0, 'persistent hot'],
  [4, 'HHHHHHHHH.', 0, 'historical hot'],
  [5, 'H........H', 0, 'sporadic hot'],
  [6, '....HH....', 0, 'none'],
  [7, 'C........H', 0, 'oscillating hot'],
  [8, 'C.......HH', 0, 'oscillating hot'],
  [9, 'CHHHHHHHHH', 1, 'intensifying hot'],
  [10, '.HHHHHHHHH', 0, 'persistent hot'],
  [11, '..HHHHHHHH', 0, 'consecutive hot'],
  [12, 'CCCCCCCCCC', 1, 'diminishing cold'],
  [13, 'CCCCCCCCCC', -1, 'intensifying cold'],
];

describe('the emerging category', () => {
  it.each(GOLDEN)('agrees with the golden table, case %i: %s with trend %i is %s', (_, series, trend, expected) => {
    expect(name(steps(series), trend)).toBe(expected);
  });

  it.each(GOLDEN)('is mirrored for cold, case %i: %s with trend %i against %s', (_, series, trend, expected) => {
    const mirrored = steps(series).map((s) => -s);
    const opposite = expected.endsWith('hot') ? expected.replace('hot', 'cold') : expected.replace('cold', 'hot');
    expect(name(mirrored, -trend as StepState)).toBe(opposite);
  });

  it('agrees with a second set of 19 steps', () => {
    const run = (gi: number, p: (i: number) => number, trend: StepState = 0) =>
      name(
        stepStates(
          Array.from({ length: 19 }, () => gi),
          Array.from({ length: 19 }, (_, i) => p(i)),
          0.05,
        ),
        trend,
      );
    const when = (significant: (i: number) => boolean) => (i: number) => (significant(i) ? 0.01 : 0.5);
    expect(run(1, () => 0.5)).toBe('none');
    expect(
      run(
        1,
        when((i) => i === 18),
      ),
    ).toBe('new hot');
    expect(
      run(
        -1,
        when((i) => i === 18),
      ),
    ).toBe('new cold');
    expect(
      run(
        1,
        when((i) => i >= 17),
      ),
    ).toBe('consecutive hot');
    expect(run(1, () => 0.01, 1)).toBe('intensifying hot');
    expect(run(-1, () => 0.01, -1)).toBe('intensifying cold');
    expect(run(1, () => 0.01, -1)).toBe('diminishing hot');
    expect(run(1, () => 0.01, 0)).toBe('persistent hot');
    expect(
      run(
        1,
        when((i) => i < 18),
      ),
    ).toBe('historical hot');
    expect(
      run(
        1,
        when((i) => i === 0 || i === 18),
      ),
    ).toBe('sporadic hot');
    // strictly below
    expect(run(1, () => 0.05)).toBe('none');
  });

  it('has one answer for every series of ten steps, and reaches every category', () => {
    const series = new Int8Array(10);
    const reached = new Set<string>();
    for (let code = 0; code < 3 ** 10; code++) {
      for (let i = 0, rest = code; i < 10; i++, rest = Math.floor(rest / 3)) series[i] = (rest % 3) - 1;
      const { category, kind, last } = computed(emergingCategory(series, ((code % 3) - 1) as StepState));
      reached.add(category);
      if (category === 'none' ? kind !== null || last !== 0 : kind === null)
        throw new Error(`${series.join(' ')} is ${category} ${String(kind)}`);
    }
    expect([...reached].sort()).toEqual([...EMERGING_CATEGORIES, 'none'].sort());
  });

  it('can say why', () => {
    expect(emergingCategory(steps('H..C.....HH'), 0)).toEqual({
      computable: true,
      category: 'oscillating',
      kind: 'hot',
      n_steps: 11,
      n_hot: 3,
      n_cold: 1,
      last: 1,
      n_run: 2,
      trend: 0,
    });
  });

  it('wants ten steps', () => {
    expect(emergingCategory(steps('HHHHHHHHH'), 0)).toEqual({ computable: false, reason: 'too_few' });
  });
});
