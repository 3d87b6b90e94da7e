import { notComputable, type Computable } from './computable';
import { twoSidedPvalue } from './normal';
import type { Neighbours } from './queen-neighbours';

/** Which corner of Moran's scatter plot a cell lies in, numbered as PySAL does; 0 lies on an axis. */
export const QUADRANT = { high_high: 1, low_high: 2, low_low: 3, high_low: 4 } as const;

export interface LocalMoran {
  local_moran: Float64Array;
  expected: Float64Array;
  variance: Float64Array;
  z: Float64Array;
  pvalue: Float64Array;
  quadrant: Uint8Array;
  /** 0 for a cell without neighbours or exactly at the mean, whose variance is 0 */
  defined: Uint8Array;
  /** the global Moran's I, over cells that have neighbours */
  moran: number;
}

/**
 * Local Moran's I with row-standardised weights, the cell itself not among its neighbours (Anselin 1995, Geographical
 * Analysis 27:93–115): I_i = (z_i / m2)·Σ_j w_ij·z_j, z = x − mean, m2 = Σz² / n. Moments under the conditional null of
 * Sokal, Oden and Thomson (1998, Geographical Analysis 30:331–354, A7 and A8), as spdep's default:
 * E = −z_i² / ((n − 1)·m2), V = (z_i / m2)²·n / (n − 2)·(Σw² − 1 / (n − 1))·(m2 − z_i² / (n − 1)).
 * Finds the odd cell out, which Gi* cannot: one bad square in a calm area (`high_low`), or the reverse.
 * @param x n counts or rates
 * @returns not computable for fewer than 4 cells or when all are alike
 * @throws RangeError when x and the neighbours differ in length
 */
export function localMoran(x: Float64Array, { offsets, indices }: Neighbours): Computable<LocalMoran> {
  const n = x.length;
  if (offsets.length !== n + 1) throw new RangeError(`x: got ${n} values, expected ${offsets.length - 1}`);
  if (n < 4) return notComputable('too_few');
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i]! / n;
  let m2 = 0;
  for (let i = 0; i < n; i++) m2 += (x[i]! - mean) ** 2 / n;
  if (m2 <= (1e-12 * mean) ** 2) return notComputable('constant');

  const result = {
    local_moran: new Float64Array(n),
    expected: new Float64Array(n),
    variance: new Float64Array(n),
    z: new Float64Array(n),
    pvalue: new Float64Array(n).fill(1),
    quadrant: new Uint8Array(n),
    defined: new Uint8Array(n),
  };
  let sum = 0;
  let withNeighbours = 0;
  for (let i = 0; i < n; i++) {
    let lag = 0;
    let k = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const j = indices[at]!;
      if (j === i) continue;
      lag += x[j]! - mean;
      k++;
    }
    if (k === 0) continue;
    lag /= k;
    const z = x[i]! - mean;
    const moran = (z / m2) * lag;
    sum += moran;
    withNeighbours++;
    result.local_moran[i] = moran;
    result.quadrant[i] = quadrantOf(z, lag);
    result.expected[i] = -(z * z) / ((n - 1) * m2);
    const variance = (z / m2) ** 2 * (n / (n - 2)) * (1 / k - 1 / (n - 1)) * (m2 - (z * z) / (n - 1));
    // 0 at the mean, or where every other cell is a neighbour
    if (variance <= 1e-15) continue;
    result.variance[i] = variance;
    result.z[i] = (moran - result.expected[i]!) / Math.sqrt(variance);
    result.pvalue[i] = twoSidedPvalue(result.z[i]!);
    result.defined[i] = 1;
  }
  return { computable: true, ...result, moran: withNeighbours === 0 ? 0 : sum / withNeighbours };
}

function quadrantOf(z: number, lag: number): number {
  if (z === 0 || lag === 0) return 0;
  if (z > 0) return lag > 0 ? QUADRANT.high_high : QUADRANT.high_low;
  return lag > 0 ? QUADRANT.low_high : QUADRANT.low_low;
}
