import { expect, it } from 'vitest';
import { orderOfPoints } from '../../../server/statistics/order-of-points';
import { createRandom } from '../../../server/statistics/random';

it.each([
  ['whole metres', 1],
  ['parts of metres', 0.5],
  ['numbers too large to be put together', 2 ** 40],
])('puts points in order of x, then y, then position: %s', (_, unit) => {
  const random = createRandom(7);
  const at = () => Float64Array.from({ length: 500 }, () => (random.below(30) - 15) * unit);
  const [x, y] = [at(), at()];
  const expected = Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]! || a - b);
  expect([...orderOfPoints(x, y)]).toEqual(expected);
});
