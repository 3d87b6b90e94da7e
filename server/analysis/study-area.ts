import type { Rectangle } from '../db/question-parameters';
import { boxOf } from '../town/planar';
import { kernelMass } from '../statistics/kde';
import type { Territory } from '../town/territory';
import { servedGrid, shiftedGrid, type AreaGrid, type StadsdelSet, type ServedGrid } from './area-grid';

export type { AreaGrid } from './area-grid';

/** The ground that is counted: in units so small that every grid, shifted ones too, is made of whole ones. */
export interface StudyArea {
  /** the units as a rectangle of squares, `cell_size` is their side */
  units: Rectangle;
  rows: number;
  /** the sizes over which a place has to stay among the top to be called stable */
  sizes: readonly number[];
  /** the squares that are sent, as far as they belong to the ground */
  served: (cell_size: number) => ServedGrid;
  grid: (cell_size: number, shift_x?: number, shift_y?: number) => AreaGrid;
  /** `kernelMass` of the grid without shift, kept between questions */
  mass: (cell_size: number, bandwidth_m: number) => Float64Array;
}

const MAX_MASSES = 16;
/** Choices of ground that are kept, each with its grids. */
const MAX_GROUNDS = 16;
const N_SIZES = 3;

const areas = new WeakMap<Territory, Map<string, StudyArea>>();

/**
 * The ground asked about, worked out once: the whole municipality, or the stadsdelar of the filter. Where no offence under
 * the filter can lie is no square with none, but no square.
 * @param stadsdelar of the filter; null for all
 */
export function studyArea(territory: Territory, stadsdelar: readonly string[] | null): StudyArea {
  const all = territory.stadsdelar.map(({ stadsdel }) => stadsdel);
  const chosen = stadsdelar && all.some((stadsdel) => !stadsdelar.includes(stadsdel)) ? stadsdelar : null;
  const kept = areas.get(territory) ?? new Map<string, StudyArea>();
  areas.set(territory, kept);
  const key = chosen === null ? '' : all.filter((stadsdel) => chosen.includes(stadsdel)).join(' ');
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = [...kept.keys()].filter((of) => of !== '');
  if (kept.size > MAX_GROUNDS && oldest !== undefined) kept.delete(oldest);
  const area = survey(territory, chosen && new Set(chosen));
  kept.set(key, area);
  return area;
}

function survey(territory: Territory, ground: StadsdelSet): StudyArea {
  const unit = territory.cell_sizes.map((size) => size / 2).reduce(greatestCommonDivisor);
  const largest = Math.max(...territory.cell_sizes);
  const box = boxOf(territory.outline_xy.coordinates);
  // whole cells of every size; half a cell more for the shifted ones
  const low = (value: number) => Math.floor(value / largest) * largest;
  const high = (value: number) => Math.ceil(value / largest) * largest;
  const [x_min, y_min, x_max, y_max] = [low(box[0]), low(box[1]), high(box[2]), high(box[3])];
  const columns = (x_max - x_min) / unit;
  const rows = (y_max - y_min) / unit;
  const units = { x_min, x_max, y_min, y_max, cell_size: unit, columns };
  const served = new Map<number, ServedGrid>();
  const shifted = new Map<string, AreaGrid>();
  const masses = new Map<string, Float64Array>();
  const area: StudyArea = {
    units,
    rows,
    sizes: territory.cell_sizes.slice(0, N_SIZES),
    served: (cell_size) => {
      let grid = served.get(cell_size);
      if (!grid) served.set(cell_size, (grid = servedGrid(territory, ground, units, rows, cell_size)));
      return grid;
    },
    grid: (cell_size, shift_x = 0, shift_y = 0) => {
      if (shift_x === 0 && shift_y === 0) return area.served(cell_size);
      const key = `${cell_size} ${shift_x} ${shift_y}`;
      let grid = shifted.get(key);
      if (!grid) shifted.set(key, (grid = shiftedGrid(territory, ground, units, rows, cell_size, shift_x, shift_y)));
      return grid;
    },
    mass: (cell_size, bandwidth_m) => {
      const key = `${cell_size} ${bandwidth_m}`;
      let mass = masses.get(key);
      if (!mass) {
        const { cells, share } = area.served(cell_size);
        mass = kernelMass(cells, cell_size, bandwidth_m, share);
        const [oldest] = masses.keys();
        if (masses.size === MAX_MASSES && oldest !== undefined) masses.delete(oldest);
        masses.set(key, mass);
      }
      return mass;
    },
  };
  return area;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
