import type { Grid } from '../town/grid';

/** The square of a point, as an index into the grid's cells; -1 outside the municipality. */
export function cellOfPoint(
  { x, y }: { x: number; y: number },
  { x_min, x_max, y_min, y_max, cell_size, columns, cell_of_slot }: Grid,
): number {
  if (x < x_min || x >= x_max || y < y_min || y >= y_max) return -1;
  return cell_of_slot[Math.floor((y - y_min) / cell_size) * columns + Math.floor((x - x_min) / cell_size)] ?? -1;
}
