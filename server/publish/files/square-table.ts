import type { PublicSquares } from '../squares/public-squares';
import type { PublicTable } from './public-table';

/** A row a square: `low` and `high` are empty where it is protected, `high` of the highest class too. */
export function squareTable({ squares, classes, year, size_m, least_residents }: PublicSquares): PublicTable {
  return {
    name: 'squares',
    columns: [
      { name: 'square', type: 'text' },
      { name: 'stadsdel', type: 'text' },
      { name: 'year', type: 'text' },
      { name: 'status', type: 'text' },
      { name: 'low', type: 'integer' },
      { name: 'high', type: 'integer' },
      { name: 'class', type: 'integer' },
    ],
    rows: squares.map(({ square, areas, class: of }) => {
      const name = [square, areas[0] ?? null, year];
      if (of === 'protected') return [...name, 'protected', null, null, null];
      const { low, high } = classes[of]!;
      return [...name, 'class', low, high, of];
    }),
    shapes: squares.map(({ outline }) => ({ type: 'MultiPolygon', coordinates: outline })),
    about: { year, size_m, least_residents },
  };
}
