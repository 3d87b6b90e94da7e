import { expect, it } from 'vitest';
import { largestRemainder } from '../../../server/statistics/largest-remainder';

const free = (weight: number, least = 0, most = Infinity) => ({ weight, least, most });

it('shares out by quota and gives what is over to the largest remainders', () => {
  // quotas of 10 by 47, 16, 15.8, 12, 6.1, 3.1: 4.7 1.6 1.58 1.2 0.61 0.31
  const got = largestRemainder(
    [47, 16, 15.8, 12, 6.1, 3.1].map((weight) => free(weight)),
    10,
  );
  expect(got).toEqual([5, 2, 1, 1, 1, 0]);
});

it('gives what is above the most to the others', () => {
  // quotas of 11: 8.25 1.375 1.375; four for the first leaves seven for two alike
  expect(largestRemainder([free(6, 0, 4), free(1, 0, 4), free(1, 0, 4)], 11)).toEqual([4, 4, 3]);
});

it('gives the least first', () => {
  expect(largestRemainder([free(97), free(1, 1), free(1, 1), free(1, 1)], 5)).toEqual([2, 1, 1, 1]);
});

it('leaves over what nobody may have', () => {
  expect(largestRemainder([free(1, 0, 2), free(1, 0, 2)], 9)).toEqual([2, 2]);
  expect(largestRemainder([], 3)).toEqual([]);
});

it('refuses bounds that cannot be kept', () => {
  expect(() => largestRemainder([free(1, 3)], 2)).toThrow('got 3 as the sum of the least');
  expect(() => largestRemainder([free(1, 3, 2)], 5)).toThrow('got a least of 3');
});
