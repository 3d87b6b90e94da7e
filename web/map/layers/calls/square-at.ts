import type { ServiceCallGrid } from '../../../api/types';

const DEGREE_M = 111_320;

/**
 * The square of calls for service that a place lies in; null where it lies in none that has any. Squares are upright in the
 * municipality's own system, which at its size is upright in degrees within a metre or two.
 */
export function squareAt(
  { cell_size, squares }: Pick<ServiceCallGrid, 'cell_size' | 'squares'>,
  { lng, lat }: { lng: number; lat: number },
): ServiceCallGrid['squares'][number] | null {
  const lngM = DEGREE_M * Math.cos((lat * Math.PI) / 180);
  const half = cell_size / 2;
  return squares.find((square) => Math.abs(square.lng - lng) * lngM <= half && Math.abs(square.lat - lat) * DEGREE_M <= half) ?? null; // prettier-ignore
}
