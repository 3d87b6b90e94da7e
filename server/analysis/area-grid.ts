import type { Rectangle } from '../db/question-parameters';
import type { Grid } from '../town/grid';
import type { Cells } from '../statistics/cells';
import { queenNeighbours, type Neighbours } from '../statistics/queen-neighbours';
import type { Territory } from '../town/territory';

/** One grid over the ground asked about, its cells without offences too. Origins may be shifted by half a cell. */
export interface AreaGrid {
  cell_size: number;
  shift_x: number;
  shift_y: number;
  /** cell (gx, gy) begins at x = gx·cell_size + shift_x */
  cells: Cells;
  /** how much of each is land in the ground asked about, m² */
  area_m2: Float64Array;
  /** the same as a share of a whole square */
  share: Float64Array;
  /** per unit of the study area the position of its cell, -1 outside */
  cell_of_unit: Int32Array;
  neighbours: Neighbours;
  /** 1 for cells at the border of the ground (of a shifted grid also at a shore), where what happens on the other side is not counted */
  is_edge: Uint8Array;
}

/** The grid of the squares that are sent: those of the ground asked about, in the same order. */
export interface ServedGrid extends AreaGrid {
  /** per cell its index among the features of GET /api/grid/{cell_size} */
  served: Int32Array;
  /** the other way round: -1 for squares outside the ground asked about */
  cell_of_served: Int32Array;
}

/** The stadsdelar that are the ground; null for the whole municipality. */
export type StadsdelSet = ReadonlySet<string> | null;

/** The grid whose squares GET /api/grid/{cell_size} sends, without those that have nothing of the ground. */
export function servedGrid(
  territory: Territory,
  ground: StadsdelSet,
  units: Rectangle,
  rows: number,
  cell_size: number,
): ServedGrid {
  const grid = territory.grid(cell_size);
  const land = landOf(grid, ground);
  const served = Int32Array.from([...land.keys()].filter((at) => ground === null || land[at]! > 0));
  const cell_of_served = new Int32Array(grid.cells.length).fill(-1);
  for (const [cell, at] of served.entries()) cell_of_served[at] = cell;
  const cell_of_unit = new Int32Array(units.columns * rows).fill(-1);
  for (let unit = 0; unit < cell_of_unit.length; unit++) {
    const at = squareAt(grid, cornerOf(units, unit));
    if (at >= 0) cell_of_unit[unit] = cell_of_served[at]!;
  }
  const cells = {
    gx: Int32Array.from(served, (at) => grid.cells[at]!.x / cell_size),
    gy: Int32Array.from(served, (at) => grid.cells[at]!.y / cell_size),
  };
  const made = finish(
    cell_size,
    0,
    0,
    cells,
    Float64Array.from(served, (at) => land[at]!),
    cell_of_unit,
  );
  const is_edge = Uint8Array.from(served, (at, cell) => {
    // the municipality's own border; then that of the ground within it
    if (grid.is_edge[at] === 1 || ground === null) return grid.is_edge[at]!;
    return Number(grid.parts[at]!.some(({ stadsdel }) => !ground.has(stadsdel)) || made.is_edge[cell] === 1);
  });
  return { ...made, is_edge, served, cell_of_served };
}

/**
 * A shifted grid, put together of units. Which units lie in the ground is known through the smallest squares that are
 * served: a square at the border shares its area evenly between its units.
 */
export function shiftedGrid(
  territory: Territory,
  ground: StadsdelSet,
  units: Rectangle,
  rows: number,
  cell_size: number,
  shift_x: number,
  shift_y: number,
): AreaGrid {
  const smallest = territory.cell_sizes[0] ?? cell_size;
  const squares = territory.grid(smallest);
  const land = landOf(squares, ground);
  const perSquare = (smallest / units.cell_size) ** 2;
  const width = Math.ceil((units.x_max - units.x_min) / cell_size) + 2;
  const firstX = Math.floor((units.x_min - shift_x) / cell_size);
  const firstY = Math.floor((units.y_min - shift_y) / cell_size);
  const slotOf = (unit: number) => {
    const [x, y] = cornerOf(units, unit);
    return (Math.floor((y - shift_y) / cell_size) - firstY) * width + Math.floor((x - shift_x) / cell_size) - firstX;
  };
  const area_of_slot = new Map<number, number>();
  for (let unit = 0; unit < units.columns * rows; unit++) {
    const at = squareAt(squares, cornerOf(units, unit));
    if (at < 0 || land[at] === 0) continue;
    const slot = slotOf(unit);
    area_of_slot.set(slot, (area_of_slot.get(slot) ?? 0) + land[at]! / perSquare);
  }
  const slots = [...area_of_slot.keys()].sort((a, b) => a - b);
  const cell_of_slot = new Map(slots.map((slot, cell) => [slot, cell]));
  const cell_of_unit = new Int32Array(units.columns * rows);
  for (let unit = 0; unit < cell_of_unit.length; unit++) cell_of_unit[unit] = cell_of_slot.get(slotOf(unit)) ?? -1;
  const cells = {
    gx: Int32Array.from(slots, (slot) => firstX + (slot % width)),
    gy: Int32Array.from(slots, (slot) => firstY + Math.floor(slot / width)),
  };
  const area = Float64Array.from(slots, (slot) => area_of_slot.get(slot) ?? 0);
  return finish(cell_size, shift_x, shift_y, cells, area, cell_of_unit);
}

/** Land of each square that belongs to the ground, m². */
function landOf({ cells, parts }: Grid, ground: StadsdelSet): Float64Array {
  return Float64Array.from(cells, ({ area_m2 }, at) =>
    ground === null
      ? area_m2
      : parts[at]!.reduce((sum, part) => sum + (ground.has(part.stadsdel) ? part.area_m2 : 0), 0),
  );
}

function cornerOf({ x_min, y_min, cell_size, columns }: Rectangle, unit: number): [number, number] {
  return [x_min + (unit % columns) * cell_size, y_min + Math.floor(unit / columns) * cell_size];
}

/** The index of the square that holds a point, -1 for none. */
function squareAt({ x_min, x_max, y_min, y_max, columns, cell_size, cell_of_slot }: Grid, [x, y]: [number, number]) {
  if (x < x_min || x >= x_max || y < y_min || y >= y_max) return -1;
  return cell_of_slot[Math.floor((y - y_min) / cell_size) * columns + Math.floor((x - x_min) / cell_size)] ?? -1;
}

function finish(
  cell_size: number,
  shift_x: number,
  shift_y: number,
  cells: Cells,
  area_m2: Float64Array,
  cell_of_unit: Int32Array,
): AreaGrid {
  const neighbours = queenNeighbours(cells);
  const { offsets } = neighbours;
  // a square that the ground only touches has less than half a square metre of it
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
    is_edge: Uint8Array.from(cells.gx, (_, i) =>
      Number(offsets[i + 1]! - offsets[i]! < 9 || area_m2[i]! < cell_size * cell_size - 1),
    ),
  };
}
