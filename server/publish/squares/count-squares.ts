import type { Category } from '../../../data/offence-codes/schema';
import type { Pack } from '../../../data/pack/schema';
import type { World } from '../../snapshot/world';
import { buildGrid } from '../../town/build-grid';
import type { Grid } from '../../town/grid';
import type { Territory } from '../../town/territory';
import { groupOf, PUBLIC_GROUPS } from '../count-groups';
import { LEAST_RESIDENTS, SQUARE_M } from './square-classes';

/** A square with what is counted in it: internal, until it is only a class. */
export interface CountedSquare {
  /** of its lower left corner, metres in the national grid */
  square: string;
  /** stadsdelar that it lies in, the one with most of it first */
  areas: readonly string[];
  /** code of the named place that it lies nearest to */
  near: string | null;
  /** offences of the groups that are published per stadsdel, in each of those */
  n: readonly number[];
  /** so few live there that its class is not told */
  is_sparse: boolean;
  /** coordinates of a MultiPolygon, degrees */
  outline: number[][][][];
}

interface Asked {
  /** four digits */
  year: string;
  categories: readonly Category[];
  stadsdelar: Pack['stadsdelar'];
}

/**
 * Counts the offences of a year per square of 250 m: those of the groups that stadsdelar are counted in, without what the
 * police find themselves. Residents are spread evenly over the land of their stadsdel, as nothing finer is known.
 */
export async function countSquares(
  world: Pick<World, 'ask'>,
  territory: Territory,
  { year, categories, stadsdelar }: Asked,
): Promise<CountedSquare[]> {
  const grid = buildGrid(territory, SQUARE_M);
  const groups = new Map(categories.map((category) => [category.category, groupOf(category)]));
  const { x_min, x_max, y_min, y_max, columns } = grid;
  const period = { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
  const rows = await world.ask('square-counts', {
    ...period,
    cell_size: SQUARE_M,
    x_min,
    x_max,
    y_min,
    y_max,
    columns,
  });
  const sums = new Map<string, number>();
  for (const { slot, stadsdel, category, n } of rows) {
    const cell = slot < 0 ? -1 : (grid.cell_of_slot[slot] ?? -1);
    const isCounted = (PUBLIC_GROUPS as readonly string[]).includes(groups.get(category) ?? '');
    if (cell >= 0 && isCounted) sums.set(`${cell} ${stadsdel}`, (sums.get(`${cell} ${stadsdel}`) ?? 0) + n);
  }
  const perM2 = residentsPerM2(grid, stadsdelar);
  return grid.cells.map(({ x, y, near, geometry }, i) => {
    const parts = grid.parts[i]!.toSorted((a, b) => b.area_m2 - a.area_m2);
    const residents = parts.reduce((sum, part) => sum + part.area_m2 * (perM2.get(part.stadsdel) ?? 0), 0);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return {
      square: `${x}-${y}`,
      areas: parts.map(({ stadsdel }) => stadsdel),
      near,
      n: parts.map(({ stadsdel }) => sums.get(`${i} ${stadsdel}`) ?? 0),
      is_sparse: residents < LEAST_RESIDENTS,
      outline: polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [digits(lng!), digits(lat!)]))),
    };
  });
}

function residentsPerM2({ parts }: Grid, stadsdelar: Pack['stadsdelar']): Map<string, number> {
  const land = new Map<string, number>();
  for (const { stadsdel, area_m2 } of parts.flat()) land.set(stadsdel, (land.get(stadsdel) ?? 0) + area_m2);
  return new Map(
    stadsdelar.map(({ properties: { stadsdel, population } }) => [
      stadsdel,
      population / Math.max(1, land.get(stadsdel) ?? 0),
    ]),
  );
}

/** Degrees to about a metre. */
function digits(degrees: number): number {
  return Number(degrees.toFixed(5));
}
