import type { z } from '@hono/zod-openapi';
import type { Category } from '../../../data/offence-codes/schema';
import { runInWorker } from '../../analysis/worker/run-in-worker';
import type { publicSquares } from '../../contract/published';
import type { Deps } from '../../http/deps';
import type { World } from '../../snapshot/world';
import { ALL_GROUPS } from '../count-groups';
import { cellsOf } from '../protect-counts';
import { cellKey, type ProtectedTable } from '../protected-table';
import { quartersOfYear } from '../quarters';
import { countSquares } from './count-squares';
import { LEAST_RESIDENTS, SQUARE_M, squareClasses } from './square-classes';

export type PublicSquares = z.infer<typeof publicSquares>;

interface Asked {
  categories: readonly Category[];
  /** of stadsdelar, those that are new too */
  tables: readonly ProtectedTable[];
  /** as they were published before */
  kept: readonly PublicSquares[];
  threshold: number;
  signal?: AbortSignal;
}

/**
 * The squares of the newest year whose counts are published, protected together with those counts. A year that has been
 * published stands as it was, so that two versions do not tell what each hides. Null where there is no such year.
 */
export async function publicSquaresOf(
  { pack, territory }: Pick<Deps, 'pack' | 'territory'>,
  world: World,
  { categories, tables, kept, threshold, signal }: Asked,
): Promise<PublicSquares | null> {
  const years = tables.filter(({ time, groups }) => time.length === 4 && groups.length > 1);
  const table = years.toSorted((a, b) => (a.time < b.time ? -1 : 1)).at(-1);
  if (table === undefined) return null;
  const { time: year } = table;
  const before = kept.find((each) => each.year === year);
  if (before !== undefined) return before;
  const squares = await countSquares(world, territory, { year, categories, stadsdelar: pack.stadsdelar });
  const linked = [year, ...quartersOfYear(year)];
  const input = {
    year,
    threshold,
    cells: tables.filter(({ time, groups }) => linked.includes(time) && groups.length > 1).flatMap(cellsOf),
    totals: Object.fromEntries(table.areas.map((area) => [area, table.n[cellKey(area, ALL_GROUPS)] ?? 0])),
    squares: squares.map(({ square, areas, n, is_sparse }) => ({ square, areas, n, is_sparse })),
  };
  const places = new Map(pack.places.map(({ place, name }) => [place, name]));
  const classes = await runInWorker('protect_squares', input, signal && { signal });
  return {
    year,
    size_m: SQUARE_M,
    least_residents: LEAST_RESIDENTS,
    classes: squareClasses(threshold),
    squares: squares.map(({ square, areas, near, outline }, i) => ({
      square,
      areas: [...areas],
      near: places.get(near ?? '') ?? null,
      class: classes[i]!,
      outline,
    })),
  };
}
