import { expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../server/statistics/benjamini-hochberg';
import { gistar } from '../../../server/statistics/gistar';
import { computed, rounded, TOWN, TOWN_NEIGHBOURS } from './grid';

it("agrees with R's p.adjust", () => {
  expect(rounded(benjaminiHochberg(Float64Array.of(0.01, 0.02, 0.03, 0.04, 0.05)), 12)).toEqual(Array(5).fill(0.05));
  const p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
  const q = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.105714, 0.216, 0.216, 0.216];
  expect(rounded(benjaminiHochberg(Float64Array.from(p)), 6)).toEqual(q);
  expect(rounded(benjaminiHochberg(Float64Array.from(p.toReversed())), 6)).toEqual(q.toReversed());
});

it('leaves one sure cell of the four that seemed so in the worked town', () => {
  const { pvalue } = computed(gistar(TOWN, TOWN_NEIGHBOURS));
  const qvalue = benjaminiHochberg(pvalue);
  expect(rounded([qvalue[12]!, qvalue[11]!, qvalue[7]!, qvalue[6]!], 6)).toEqual([
    0.037316, 0.059725, 0.068198, 0.08512,
  ]);
  expect(pvalue.filter((p) => p < 0.05)).toHaveLength(4);
  expect(pvalue.filter((p) => p * 25 < 0.05)).toHaveLength(1);
  expect(qvalue.filter((q) => q < 0.05)).toHaveLength(1);
  expect(qvalue.filter((q) => q < 0.1)).toHaveLength(4);
});

it('takes none and refuses what is not a probability', () => {
  expect(benjaminiHochberg(new Float64Array())).toHaveLength(0);
  expect(() => benjaminiHochberg(Float64Array.of(NaN))).toThrow(/got NaN, expected 0 to 1/);
  expect(() => benjaminiHochberg(Float64Array.of(1.95))).toThrow(RangeError);
});
