import { csvOf } from '../csv-of';
import type { PublicDocument } from '../make-document';
import type { PublicSquares } from './public-squares';

type Square = PublicSquares['squares'][number];

/** What is told of a square: its class by the least and the most that it may hold, or that it is protected. */
export function toldOf({ classes }: Pick<PublicSquares, 'classes'>, square: Pick<Square, 'class'>) {
  if (square.class === 'protected') return { status: 'protected' as const, low: null, high: null };
  const { low, high } = classes[square.class]!;
  return { status: 'class' as const, low, high };
}

/** A row a square: `low` and `high` are empty where it is protected, `high` of the highest class too. */
export function squaresCsv(squares: PublicSquares, { synthetic, version }: PublicDocument): string {
  return csvOf([
    ['square', 'stadsdel', 'year', 'status', 'low', 'high', 'synthetic', 'version'],
    ...squares.squares.map((each) => {
      const { status, low, high } = toldOf(squares, each);
      return [each.square, each.areas[0] ?? '', squares.year, status, low ?? '', high ?? '', synthetic, version];
    }),
  ]);
}

export function squaresGeojson(squares: PublicSquares, { synthetic, version }: PublicDocument) {
  const { year, size_m, least_residents } = squares;
  return {
    type: 'FeatureCollection',
    ...{ synthetic, version, year, size_m, least_residents },
    features: squares.squares.map((each) => ({
      type: 'Feature',
      properties: {
        square: each.square,
        stadsdel: each.areas[0] ?? null,
        class: each.class === 'protected' ? null : each.class,
        ...toldOf(squares, each),
      },
      geometry: { type: 'MultiPolygon', coordinates: each.outline },
    })),
  };
}
