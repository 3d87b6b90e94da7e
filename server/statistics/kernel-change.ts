import { benjaminiHochberg } from './benjamini-hochberg';
import { binomialTails, twoSided } from './binomial-tails';
import { indexCells, type Cells } from './cells';
import { quarticWeight } from './kde';

/** Fewer events than this in both periods together say too little about a change, as in `changeBetween`. */
const LEAST_EVENTS = 10;

export interface KernelChange {
  /** n qvalues; 1 where there are too few events to test */
  qvalue: Float64Array;
  /** 1 denser now, −1 sparser, whether surely or not */
  side: Int8Array;
  /** 1 where there are events enough to test */
  tested: Uint8Array;
  n_tests: number;
}

/**
 * Whether the density of events differs between two periods by more than chance, at the centre of every cell. Were there
 * no change, each event near by would belong to the first period with the chance of its share of the time, and what the
 * kernel sums of that period would be a weighted binomial. It is tested as the binomial with the same mean and variance,
 * of Σw / Σw² times the weighted sums (Kish's effective number, 1965, Survey Sampling 8.2): exact where all weights are
 * equal, and cautious in the tails otherwise. Where events are too few is told by both periods together, which says
 * nothing of the difference; the others are adjusted for together (Benjamini and Hochberg).
 * The kernel is `kde`'s, the edge falls out of the ratio.
 * @param now n counts of the cells in the first period
 * @param before n counts in the second
 * @param share_now how much of both periods' time is the first's, above 0 and below 1
 * @throws RangeError when lengths differ
 */
export function kernelChange(
  now: Float64Array,
  before: Float64Array,
  share_now: number,
  cells: Cells,
  cell_size: number,
  bandwidth: number,
): KernelChange {
  const n = cells.gx.length;
  if (now.length !== n || before.length !== n)
    throw new RangeError(`counts: got ${now.length} and ${before.length}, expected ${n}, one a cell`);
  const sum = { now: new Float64Array(n), all: new Float64Array(n), squared: new Float64Array(n) };
  const { find } = indexCells(cells);
  const reach = Math.ceil(bandwidth / cell_size);
  for (let i = 0; i < n; i++) {
    const events = now[i]! + before[i]!;
    if (events === 0) continue;
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) {
        const w = quarticWeight(dx * cell_size, dy * cell_size, bandwidth);
        const j = w === 0 ? -1 : find(cells.gx[i]! + dx, cells.gy[i]! + dy);
        if (j < 0) continue;
        sum.now[j] = sum.now[j]! + w * now[i]!;
        sum.all[j] = sum.all[j]! + w * events;
        sum.squared[j] = sum.squared[j]! + w * w * events;
      }
  }
  const tested = new Uint8Array(n);
  const side = new Int8Array(n);
  const pvalues: number[] = [];
  for (let j = 0; j < n; j++) {
    if (sum.all[j] === 0) continue;
    side[j] = Math.sign(sum.now[j]! - share_now * sum.all[j]!);
    const scale = sum.all[j]! / sum.squared[j]!;
    const effective = scale * sum.all[j]!;
    if (effective < LEAST_EVENTS - 1e-9) continue;
    tested[j] = 1;
    // rounding may leave a trace above the whole
    pvalues.push(twoSided(binomialTails(Math.min(effective, scale * sum.now[j]!), effective, share_now)));
  }
  const adjusted = benjaminiHochberg(Float64Array.from(pvalues));
  let at = 0;
  const qvalue = Float64Array.from(tested, (is) => (is === 1 ? adjusted[at++]! : 1));
  return { qvalue, side, tested, n_tests: pvalues.length };
}
