import { expect, it } from 'vitest';
import { GRID_SHIFTS } from '../../../server/statistics/map-accuracy';
import { stableTop, type ShiftedGrid } from '../../../server/statistics/stable-top';
import { rectangle } from './grid';

/** Counts of the points over 12 × 12 cells that begin a cell before 0, moved by a part of the cell size. */
function grid(points: [x: number, y: number][], cell_size: number, [dx, dy]: readonly [number, number]): ShiftedGrid {
  const shift_x = (dx - 1) * cell_size;
  const shift_y = (dy - 1) * cell_size;
  const value = new Float64Array(144);
  for (const [x, y] of points) {
    const cell = Math.floor((y - shift_y) / cell_size) * 12 + Math.floor((x - shift_x) / cell_size);
    value[cell] = value[cell]! + 1;
  }
  return { cells: rectangle(12, 12), cell_size, shift_x, shift_y, value };
}

it('keeps the place that stays on top however the grid is laid, and not the one that a grid line made', () => {
  const square: [number, number][] = [
    ...Array<[number, number]>(9).fill([450, 450]),
    // five here and five across a line of the second and fourth grid
    ...Array<[number, number]>(5).fill([820, 820]),
    ...Array<[number, number]>(5).fill([880, 820]),
  ];
  const grids = GRID_SHIFTS.map((shift) => grid(square, 100, shift));
  // 2 % of 144 cells are two cells
  const { n_top, stable } = stableTop(Float64Array.of(450, 820, 50), Float64Array.of(450, 820, 50), grids, 0.02);
  expect(n_top[0]).toBe(4);
  // cut in two it ties with its other half for second place, and a tie is out
  expect(n_top[1]).toBe(2);
  expect([...stable]).toEqual([1, 0, 0]);
});

it('never calls an empty cell top, nor a place outside the grid', () => {
  const empty = grid([], 100, [0, 0]);
  expect([...stableTop(Float64Array.of(50, 1e6), Float64Array.of(50, 1e6), [empty], 1).n_top]).toEqual([0, 0]);
});

it('has all cells with events on top when the whole area is', () => {
  expect([...stableTop(Float64Array.of(50), Float64Array.of(50), [grid([[50, 50]], 100, [0, 0])], 1).stable]).toEqual([
    1,
  ]);
});

it('refuses what makes no sense', () => {
  const none = new Float64Array();
  expect(() => stableTop(none, none, [], 0.1)).toThrow(/grids: got 0/);
  expect(() => stableTop(none, none, [grid([], 100, [0, 0])], 0)).toThrow(/top_share: got 0/);
});
