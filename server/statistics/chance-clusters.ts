import { aliasTable, drawAlias } from './alias-table';
import type { Cells } from './cells';
import { clusters, type Cluster } from './clusters';
import { dbscan } from './dbscan';
import { dbscanParameters } from './dbscan-parameters';
import { createRandom } from './random';

/** Ground to lay events out on: cells and how much of each there is, in any unit. */
export interface SampledArea {
  cells: Cells;
  cell_size: number;
  area: Float64Array;
}

/** The largest share of layings out that may hold as large a cluster as one that is called more than chance. */
const ALPHA = 0.05;
/** About so many events in all are laid out, so that the time does not grow with their number. */
const WORK = 60_000;
const MOST_DRAWS = 199;
/** With fewer no cluster could be told from chance: 1 / (19 + 1) is ALPHA. */
const LEAST_DRAWS = 19;

/** A cluster of no more than its ground gives passes nowhere. */
const LEAST_SCORE = 1e-9;

export interface ChanceClusters {
  draws: number;
  /** a cluster with at least this `clusterScore` is more than chance gives */
  least_score: number;
}

/**
 * How much more events a cluster has than its ground would have at random: Kulldorff's log likelihood ratio (1997,
 * Communications in Statistics 26:1481–1496), n·ln(n / E) + (N − n)·ln((N − n) / (N − E)), with E by the area of its hull
 * and half of eps around it. A tight cluster so scores more than a loose one with as many events; 0 for no more than E.
 * @param x metres, of all the events
 * @param total the ground, m²
 */
export function clusterScore(
  { n, hull, area_m2 }: Pick<Cluster, 'n' | 'hull' | 'area_m2'>,
  x: Float64Array,
  y: Float64Array,
  total: number,
  eps_m: number,
): number {
  const events = x.length;
  const reach = eps_m / 2;
  let around = 0;
  for (let i = 0; i < hull.length; i++) {
    const [a, b] = [hull[i]!, hull[(i + 1) % hull.length]!];
    around += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  }
  const area = area_m2 + around * reach + Math.PI * reach * reach;
  const expected = events * Math.min(1, area / total);
  if (n <= expected) return 0;
  const outside = events - n;
  return n * Math.log(n / expected) + (outside === 0 ? 0 : outside * Math.log(outside / (events - expected)));
}

/**
 * How high a cluster has to score to be more than chance: as many events are laid out at random over the ground, again
 * and again, and looked through in the same way. A cluster passes when at most a twentieth of the layings out, itself
 * counted among them, have one that scores as high (a Monte Carlo test of the highest, after Barnard 1963, JRSS B
 * 25:294): so a map of noise has any in at most a twentieth of cases, however many clusters it has.
 * @param n how many events
 * @param ground its area in m²
 * @param seed the same seed gives the same answer
 */
export function chanceClusters(n: number, ground: SampledArea, seed: number): ChanceClusters {
  const draws = Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, 20 * Math.floor(WORK / n / 20) - 1));
  const random = createRandom(seed);
  const { cells, cell_size, area } = ground;
  const total = area.reduce((sum, m2) => sum + m2, 0);
  const table = aliasTable(area);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const highest = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let event = 0; event < n; event++) {
      const cell = drawAlias(table, random.below(2 ** 32) / 2 ** 32);
      // whole metres, as places are kept
      x[event] = cells.gx[cell]! * cell_size + random.below(cell_size);
      y[event] = cells.gy[cell]! * cell_size + random.below(cell_size);
    }
    // what is dense follows from the events, in noise as in earnest
    const parameters = dbscanParameters(x, y);
    if (!parameters.computable) continue;
    for (const cluster of clusters(x, y, dbscan(x, y, parameters)))
      highest[draw] = Math.max(highest[draw]!, clusterScore(cluster, x, y, total, parameters.eps_m));
  }
  const sorted = highest.sort();
  // so many layings out may reach a cluster and leave it below ALPHA
  const may_reach = Math.floor(ALPHA * (draws + 1) + 1e-9) - 1;
  return { draws, least_score: Math.max(LEAST_SCORE, sorted[draws - 1 - may_reach]! * (1 + 1e-9)) };
}
