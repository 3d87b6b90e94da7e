import { describe, expect, it } from 'vitest';
import { cubeGistar } from '../../../server/statistics/cube-gistar';
import { queenNeighbours } from '../../../server/statistics/queen-neighbours';
import { createRandom } from '../../../server/statistics/random';
import { computed, rectangle } from './grid';

const SIDE = 12;
const STEPS = 10;
const N = SIDE * SIDE;
const NEIGHBOURS = queenNeighbours(rectangle(SIDE, SIDE));
const WHOLE = new Float64Array(N).fill(1);
const hot = (cube: Float64Array, share = WHOLE) =>
  [...computed(cubeGistar(cube, NEIGHBOURS, share, STEPS)).qvalue].flatMap((q, bin) => (q < 0.05 ? [bin] : []));

describe('Gi* of the bins of a cube', () => {
  it('finds a block in the steps in which it is, and in the one after, which sees it too', () => {
    const cube = new Float64Array(N * STEPS);
    for (let i = 0; i < cube.length; i += 7) cube[i] = 1;
    const middle = 5 * SIDE + 5;
    for (const step of [4, 5])
      for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) cube[step * N + middle + dy * SIDE + dx] = 6;
    const steps = hot(cube)
      .filter((bin) => bin % N === middle)
      .map((bin) => Math.floor(bin / N));
    expect(steps).toEqual([4, 5, 6]);
    for (const bin of hot(cube)) {
      const [column, row] = [bin % SIDE, Math.floor((bin % N) / SIDE)];
      expect(Math.max(Math.abs(column - 5), Math.abs(row - 5))).toBeLessThanOrEqual(2);
    }
  });

  it('calls nothing hot in at least nineteen of twenty cubes of noise, with cells cut along a border', () => {
    const random = createRandom(5);
    const share = Float64Array.from(WHOLE, (_, i) => (i % SIDE === 0 ? (1 + random.below(999)) / 1000 : 1));
    let any = 0;
    for (let map = 0; map < 100; map++) {
      const cube = new Float64Array(N * STEPS);
      for (let dealt = 0; dealt < 600;) {
        const cell = random.below(N);
        if (random.below(1000) >= 1000 * share[cell]!) continue;
        const bin = random.below(STEPS) * N + cell;
        cube[bin] = cube[bin]! + 1;
        dealt++;
      }
      any += Number(hot(cube, share).length > 0);
    }
    expect(any).toBeLessThanOrEqual(5);
  });

  it('says why when all bins are alike', () => {
    expect(cubeGistar(new Float64Array(N * STEPS).fill(2), NEIGHBOURS, WHOLE, STEPS)).toEqual({
      computable: false,
      reason: 'constant',
    });
  });
});
