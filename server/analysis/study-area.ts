import type { Rectangle } from '../db/questions';
import { boxOf } from '../grid/planar';
import type { Cells } from '../statistics/cells';
import { kernelMass } from '../statistics/kde';
import { queenNeighbours, type Neighbours } from '../statistics/queen-neighbours';
import type { Territory } from '../territory';

/** One grid over the municipality, its cells without offences too. Origins may be shifted by half a cell. */
export interface AreaGrid {
  cell_size: number;
  shift_x: number;
  shift_y: number;
  /** cell (gx, gy) begins at x = gx·cell_size + shift_x */
  cells: Cells;
  /** how much of each is land in the municipality, m² */
  area_m2: Float64Array;
  /** the same as a share of a whole square */
  share: Float64Array;
  /** per unit of the study area the position of its cell, -1 outside */
  cell_of_unit: Int32Array;
  neighbours: Neighbours;
  /** 1 for cells at the border of the municipality (of a shifted grid also at a shore), where what happens on the other side is not known */
  is_edge: Uint8Array;
}

/** The ground that is counted: in units so small that every grid, shifted ones too, is made of whole ones. */
export interface StudyArea {
  /** the units as a rectangle of squares, `cell_size` is their side */
  units: Rectangle;
  rows: number;
  /** the sizes over which a place has to stay among the top to be called stable */
  sizes: readonly number[];
  grid: (cell_size: number, shift_x?: number, shift_y?: number) => AreaGrid;
  /** `kernelMass` of the grid without shift, kept between questions */
  mass: (cell_size: number, bandwidth_m: number) => Float64Array;
}

const MAX_MASSES = 16;
const N_SIZES = 3;

const areas = new WeakMap<Territory, StudyArea>();

/** The study area of a municipality, worked out once. */
export function studyArea(territory: Territory): StudyArea {
  let area = areas.get(territory);
  if (!area) areas.set(territory, (area = survey(territory)));
  return area;
}

function survey(territory: Territory): StudyArea {
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
  const grids = new Map<string, AreaGrid>();
  const masses = new Map<string, Float64Array>();
  const area: StudyArea = {
    units,
    rows,
    sizes: territory.cell_sizes.slice(0, N_SIZES),
    grid: (cell_size, shift_x = 0, shift_y = 0) => {
      const key = `${cell_size} ${shift_x} ${shift_y}`;
      let grid = grids.get(key);
      if (!grid) {
        const build = shift_x === 0 && shift_y === 0 ? asServed : fromUnits;
        grids.set(key, (grid = build(territory, units, rows, cell_size, shift_x, shift_y)));
      }
      return grid;
    },
    mass: (cell_size, bandwidth_m) => {
      const key = `${cell_size} ${bandwidth_m}`;
      let mass = masses.get(key);
      if (!mass) {
        mass = kernelMass(area.grid(cell_size).cells, cell_size, bandwidth_m);
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

/** The grid whose squares GET /api/grid/{cell_size} sends: the same cells in the same order. */
function asServed(territory: Territory, units: Rectangle, rows: number, cell_size: number): AreaGrid {
  const grid = territory.grid(cell_size);
  const cell_of_unit = new Int32Array(units.columns * rows).fill(-1);
  for (let at = 0; at < cell_of_unit.length; at++) {
    const [x, y] = cornerOf(units, at);
    if (x < grid.x_min || x >= grid.x_max || y < grid.y_min || y >= grid.y_max) continue;
    const slot = Math.floor((y - grid.y_min) / cell_size) * grid.columns + Math.floor((x - grid.x_min) / cell_size);
    cell_of_unit[at] = grid.cell_of_slot[slot] ?? -1;
  }
  const cells = {
    gx: Int32Array.from(grid.cells, (cell) => cell.x / cell_size),
    gy: Int32Array.from(grid.cells, (cell) => cell.y / cell_size),
  };
  return finish(
    cell_size,
    0,
    0,
    cells,
    Float64Array.from(grid.cells, (cell) => cell.area_m2),
    cell_of_unit,
    grid.is_edge,
  );
}

/**
 * A shifted grid, put together of units. Which units lie in the municipality is known through the smallest squares that
 * are served: a square at the border shares its area evenly between its units.
 */
function fromUnits(
  territory: Territory,
  units: Rectangle,
  rows: number,
  cell_size: number,
  shift_x: number,
  shift_y: number,
): AreaGrid {
  const smallest = territory.cell_sizes[0] ?? cell_size;
  const served = territory.grid(smallest);
  const perSquare = (smallest / units.cell_size) ** 2;
  const width = Math.ceil((units.x_max - units.x_min) / cell_size) + 2;
  const firstX = Math.floor((units.x_min - shift_x) / cell_size);
  const firstY = Math.floor((units.y_min - shift_y) / cell_size);
  const slotOf = (at: number) => {
    const [x, y] = cornerOf(units, at);
    return (Math.floor((y - shift_y) / cell_size) - firstY) * width + Math.floor((x - shift_x) / cell_size) - firstX;
  };
  const area_of_slot = new Map<number, number>();
  for (let at = 0; at < units.columns * rows; at++) {
    const [x, y] = cornerOf(units, at);
    if (x < served.x_min || x >= served.x_max || y < served.y_min || y >= served.y_max) continue;
    const square =
      Math.floor((y - served.y_min) / smallest) * served.columns + Math.floor((x - served.x_min) / smallest);
    const cell = served.cells[served.cell_of_slot[square] ?? -1];
    if (!cell || cell.area_m2 === 0) continue;
    const slot = slotOf(at);
    area_of_slot.set(slot, (area_of_slot.get(slot) ?? 0) + cell.area_m2 / perSquare);
  }
  const slots = [...area_of_slot.keys()].sort((a, b) => a - b);
  const cell_of_slot = new Map(slots.map((slot, cell) => [slot, cell]));
  const cell_of_unit = new Int32Array(units.columns * rows);
  for (let at = 0; at < cell_of_unit.length; at++) cell_of_unit[at] = cell_of_slot.get(slotOf(at)) ?? -1;
  const cells = {
    gx: Int32Array.from(slots, (slot) => firstX + (slot % width)),
    gy: Int32Array.from(slots, (slot) => firstY + Math.floor(slot / width)),
  };
  const area = Float64Array.from(slots, (slot) => area_of_slot.get(slot) ?? 0);
  return finish(cell_size, shift_x, shift_y, cells, area, cell_of_unit, null);
}

function cornerOf({ x_min, y_min, cell_size, columns }: Rectangle, unit: number): [number, number] {
  return [x_min + (unit % columns) * cell_size, y_min + Math.floor(unit / columns) * cell_size];
}

function finish(
  cell_size: number,
  shift_x: number,
  shift_y: number,
  cells: Cells,
  area_m2: Float64Array,
  cell_of_unit: Int32Array,
  is_edge: Uint8Array | null,
): AreaGrid {
  const neighbours = queenNeighbours(cells);
  const { offsets } = neighbours;
  // a square that the municipality only touches has less than half a square metre of it
  const area = area_m2.map((m2) => Math.max(m2, 0.5));
  return {
    cell_size,
    shift_x,
    shift_y,
    cells,
    area_m2: area,
    share: area.map((m2) => Math.min(1, m2 / cell_size ** 2)),
    cell_of_unit,
    neighbours,
    is_edge:
      is_edge ??
      Uint8Array.from(cells.gx, (_, i) =>
        Number(offsets[i + 1]! - offsets[i]! < 9 || area_m2[i]! < cell_size * cell_size - 1),
      ),
  };
}
