import { expect, it } from 'vitest';
import { drawOrder, uniformOf } from '../../../server/statistics/weighted-sample';

it('makes the same number of a text every time', () => {
  expect(uniformOf('')).toBeCloseTo(0xd41d8cd98f00b / 2 ** 52, 12);
  expect(uniformOf('a')).not.toBe(uniformOf('b'));
});

it('draws by u to the power of 1 / weight', () => {
  // keys: .5^1 = .5, .5^(1/2) = .707, .9^(1/.1) = .349
  expect(
    drawOrder([
      { weight: 1, u: 0.5 },
      { weight: 2, u: 0.5 },
      { weight: 0.1, u: 0.9 },
    ]),
  ).toEqual([1, 0, 2]);
});

it('draws first in proportion to weight', () => {
  let first = 0;
  for (let i = 0; i < 4000; i++) {
    const [heavy] = drawOrder([
      { weight: 3, u: uniformOf(`a${i}`) },
      { weight: 1, u: uniformOf(`b${i}`) },
    ]);
    if (heavy === 0) first++;
  }
  // three in four; the standard deviation of the share is .007
  expect(first / 4000).toBeGreaterThan(0.72);
  expect(first / 4000).toBeLessThan(0.78);
});

it('draws what weighs nothing last, and keeps very small weights apart', () => {
  expect(
    drawOrder([
      { weight: 0, u: 0.99 },
      { weight: 1e-9, u: 0.5 },
      { weight: 2e-9, u: 0.5 },
    ]),
  ).toEqual([2, 1, 0]);
});
