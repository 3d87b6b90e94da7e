import { notComputable, type Computable } from './computable';
import { countBelow } from './count-below';
import type { Neighbours } from './queen-neighbours';
import { createRandom, type Random } from './random';

export type Alternative = 'two_sided' | 'greater';

export interface PermutationOptions {
  permutations: number;
  seed: number;
  /**
   * `greater` looks for hot cells only: right where no cell can be cold, and where cold ones, once found, would lower
   * the bar for hot ones in Benjamini and Hochberg's steps
   */
  alternative: Alternative;
  /** called with the share done, from above 0 to 1, after each size of neighbourhood */
  onProgress?: (share: number) => void;
}

export interface GistarPermutation {
  pvalue: Float64Array;
  /** 0 where too few cells lie outside the neighbourhood to draw from */
  defined: Uint8Array;
}

/**
 * Gi* by conditional permutation: x_i stays, its k neighbours are drawn without replacement from the other n − 1 cells,
 * R times. greater: p = (#{sim ≥ obs} + 1) / (R + 1); two-sided: p = min(1, 2·(min(#≥, #≤) + 1) / (R + 1))
 * (esda `crand`; spdep `localG_perm`). Cells with equally many neighbours share their draws: each draw has k + 1 cells,
 * and a cell that is itself among the first k has the last one in its place. So only k cells a draw need a look of their
 * own; the rest is counted in the sorted sums, and the work is R·k instead of R·n.
 * @param x n counts or sums of weights
 * @returns not computable for fewer than 3 cells or when all are alike
 * @throws RangeError for lengths that differ or fewer than one permutation
 */
export function gistarPermutation(
  x: Float64Array,
  { offsets, indices }: Neighbours,
  { permutations, seed, alternative, onProgress }: PermutationOptions,
): Computable<GistarPermutation> {
  const n = x.length;
  if (offsets.length !== n + 1) throw new RangeError(`x: got ${n} values, expected ${offsets.length - 1}`);
  if (!(permutations >= 1)) throw new RangeError(`permutations: got ${permutations}, expected 1 or more`);
  if (n < 3) return notComputable('too_few');
  if (x.every((value) => value === x[0])) return notComputable('constant');

  const random = createRandom(seed);
  const pvalue = new Float64Array(n).fill(1);
  const defined = new Uint8Array(n);
  const observed = new Float64Array(n);
  const sizes = new Uint32Array(n);
  let largest = 0;
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const j = indices[at]!;
      if (j === i) continue;
      observed[i] = observed[i]! + x[j]!;
      sizes[i] = sizes[i]! + 1;
    }
    largest = Math.max(largest, Math.abs(x[i]!));
  }
  // sums of the same fractions in another order differ in their last digits, and are equal all the same
  const tolerance = 1e-9 * largest;

  const distinct = [...new Set(sizes)].sort((a, b) => a - b).filter((k) => k > 0 && k < n - 1);
  const total = distinct.reduce((sum, k) => sum + k, 0);
  let done = 0;
  for (const k of distinct) {
    const { drawn, sums } = drawNeighbourhoods(x, k, permutations, random);
    const atLeast = new Float64Array(n);
    const atMost = new Float64Array(n);
    const sorted = sums.toSorted();
    for (let i = 0; i < n; i++)
      if (sizes[i] === k) {
        atLeast[i] = permutations - countBelow(sorted, observed[i]! - tolerance);
        atMost[i] = countBelow(sorted, observed[i]! + tolerance);
      }
    // correct the draws in which the cell was drawn as its own neighbour
    for (let r = 0; r < permutations; r++) {
      const spare = x[drawn[r * (k + 1) + k]!]!;
      for (let d = 0; d < k; d++) {
        const i = drawn[r * (k + 1) + d]!;
        if (sizes[i] !== k) continue;
        const low = observed[i]! - tolerance;
        const high = observed[i]! + tolerance;
        const before = sums[r]!;
        const after = before - x[i]! + spare;
        atLeast[i] = atLeast[i]! + Number(after >= low) - Number(before >= low);
        atMost[i] = atMost[i]! + Number(after < high) - Number(before < high);
      }
    }
    for (let i = 0; i < n; i++)
      if (sizes[i] === k) {
        const least = Math.min(atLeast[i]!, atMost[i]!);
        pvalue[i] =
          alternative === 'greater'
            ? (atLeast[i]! + 1) / (permutations + 1)
            : Math.min(1, (2 * (least + 1)) / (permutations + 1));
        defined[i] = 1;
      }
    done += k;
    onProgress?.(done / total);
  }
  return { computable: true, pvalue, defined };
}

/**
 * How many permutations it takes for the smallest possible pvalue to pass Benjamini and Hochberg's first step over n
 * cells, α / n: ⌈n / α⌉ − 1 for one tail, twice that for two, whose smallest pvalue is 2 / (R + 1).
 */
export function minimumPermutations(n: number, alpha: number, alternative: Alternative): number {
  return Math.ceil(((alternative === 'greater' ? 1 : 2) * n) / alpha - 1e-9) - 1;
}

/** R draws of k + 1 distinct cells (rows of `drawn`), and the sum of each draw's first k. */
function drawNeighbourhoods(x: Float64Array, k: number, permutations: number, random: Random) {
  const n = x.length;
  const pool = Uint32Array.from(x.keys());
  const drawn = new Uint32Array(permutations * (k + 1));
  const sums = new Float64Array(permutations);
  for (let r = 0; r < permutations; r++) {
    let sum = 0;
    // the first k + 1 steps of a Fisher-Yates shuffle; where the last one left the pool does not matter
    for (let d = 0; d <= k; d++) {
      const at = d + random.below(n - d);
      const i = pool[at]!;
      pool[at] = pool[d]!;
      pool[d] = i;
      drawn[r * (k + 1) + d] = i;
      if (d < k) sum += x[i]!;
    }
    sums[r] = sum;
  }
  return { drawn, sums };
}
