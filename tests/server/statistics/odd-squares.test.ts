import { describe, expect, it } from 'vitest';
import { oddSquares } from '../../../server/statistics/odd-squares';
import { queenNeighbours } from '../../../server/statistics/queen-neighbours';
import { createRandom } from '../../../server/statistics/random';
import { computed, fromLists, rectangle } from './grid';

const SIDE = 20;
const NEIGHBOURS = queenNeighbours(rectangle(SIDE, SIDE));
const even = new Float64Array(SIDE * SIDE).fill(1);
const at = (column: number, row: number) => row * SIDE + column;
const odd = (x: Float64Array, area = even) => computed(oddSquares(x, area, NEIGHBOURS, 0.05));
const found = (side: Int8Array, of: number) => [...side.keys()].filter((i) => side[i] === of);

/** Events dealt out over the cells by area. */
function deal(n: number, area: Float64Array, seed: number): Float64Array {
  const random = createRandom(seed);
  const x = new Float64Array(area.length);
  for (let dealt = 0; dealt < n;) {
    const i = random.below(area.length);
    if (random.below(1000) >= 1000 * area[i]!) continue;
    x[i] = x[i]! + 1;
    dealt++;
  }
  return x;
}

describe('odd squares', () => {
  it('find a cell of two hundred in a ring of empty ones, and that one alone', () => {
    const x = new Float64Array(SIDE * SIDE);
    for (let i = 0; i < SIDE; i++) x[at(i, 0)] = 1;
    x[at(10, 10)] = 200;
    const { chance, usual, expected, rho } = odd(x);
    expect(found(usual.side, 1)).toEqual([at(10, 10)]);
    expect(found(usual.side, -1)).toEqual([]);
    expect(expected[at(10, 10)]).toBe(0);
    expect(expected[at(9, 10)]).toBe(25);
    expect(rho).toBe(0);
    expect(usual).toBe(chance);
  });

  it('find an empty cell among full ones', () => {
    const x = new Float64Array(SIDE * SIDE).fill(30);
    x[at(5, 5)] = 0;
    const { usual } = odd(x);
    expect(found(usual.side, -1)).toEqual([at(5, 5)]);
    expect(found(usual.side, 1)).toEqual([]);
  });

  it('give a cell of one and a cell of two among empty ones to chance', () => {
    const x = new Float64Array(SIDE * SIDE);
    for (const i of [at(3, 3), at(9, 9), at(15, 4)]) x[i] = 1;
    x[at(15, 15)] = 2;
    const { chance } = odd(x);
    // of two events both in the ninth: 2 / 81, times 400 cells
    expect(chance.qvalue[at(15, 15)]).toBe(1);
    expect(found(chance.side, 1)).toEqual([]);
  });

  it('expect by area: a tenth of a cell with a tenth of the events is not odd, and a full one there is', () => {
    const area = even.slice();
    area[at(8, 8)] = 0.1;
    const x = new Float64Array(SIDE * SIDE).fill(40);
    x[at(8, 8)] = 4;
    expect(found(odd(x, area).usual.side, -1)).toEqual([]);
    expect(found(odd(x).usual.side, -1)).toEqual([at(8, 8)]);
    x[at(8, 8)] = 40;
    expect(found(odd(x, area).usual.side, 1)).toEqual([at(8, 8)]);
  });

  it('call nothing odd in at most a twentieth of maps of noise, with cells cut to any area', () => {
    const random = createRandom(7);
    const area = Float64Array.from(even, () => (1 + random.below(1000)) / 1000);
    for (const n of [300, 3000]) {
      let any = 0;
      for (let seed = 1; seed <= 100; seed++)
        any += Number(odd(deal(n, area, seed), area).chance.side.some((s) => s !== 0));
      expect(any).toBeLessThanOrEqual(5);
    }
  });

  it('call odd only what is more than usual where all neighbours differ by more than chance', () => {
    // a chessboard of 10 and 50, and one cell of 500
    const x = Float64Array.from(even, (_, i) => (((i % SIDE) + Math.floor(i / SIDE)) % 2 === 0 ? 10 : 50));
    x[at(10, 9)] = 500;
    const { chance, usual, rho } = odd(x);
    expect(rho).toBeGreaterThan(0.01);
    expect(found(chance.side, 0).length).toBeLessThan(200);
    expect(found(usual.side, 1)).toEqual([at(10, 9)]);
    expect(found(usual.side, -1)).toEqual([]);
  });

  it('leave a cell without neighbours alone', () => {
    const lists = fromLists([[0, 1], [0, 1, 2], [1, 2], [3]]);
    const { chance, expected } = computed(
      oddSquares(Float64Array.of(1, 2, 1, 900), new Float64Array(4).fill(1), lists, 0.05),
    );
    expect([chance.qvalue[3], chance.side[3], expected[3]]).toEqual([1, 0, 0]);
  });

  it('say why when there is nothing to compare, and refuse lists that do not fit', () => {
    expect(oddSquares(new Float64Array(SIDE * SIDE), even, NEIGHBOURS, 0.05)).toEqual({
      computable: false,
      reason: 'empty',
    });
    const two = fromLists([
      [0, 1],
      [0, 1],
    ]);
    expect(oddSquares(Float64Array.of(1, 2), Float64Array.of(1, 1), two, 0.05)).toMatchObject({ reason: 'too_few' });
    expect(() => oddSquares(Float64Array.of(1), even, NEIGHBOURS, 0.05)).toThrow(
      'area: got 400 values, expected 1 as in x',
    );
  });
});
