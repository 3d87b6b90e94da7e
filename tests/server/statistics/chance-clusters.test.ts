import { describe, expect, it } from 'vitest';
import { chanceClusters, clusterScore } from '../../../server/statistics/chance-clusters';
import { clusters } from '../../../server/statistics/clusters';
import { dbscan } from '../../../server/statistics/dbscan';
import { dbscanParameters } from '../../../server/statistics/dbscan-parameters';
import { createRandom } from '../../../server/statistics/random';
import { computed, rectangle } from './grid';

/** 2 × 2 km in squares of 100 m. */
const GROUND = { cells: rectangle(20, 20), cell_size: 100, area: new Float64Array(400).fill(10_000) };

const TOTAL = 400 * 10_000;

/** How many clusters there are, and the sizes of those that are more than chance. */
function found(x: Float64Array, y: Float64Array): { n: number; sure: number[] } {
  const parameters = computed(dbscanParameters(x, y));
  const all = clusters(x, y, dbscan(x, y, parameters));
  const { least_score } = chanceClusters(x.length, GROUND, 1);
  const sure = all.filter((cluster) => clusterScore(cluster, x, y, TOTAL, parameters.eps_m) >= least_score);
  return { n: all.length, sure: sure.map(({ n }) => n) };
}

describe('clusters against chance', () => {
  it('pass in at most a twentieth of maps of noise, though most of them have clusters', () => {
    const random = createRandom(6);
    let [any, passed] = [0, 0];
    for (let map = 0; map < 40; map++) {
      const x = Float64Array.from({ length: 60 }, () => random.below(2000));
      const y = Float64Array.from({ length: 60 }, () => random.below(2000));
      const { n, sure } = found(x, y);
      any += Number(n > 0);
      passed += Number(sure.length > 0);
    }
    expect(any).toBeGreaterThan(20);
    // of forty maps two on average; more than four in one of twenty runs
    expect(passed).toBeLessThanOrEqual(4);
  });

  it('pass where a third of the offences lie at one place', () => {
    const random = createRandom(6);
    const x = Float64Array.from({ length: 60 }, (_, i) => (i < 20 ? 1000 + random.below(30) : random.below(2000)));
    const y = Float64Array.from({ length: 60 }, (_, i) => (i < 20 ? 1000 + random.below(30) : random.below(2000)));
    const { sure } = found(x, y);
    expect(sure).toHaveLength(1);
    expect(sure[0]).toBeGreaterThanOrEqual(20);
  });

  it('score by how much more they have than their ground', () => {
    // four of ten events at the corners of a square of 100 m, on ground of 1 km²; 50 m around make 37,854 m²
    const x = Float64Array.of(0, 100, 100, 0, 500, 600, 700, 800, 900, 950);
    const y = Float64Array.of(0, 0, 100, 100, 500, 600, 700, 800, 900, 950);
    const square = { n: 4, hull: Int32Array.of(0, 1, 2, 3), area_m2: 10_000 };
    // 4·ln(4 / 0.37854) + 6·ln(6 / 9.62146)
    expect(clusterScore(square, x, y, 1_000_000, 100)).toBeCloseTo(6.597, 3);
    expect(clusterScore({ ...square, area_m2: 900_000 }, x, y, 1_000_000, 100)).toBe(0);
  });

  it('need fewer layings out the more offences there are, and are the same with the same seed', () => {
    expect(chanceClusters(6000, GROUND, 1).draws).toBe(19);
    expect(chanceClusters(100, GROUND, 3)).toEqual(chanceClusters(100, GROUND, 3));
  });
});
