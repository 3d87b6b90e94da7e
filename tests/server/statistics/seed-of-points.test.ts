import { expect, it } from 'vitest';
import { seedOfPoints } from '../../../server/statistics/seed-of-points';

it('follows from the points, and from each of them', () => {
  const x = [665_000, 665_010, 665_020];
  const y = [6_580_000, 6_580_000, 6_580_010];
  const seed = seedOfPoints(x, y);
  expect(seedOfPoints([...x], [...y])).toBe(seed);
  expect(seedOfPoints([...x.slice(0, 2), 665_021], y)).not.toBe(seed);
  expect(seedOfPoints(x.slice(0, 2), y.slice(0, 2))).not.toBe(seed);
  expect(seed).toBeGreaterThanOrEqual(0);
});

it('is the published hash of nothing', () => {
  expect(seedOfPoints([], [])).toBe(0x811c9dc5);
});
