import { expect, it } from 'vitest';
import { nearestCell } from '../../../web/analysis/nearest-cell';

const square = (lng: number, lat: number) => [
  [lng, lat],
  [lng + 0.002, lat],
  [lng + 0.002, lat + 0.001],
  [lng, lat + 0.001],
  [lng, lat],
];
const cell = (lng: number, lat: number) => ({
  geometry: { type: 'Polygon' as const, coordinates: [square(lng, lat)] },
});

it('finds the square around the middle of a ring', () => {
  const cells = [cell(18, 60), cell(18.002, 60), cell(18, 60.001)];
  expect(nearestCell(square(18.0021, 60.0001), cells)).toBe(1);
  expect(nearestCell(square(18, 60.0009), cells)).toBe(2);
});

it('reads the first outline of a square in several pieces', () => {
  const pieces = { geometry: { type: 'MultiPolygon' as const, coordinates: [[square(18, 60)]] } };
  expect(nearestCell(square(18, 60), [cell(18.01, 60), pieces])).toBe(1);
});

it('finds none without squares or without a ring', () => {
  expect(nearestCell(square(18, 60), [])).toBeNull();
  expect(nearestCell([], [cell(18, 60)])).toBeNull();
});
