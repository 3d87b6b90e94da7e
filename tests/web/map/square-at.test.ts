import { expect, it } from 'vitest';
import { squareAt } from '../../../web/map/layers/calls/square-at';

const square = { x: 0, y: 0, lng: 17.97, lat: 59.36, stadsdel: null, near: 'Sturegatan', n: 3 };
const grid = { cell_size: 100, squares: [{ ...square, lng: 17.99, n: 9 }, square] };
// at 59.36 degrees 100 m is 0.00176 degrees of longitude, and 0.0009 of latitude
const at = (lng: number, lat: number) => squareAt(grid, { lng: 17.97 + lng, lat: 59.36 + lat })?.n ?? null;

it('finds the square from corner to corner, and none beside it', () => {
  expect(at(0, 0)).toBe(3);
  expect(at(0.00085, 0.00044)).toBe(3);
  expect(at(0.0009, 0)).toBe(null);
  expect(at(0, -0.00046)).toBe(null);
  expect(at(0.02, 0)).toBe(9);
});
