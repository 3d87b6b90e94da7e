import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../server/statistics/benjamini-hochberg';
import { gistar } from '../../../server/statistics/gistar';
import { gistarExact } from '../../../server/statistics/gistar-exact';
import { queenNeighbours } from '../../../server/statistics/queen-neighbours';
import { createRandom } from '../../../server/statistics/random';
import { computed, fromLists, rectangle, SIX, SIX_NEIGHBOURS, TOWN, TOWN_NEIGHBOURS } from './grid';

const whole = (n: number) => new Float64Array(n).fill(1);
const hotOf = (pvalue: Float64Array) => [...benjaminiHochberg(pvalue)].filter((q) => q < 0.05).length;

/** Every way to choose k of the values. */
function choose(values: number[], k: number): number[][] {
  if (k === 0) return [[]];
  return values.flatMap((v, i) => choose(values.slice(i + 1), k - 1).map((rest) => [v, ...rest]));
}

describe('gistar by exact permutation', () => {
  it('is the share of all possible neighbourhoods that have as much, for each cell, fractions too', () => {
    const { pvalue } = computed(gistarExact(SIX, SIX_NEIGHBOURS, whole(6)));
    const { offsets, indices } = SIX_NEIGHBOURS;
    for (const i of SIX.keys()) {
      const near = [...indices.slice(offsets[i], offsets[i + 1])].filter((j) => j !== i);
      if (near.length === 5) continue;
      const observed = near.reduce((sum, j) => sum + SIX[j]!, 0);
      const others = [...SIX].filter((_, j) => j !== i);
      const sums = choose(others, near.length).map((drawn) => drawn.reduce((a, b) => a + b, 0));
      expect(pvalue[i]).toBeCloseTo(sums.filter((s) => s >= observed - 1e-9).length / sums.length, 12);
    }
  });

  it('agrees with an independent computation of the worked town', () => {
    const { pvalue, defined } = computed(gistarExact(TOWN, TOWN_NEIGHBOURS, whole(25)));
    // numpy after esda's definition, 200,000 permutations of the other 24 values for each cell
    const other = [0.0283, 0.01605, 0.00784, 0.0002, 0.12636, 0.36761, 0.66524];
    for (const [i, cell] of [6, 7, 11, 12, 13, 0, 24].entries())
      expect(Math.abs(pvalue[cell]! - other[i]!)).toBeLessThan(4 * Math.sqrt(other[i]! / 200_000));
    expect(defined.every((d) => d === 1)).toBe(true);
  });

  it('finds nothing in counts dealt out at random, where the normal distribution takes a full square for a gathering', () => {
    // three squares with 200 far apart, the others with 0 to 9
    const x = Float64Array.from({ length: 900 }, (_, i) => (i * 7919) % 10);
    for (const lone of [95, 455, 815]) x[lone] = 200;
    const neighbours = queenNeighbours(rectangle(30, 30));
    expect(hotOf(computed(gistarExact(x, neighbours, whole(900))).pvalue)).toBe(0);
    // each with the eight around it
    expect(hotOf(computed(gistar(x, neighbours)).pvalue)).toBe(27);
  });

  it('tests counts of millions in steps, and says so', () => {
    const small = computed(gistarExact(TOWN, TOWN_NEIGHBOURS, whole(25)));
    const large = computed(
      gistarExact(
        TOWN.map((v) => 2 ** 24 * v),
        TOWN_NEIGHBOURS,
        whole(25),
      ),
    );
    expect([small.step, large.step > 1]).toEqual([1, true]);
    expect(large.pvalue).toEqual(small.pvalue);
  });

  it('expects of a cut cell by its share of a whole one', () => {
    // a row of nine with one offence each, but for the last two; the third cell is a tenth of one and has one all the same
    const x = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 2, 0);
    const row = fromLists(Array.from(x, (_, i) => [i - 1, i, i + 1].filter((j) => j >= 0 && j < x.length)));
    const share = whole(9);
    share[2] = 0.1;
    const [blind, seen] = [whole(9), share].map((by) => computed(gistarExact(x, row, by)).pvalue);
    // two of 1, 1, 1, 1, 1, 1, 2, 0 sum to 2 or more unless they hold the 0, but not with the 2
    expect(blind![3]).toBeCloseTo(1 - 6 / 28, 12);
    // one of ten stays of what a tenth would have
    expect(seen![3]).toBeLessThan(0.4);
    expect(seen![3]).toBeGreaterThan(0.05);
  });

  it('calls at most one map of noise in twenty hot where half of the squares are cut', () => {
    const random = createRandom(5);
    const neighbours = queenNeighbours(rectangle(12, 12));
    const share = Float64Array.from({ length: 144 }, (_, i) => (i % 12 < 6 ? 1 : 0.1 + 0.1 * (i % 5)));
    const ends = share.map((_, i) => share.slice(0, i + 1).reduce((sum, a) => sum + a, 0));
    const [blind, byArea] = [whole(144), share].map((by) => {
      let hot = 0;
      for (let map = 0; map < 60; map++) {
        const x = new Float64Array(144);
        for (let event = 0; event < 1000; event++) {
          const at = ends.findIndex((end) => end > (random.below(1e6) / 1e6) * ends.at(-1)!);
          x[at] = x[at]! + 1;
        }
        hot += Number(hotOf(computed(gistarExact(x, neighbours, by)).pvalue) > 0);
      }
      return hot;
    });
    expect(blind).toBe(60);
    // 5 % of 60, and what chance adds in 99 of 100 tries
    expect(byArea).toBeLessThanOrEqual(7);
  });

  it('finds a block of nine with three times as many', () => {
    const x = Float64Array.from({ length: 400 }, (_, i) => (i * 7919) % 3);
    const block = [189, 190, 191, 209, 210, 211, 229, 230, 231];
    for (const i of block) x[i] = 4;
    const { pvalue } = computed(gistarExact(x, queenNeighbours(rectangle(20, 20)), whole(400)));
    expect(benjaminiHochberg(pvalue)[210]).toBeLessThan(0.001);
  });

  it('never leaves 0 to 1, where most cells are empty', () => {
    const sparse = new Float64Array(25);
    sparse[3] = 1;
    const { pvalue } = computed(gistarExact(sparse, TOWN_NEIGHBOURS, whole(25)));
    expect(pvalue.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(pvalue[22]).toBe(1);
    // a neighbour of the one: five of the other 24 cells are drawn
    expect(pvalue[2]).toBeCloseTo(5 / 24, 12);
  });

  it('has nothing to draw from where all others are neighbours', () => {
    const all = fromLists([
      [0, 1, 2],
      [0, 1],
      [0, 2],
    ]);
    const { pvalue, defined } = computed(gistarExact(Float64Array.of(4, 1, 0), all, whole(3)));
    expect([pvalue[0], ...defined]).toEqual([1, 0, 1, 1]);
  });

  it('says why when it cannot be computed', () => {
    expect(gistarExact(new Float64Array(25), TOWN_NEIGHBOURS, whole(25))).toEqual({
      computable: false,
      reason: 'constant',
    });
    expect(gistarExact(Float64Array.of(1), fromLists([[0]]), whole(1))).toEqual({
      computable: false,
      reason: 'too_few',
    });
    expect(() => gistarExact(TOWN, TOWN_NEIGHBOURS, whole(24))).toThrow(/share: got 24 values, expected 25/);
    expect(() => gistarExact(Float64Array.of(1, 2), TOWN_NEIGHBOURS, whole(2))).toThrow(/x: got 2 values/);
  });
});

const REFERENCE = new URL('../../../../shared/data/reference/', import.meta.url);

describe.skipIf(!existsSync(REFERENCE))('gistar on real grids', () => {
  // what the shuffled test found with 200,000 draws a square, give or take its draws
  const hot = { 'be-500': [124, 128], 'dc-250': [70, 72], 'gmp-500': [115, 121], 'houston-500': [24, 30] };
  it.each(Object.entries(hot))('finds in %s what permutations find', (name, [least, most]) => {
    const rows = readFileSync(new URL(`grid-${name}.csv`, REFERENCE), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const [gx, gy, x] = [0, 1, 2].map((at) => rows.map((row) => Number(row.split(',')[at])));
    const neighbours = queenNeighbours({ gx: Int32Array.from(gx!), gy: Int32Array.from(gy!) });
    const n = hotOf(computed(gistarExact(Float64Array.from(x!), neighbours, whole(rows.length))).pvalue);
    expect(n).toBeGreaterThanOrEqual(least!);
    expect(n).toBeLessThanOrEqual(most!);
  });
});
