import { expect, it } from 'vitest';
import { queenNeighbours } from '../../../server/statistics/queen-neighbours';
import { rectangle } from './grid';

it('lists the cells that touch by side or corner, and the cell itself', () => {
  // a row of two, a corner touch, and one far away: (0,0) (1,0) (2,1) (9,9)
  const { offsets, indices } = queenNeighbours({ gx: Int32Array.of(0, 1, 2, 9), gy: Int32Array.of(0, 0, 1, 9) });
  expect([...offsets]).toEqual([0, 2, 5, 7, 8]);
  expect([...indices]).toEqual([0, 1, 0, 1, 2, 1, 2, 3]);
});

it('counts 4, 6 and 9 in corners, along sides and inside', () => {
  const { offsets } = queenNeighbours(rectangle(3, 3));
  const sizes = [...offsets].slice(1).map((end, i) => end - offsets[i]!);
  expect(sizes).toEqual([4, 6, 4, 6, 9, 6, 4, 6, 4]);
});

it('takes negative coordinates and no cells at all', () => {
  const { indices } = queenNeighbours({ gx: Int32Array.of(-1, 0), gy: Int32Array.of(-7, -8) });
  // rows from south to north
  expect([...indices]).toEqual([1, 0, 1, 0]);
  expect([...queenNeighbours({ gx: new Int32Array(), gy: new Int32Array() }).offsets]).toEqual([0]);
});

it('refuses a cell twice, lengths that differ and cells absurdly far apart', () => {
  expect(() => queenNeighbours({ gx: Int32Array.of(1, 1), gy: Int32Array.of(2, 2) })).toThrow(/\(1, 2\) twice/);
  expect(() => queenNeighbours({ gx: Int32Array.of(1), gy: Int32Array.of() })).toThrow(/got 0 values, expected 1/);
  expect(() => queenNeighbours({ gx: Int32Array.of(0, 1e6), gy: Int32Array.of(0, 1e6) })).toThrow(/at most/);
});
