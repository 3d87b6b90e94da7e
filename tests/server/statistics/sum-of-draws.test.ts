import { describe, expect, it } from 'vitest';
import { sumOfDraws } from '../../../server/statistics/sum-of-draws';
import { rounded } from './grid';

/** Every way to choose k of the values. */
function choose(values: readonly number[], k: number): number[][] {
  if (k === 0) return [[]];
  return values.flatMap((v, i) => choose(values.slice(i + 1), k - 1).map((rest) => [v, ...rest]));
}

describe('the sum of draws', () => {
  it('agrees with a hand: two of 0, 0, 1 and 2', () => {
    // of six pairs one sums to 0, two to 1, two to 2, one to 3
    const [none, one, two] = sumOfDraws([0, 0, 1, 2], 2).tails(null);
    expect([...none!]).toEqual([1]);
    expect([...one!]).toEqual([1, 0.5, 0.25]);
    expect(rounded(two!, 12)).toEqual(rounded([1, 5 / 6, 3 / 6, 1 / 6], 12));
  });

  it('takes a value out first', () => {
    // of 0, 0, 1 the pairs are 0 + 0, 0 + 1, 0 + 1
    const [, , two] = sumOfDraws([0, 0, 1, 2], 2).tails(2);
    expect(rounded(two!, 12).filter((p) => p > 0)).toEqual(rounded([1, 2 / 3], 12));
    expect(() => sumOfDraws([0, 0, 1, 2], 2).tails(3)).toThrow(/without: got 3/);
  });

  it('agrees with every possible draw, whatever is taken out', () => {
    const pool = [0, 0, 0, 1, 1, 2, 3, 3, 7, 12, 0];
    const draws = sumOfDraws(pool, 5);
    for (const [out, k] of [0, 1, 3, 7, 12].flatMap((v) => [1, 3, 5].map((n) => [v, n] as const))) {
      const rest = [...pool];
      rest.splice(rest.indexOf(out), 1);
      const sums = choose(rest, k).map((drawn) => drawn.reduce((a, b) => a + b, 0));
      for (const sum of [0, 1, 4, 9, 15, 22])
        expect(draws.tails(out)[k]![sum] ?? 0).toBeCloseTo(sums.filter((s) => s >= sum).length / sums.length, 12);
    }
  });

  it('keeps the small tails of a large pool: eight of 25,000, of which ten have 100', () => {
    const pool = new Int32Array(25_000);
    for (let i = 0; i < 10; i++) pool[i] = 100;
    const tail = sumOfDraws(pool, 8).tails(0)[8]!;
    // C(10, 2)·C(24,989, 6) / C(24,999, 8) and those of three or more, which are 3·10⁻⁴ times as many
    expect(tail[101]! / ((45 * 56) / 24_999 ** 2)).toBeCloseTo(1, 2);
    expect(tail[800]! / tail[701]!).toBeCloseTo(1, 9);
    expect(tail[801] ?? 0).toBe(0);
  });

  it('refuses what is no count', () => {
    expect(() => sumOfDraws([0.5], 1)).toThrow(/pool: got 0.5, expected whole numbers from 0/);
    expect(() => sumOfDraws([-1], 1)).toThrow(/pool: got -1/);
  });
});
