import { describe, expect, it } from 'vitest';
import { localMoran, QUADRANT } from '../../../server/statistics/local-moran';
import { computed, fromLists, rounded, TOWN, TOWN_NEIGHBOURS } from './grid';

describe('local Moran', () => {
  it('agrees with the worked town', () => {
    const result = computed(localMoran(TOWN, TOWN_NEIGHBOURS));
    const at = [6, 7, 11, 12];
    expect(
      rounded(
        at.map((i) => result.local_moran[i]!),
        6,
      ),
    ).toEqual([0.917785, 0.816948, 1.2693, 1.863955]);
    expect(rounded([result.expected[12]!, result.variance[12]!, result.z[12]!], 6)).toEqual([
      -0.487648, 0.543147, 3.190844,
    ]);
    expect(result.moran).toBeCloseTo(0.214475, 6);
  });

  it('tells the bad square in a calm area from the calm one in a bad area', () => {
    // two rows of three: a lone 9 among zeros, and a 0 among nines
    const chain = fromLists([
      [0, 1],
      [0, 1, 2],
      [1, 2],
      [3, 4],
      [3, 4, 5],
      [4, 5],
    ]);
    const { quadrant } = computed(localMoran(Float64Array.of(0, 9, 0, 9, 0, 9), chain));
    expect(quadrant[1]).toBe(QUADRANT.high_low);
    expect(quadrant[4]).toBe(QUADRANT.low_high);
    const town = computed(localMoran(TOWN, TOWN_NEIGHBOURS)).quadrant;
    expect(town[12]).toBe(QUADRANT.high_high);
    expect(town[4]).toBe(QUADRANT.low_low);
  });

  it('leaves a cell at the mean and one without neighbours undefined', () => {
    const lists = fromLists([[0, 1], [0, 1, 2], [1, 2], [3]]);
    const result = computed(localMoran(Float64Array.of(1, 2, 3, 2), lists));
    expect([...result.defined]).toEqual([1, 0, 1, 0]);
    expect([result.z[1], result.pvalue[1], result.quadrant[1], result.local_moran[3]]).toEqual([0, 1, 0, 0]);
  });

  it('says why when it cannot be computed', () => {
    expect(localMoran(new Float64Array(25).fill(3), TOWN_NEIGHBOURS)).toEqual({
      computable: false,
      reason: 'constant',
    });
    expect(
      localMoran(
        Float64Array.of(1, 2),
        fromLists([
          [0, 1],
          [0, 1],
        ]),
      ),
    ).toEqual({
      computable: false,
      reason: 'too_few',
    });
  });
});
