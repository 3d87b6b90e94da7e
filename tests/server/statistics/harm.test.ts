import { describe, expect, it } from 'vitest';
import { harmByCell } from '../../../server/statistics/harm';
import { PLACE_TYPE, placeTypes } from '../../../server/statistics/place-types';

// months of prison in the police's published examples of 2020
const MURDER = 122;
const THEFT = 2;

describe('harm by cell', () => {
  it('lets one murder outweigh 60 thefts, which is why a cap is needed', () => {
    const cell = Int32Array.from({ length: 61 }, (_, i) => (i === 0 ? 0 : 1));
    const weight = Float64Array.from(cell, (c) => (c === 0 ? MURDER : THEFT));
    const plain = harmByCell(cell, weight, 3, 1);
    expect([...plain.harm]).toEqual([122, 120, 0]);
    expect(plain).toMatchObject({ n_weighted: 61, n_capped: 0, cap: 122 });
    // the 90 % quantile of 60 twos and one 122 is 2
    const capped = harmByCell(cell, weight, 3, 0.9);
    expect([...capped.harm]).toEqual([2, 120, 0]);
    expect(capped).toMatchObject({ n_capped: 1, cap: 2 });
  });

  it('has the interval of Σ w²', () => {
    // four of 5: 20 ± 1.96 · √100
    const { harm, variance, low, high } = harmByCell(Int32Array.of(0, 0, 0, 0), Float64Array.of(5, 5, 5, 5), 2, 1);
    expect([harm[0], variance[0]]).toEqual([20, 100]);
    expect(low[0]).toBeCloseTo(0.4, 2);
    expect(high[0]).toBeCloseTo(39.6, 2);
    expect([low[1], high[1]]).toEqual([0, 0]);
    expect(harmByCell(Int32Array.of(0), Float64Array.of(25), 1, 1).low[0]).toBe(0);
  });

  it('leaves out and counts what has no weight', () => {
    const result = harmByCell(Int32Array.of(0, 0, 1), Float64Array.of(2, NaN, NaN), 2, 0.99);
    expect([...result.harm]).toEqual([2, 0]);
    expect(result).toMatchObject({ n_weighted: 1, n_not_weighted: 2 });
    expect(harmByCell(Int32Array.of(0), Float64Array.of(NaN), 1, 0.99)).toMatchObject({ cap: null, n_weighted: 0 });
  });

  it('refuses what makes no sense', () => {
    expect(() => harmByCell(Int32Array.of(2), Float64Array.of(1), 2, 1)).toThrow(/cell: got 2, expected 0 to 1/);
    expect(() => harmByCell(Int32Array.of(0), Float64Array.of(-1), 1, 1)).toThrow(/weight: got -1/);
    expect(() => harmByCell(Int32Array.of(0), Float64Array.of(), 1, 1)).toThrow(/got 0 values, expected 1/);
    expect(() => harmByCell(Int32Array.of(0), Float64Array.of(1), 1, 99)).toThrow(/cap_quantile: got 99/);
  });
});

it('tells places hot in counts, in harm, and in both apart', () => {
  expect([...placeTypes(Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 0, 1, 0))]).toEqual([
    PLACE_TYPE.counts_and_harm,
    PLACE_TYPE.counts_only,
    PLACE_TYPE.harm_only,
    PLACE_TYPE.neither,
  ]);
  expect(() => placeTypes(Uint8Array.of(1), Uint8Array.of())).toThrow(/got 0 values, expected 1/);
});
