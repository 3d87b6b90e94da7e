import { describe, expect, it } from 'vitest';
import { gistarPermutation, minimumPermutations } from '../../../server/statistics/gistar-permutation';
import { benjaminiHochberg } from '../../../server/statistics/benjamini-hochberg';
import { gistar } from '../../../server/statistics/gistar';
import { queenNeighbours } from '../../../server/statistics/queen-neighbours';
import { computed, fromLists, rectangle, SIX, SIX_NEIGHBOURS, TOWN, TOWN_NEIGHBOURS } from './grid';

/** Every way to choose k of the values. */
function choose(values: number[], k: number): number[][] {
  if (k === 0) return [[]];
  return values.flatMap((v, i) => choose(values.slice(i + 1), k - 1).map((rest) => [v, ...rest]));
}

describe('gistar by permutation', () => {
  it('comes near the exact share of all possible neighbourhoods, for each cell', () => {
    const options = { permutations: 19_999, seed: 1 };
    const greater = computed(gistarPermutation(SIX, SIX_NEIGHBOURS, { ...options, alternative: 'greater' }));
    const both = computed(gistarPermutation(SIX, SIX_NEIGHBOURS, { ...options, alternative: 'two_sided' }));
    const { offsets, indices } = SIX_NEIGHBOURS;
    for (const i of SIX.keys()) {
      const near = [...indices.slice(offsets[i], offsets[i + 1])].filter((j) => j !== i);
      if (near.length === 5) continue;
      const observed = near.reduce((sum, j) => sum + SIX[j]!, 0);
      const sums = choose(
        [...SIX].filter((_, j) => j !== i),
        near.length,
      ).map((drawn) => drawn.reduce((a, b) => a + b, 0));
      const atLeast = sums.filter((s) => s >= observed - 1e-9).length / sums.length;
      const atMost = sums.filter((s) => s <= observed + 1e-9).length / sums.length;
      expect(greater.pvalue[i]).toBeCloseTo(atLeast, 1);
      expect(Math.abs(greater.pvalue[i]! - atLeast)).toBeLessThan(0.015);
      expect(Math.abs(both.pvalue[i]! - Math.min(1, 2 * Math.min(atLeast, atMost)))).toBeLessThan(0.03);
    }
  });

  it('finds the centre of the worked town far surer than the normal distribution does', () => {
    const { pvalue, defined } = computed(
      gistarPermutation(TOWN, TOWN_NEIGHBOURS, { permutations: 49_999, seed: 7, alternative: 'greater' }),
    );
    // 0.0002 against a normal 0.0015
    expect(pvalue[12]).toBeGreaterThan(0.00005);
    expect(pvalue[12]).toBeLessThan(0.0004);
    expect(pvalue[0]).toBeGreaterThan(0.2);
    expect(defined.every((d) => d === 1)).toBe(true);
  });

  it('agrees with an independent computation of the worked town', () => {
    const { pvalue } = computed(
      gistarPermutation(TOWN, TOWN_NEIGHBOURS, { permutations: 49_999, seed: 2, alternative: 'greater' }),
    );
    // numpy after esda's definition, 200,000 permutations of the other 24 values for each cell
    const other = [0.0283, 0.01605, 0.00784, 0.0002, 0.12636, 0.36761, 0.66524];
    for (const [i, cell] of [6, 7, 11, 12, 13, 0, 24].entries())
      expect(Math.abs(pvalue[cell]! - other[i]!)).toBeLessThan(4 * Math.sqrt(other[i]! / 49_999));
  });

  it('finds nothing in counts dealt out at random, where the normal distribution takes a full square for a gathering', () => {
    // three squares with 200 far apart, the others with 0 to 9
    const x = Float64Array.from({ length: 900 }, (_, i) => (i * 7919) % 10);
    for (const lone of [95, 455, 815]) x[lone] = 200;
    const neighbours = queenNeighbours(rectangle(30, 30));
    const hot = (pvalue: Float64Array) => [...benjaminiHochberg(pvalue)].filter((q) => q < 0.05).length;
    const options = { permutations: 35_999, seed: 1, alternative: 'greater' } as const;
    expect(hot(computed(gistarPermutation(x, neighbours, options)).pvalue)).toBe(0);
    // each with the eight around it
    expect(hot(computed(gistar(x, neighbours)).pvalue)).toBe(27);
  });

  it('gives the same for the same seed and something else for another', () => {
    const run = (seed: number) =>
      computed(gistarPermutation(TOWN, TOWN_NEIGHBOURS, { permutations: 199, seed, alternative: 'two_sided' })).pvalue;
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });

  it('never leaves 0 to 1, where most cells are empty', () => {
    const sparse = new Float64Array(25);
    sparse[3] = 1;
    const { pvalue } = computed(
      gistarPermutation(sparse, TOWN_NEIGHBOURS, { permutations: 99, seed: 2, alternative: 'two_sided' }),
    );
    expect(pvalue.every((p) => p > 0 && p <= 1)).toBe(true);
    expect(pvalue[22]).toBe(1);
  });

  it('has nothing to draw from where all others are neighbours', () => {
    const all = fromLists([
      [0, 1, 2],
      [0, 1],
      [0, 2],
    ]);
    const { pvalue, defined } = computed(
      gistarPermutation(Float64Array.of(4, 1, 0), all, { permutations: 99, seed: 1, alternative: 'greater' }),
    );
    expect([pvalue[0], ...defined]).toEqual([1, 0, 1, 1]);
  });

  it('tells how far it has come', () => {
    const shares: number[] = [];
    gistarPermutation(TOWN, TOWN_NEIGHBOURS, {
      permutations: 9,
      seed: 1,
      alternative: 'greater',
      onProgress: (share) => shares.push(share),
    });
    // corners have 3 neighbours, sides 5, the inside 8
    expect(shares).toEqual([3 / 16, 8 / 16, 1]);
  });

  it('says why when it cannot be computed', () => {
    const options = { permutations: 9, seed: 1, alternative: 'greater' } as const;
    expect(gistarPermutation(new Float64Array(25), TOWN_NEIGHBOURS, options)).toEqual({
      computable: false,
      reason: 'constant',
    });
    expect(() => gistarPermutation(TOWN, TOWN_NEIGHBOURS, { ...options, permutations: 0 })).toThrow(/got 0/);
    expect(() => gistarPermutation(TOWN, TOWN_NEIGHBOURS, { ...options, seed: 0.5 })).toThrow(/seed: got 0.5/);
  });
});

it('knows how many permutations a map of n cells needs', () => {
  expect([400, 1000, 2500].map((n) => minimumPermutations(n, 0.05, 'greater'))).toEqual([7999, 19_999, 49_999]);
  // 2 / (R + 1) ≤ 0.05 / 1000
  expect(minimumPermutations(1000, 0.05, 'two_sided')).toBe(39_999);
});
