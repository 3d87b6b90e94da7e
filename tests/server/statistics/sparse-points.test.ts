import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../server/statistics/random';
import { sparsePoints } from '../../../server/statistics/sparse-points';

/** Points at random over a square of 1 km, some of them on top of each other. */
function randomPoints(n: number, seed: number, step: number) {
  const random = createRandom(seed);
  const at = () => Float64Array.from({ length: n }, () => random.below(1000 / step) * step);
  return { x: at(), y: at() };
}

describe('points that cannot have many others near', () => {
  it.each([
    [400, 1, 60, 8],
    [400, 20, 60, 10],
    [2000, 1, 17.3, 5],
    [50, 1, 900, 49],
  ])('are never points that have: %i points of every %i m, reach %f m', (n, step, reach, at_least) => {
    let told = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const { x, y } = randomPoints(n, seed, step);
      const isSparse = sparsePoints(x, y, reach, at_least);
      for (let i = 0; i < n; i++) {
        if (isSparse[i] !== 1) continue;
        told++;
        let within = 0;
        for (let j = 0; j < n; j++) if ((x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 <= reach * reach) within++;
        expect(within).toBeLessThan(at_least);
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it('are almost all where points lie at random and twice as many as usual are asked for', () => {
    const { x, y } = randomPoints(5000, 3, 1);
    const isSparse = sparsePoints(x, y, 40, 50);
    expect(isSparse.filter((sparse) => sparse === 1).length).toBeGreaterThan(4000);
  });
});
