import { expect, it } from 'vitest';
import { ratioDifference } from '../../../server/statistics/ratio-difference';

it('expects what a control of another size has changed by', () => {
  // the control fell by a fifth, so 800 of 1,000 were to expect
  const { wdd, low, high } = ratioDifference({ before: 1000, after: 700 }, { before: 400, after: 320 });
  expect(wdd).toBeCloseTo(-100, 9);
  // 0.875 · exp(±1.96 · √(1/700 + 1/1000 + 1/320 + 1/400)) of 800, and √0.0080536 is 0.08974: 0.7339 to 1.0433
  expect(low / 800).toBeCloseTo(0.7339 - 1, 3);
  expect(high / 800).toBeCloseTo(1.0433 - 1, 3);
});

it('finds nothing where both fell alike, however unlike in size', () => {
  const { wdd, low, high } = ratioDifference({ before: 1000, after: 800 }, { before: 40, after: 32 });
  expect(wdd).toBeCloseTo(0, 9);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

it('adds half an event where there was none', () => {
  const { wdd, low, high } = ratioDifference({ before: 10, after: 0 }, { before: 10, after: 10 });
  expect(wdd).toBeCloseTo(-10, 9);
  expect(low).toBeCloseTo(-10.5, 1);
  expect(high).toBeGreaterThan(-10.5);
});
