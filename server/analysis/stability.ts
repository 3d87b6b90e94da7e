import { GRID_SHIFTS } from '../statistics/map-accuracy';
import { stableTop } from '../statistics/stable-top';
import { sumToCells, type Units } from './count-units';
import type { AreaGrid, StudyArea } from './study-area';

/** The part of the area that counts as the top. */
const TOP_SHARE = 0.05;

/** 1 for cells whose midpoint is among the top of counts in all twelve grids: three cell sizes, four origins each. */
export function findStable(area: StudyArea, units: Units, { cells, cell_size }: AreaGrid): Uint8Array {
  const grids = area.sizes.flatMap((size) =>
    GRID_SHIFTS.map(([x, y]) => {
      const grid = area.grid(size, x * size, y * size);
      return { ...grid, value: sumToCells(units, grid).x };
    }),
  );
  const middle = (g: Int32Array) => Float64Array.from(g, (at) => (at + 0.5) * cell_size);
  return stableTop(middle(cells.gx), middle(cells.gy), grids, TOP_SHARE).stable;
}
