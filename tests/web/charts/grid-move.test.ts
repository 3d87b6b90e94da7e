import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../web/charts/grid-move';

const week = { rows: 7, columns: 8 };
const from = (row: number, column: number, key: string) => moveInGrid(key, { row, column }, week);

describe('moving in a table by keyboard', () => {
  it('goes one cell at a time, to the headers and no further', () => {
    expect(from(2, 2, 'ArrowLeft')).toEqual({ row: 2, column: 1 });
    expect(from(2, 0, 'ArrowLeft')).toEqual({ row: 2, column: -1 });
    expect(from(2, -1, 'ArrowLeft')).toEqual({ row: 2, column: -1 });
    expect(from(0, 3, 'ArrowUp')).toEqual({ row: -1, column: 3 });
    expect(from(6, 3, 'ArrowDown')).toEqual({ row: 6, column: 3 });
    expect(from(6, 7, 'ArrowRight')).toEqual({ row: 6, column: 7 });
  });

  it('never stands in the corner between the headers', () => {
    expect(from(0, -1, 'ArrowUp')).toEqual({ row: 0, column: -1 });
    expect(from(-1, 0, 'ArrowLeft')).toEqual({ row: -1, column: 0 });
  });

  it('reaches the ends of a row, and leaves other keys alone', () => {
    expect(from(3, 4, 'Home')).toEqual({ row: 3, column: 0 });
    expect(from(3, 4, 'End')).toEqual({ row: 3, column: 7 });
    expect(from(3, 4, 't')).toBeNull();
  });
});
