import { notComputable, type Computable } from './computable';
import type { Neighbours } from './queen-neighbours';
import { sumOfDraws } from './sum-of-draws';
import { thinnedCounts } from './thinned-counts';
import { WHOLE, wholeCounts } from './whole-squares';

export interface GistarExact {
  /** the probability that chance gives the neighbours of a cell as much as they have, or more */
  pvalue: Float64Array;
  /** 0 where too few cells lie outside the neighbourhood to draw from */
  defined: Uint8Array;
  /** how many of the unit of x make one step of the sums: 1 for counts, more where they are in the thousands */
  step: number;
}

/** Shares of a square are told apart in so many steps, and the least is one of them. */
const SHARES = 200;
/** More distinct values times sums than this would take seconds: then larger steps are counted in. */
const MAX_WORK = 4e6;
/** Likewise, for each cell, of what it takes to add the counts of cut cells. */
const MAX_ADDED = 20_000;

/**
 * Gi* by conditional permutation, exactly: x_i stays, its neighbours are drawn without replacement from the other n − 1
 * cells (esda `crand`, spdep `localG_perm` with infinitely many permutations), and pvalue = P(sum ≥ observed). Only hot
 * cells are looked for: where most are empty none can be cold.
 *
 * Of a cell that the border or the water cuts, chance gives less: what is drawn for it is thinned by its share of a
 * whole cell, and what it has enters the pool as a whole cell would have it (`wholeCounts`). With all cells whole it is
 * the permutation test, to the last digit; with others every cut neighbour is drawn with replacement.
 *
 * Values that are no whole numbers, and very large ones, are rounded to steps, pool and observed alike: the test of the
 * rounded values is as exact.
 * @param x n counts or sums of weights, 0 or more
 * @param share n shares of a whole cell, above 0 to 1
 * @returns not computable for fewer than 3 cells or when all are alike
 * @throws RangeError for lengths that differ
 */
export function gistarExact(x: Float64Array, neighbours: Neighbours, share: Float64Array): Computable<GistarExact> {
  const n = x.length;
  const { offsets, indices } = neighbours;
  if (offsets.length !== n + 1) throw new RangeError(`x: got ${n} values, expected ${offsets.length - 1}`);
  if (share.length !== n) throw new RangeError(`share: got ${share.length} values, expected ${n}`);
  if (n < 3) return notComputable('too_few');
  if (x.every((value) => value === x[0])) return notComputable('constant');

  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, offsets[i + 1]! - offsets[i]!);
  const isWhole = Uint8Array.from(share, (a) => Number(a >= WHOLE));
  const step = stepOf(x, neighbours, isWhole, most);
  const value = Int32Array.from(x, (v) => Math.round(v / step));
  const pool = wholeCounts(value, share);
  const draws = sumOfDraws(pool, most);
  const thinned = new Map<number, Float64Array>();
  const thinnedTo = (a: number): Float64Array => {
    const steps = Math.max(1, Math.round(a * SHARES));
    let found = thinned.get(steps);
    if (!found) thinned.set(steps, (found = thinnedCounts(pool, steps / SHARES)));
    return found;
  };

  const pvalue = new Float64Array(n).fill(1);
  const defined = new Uint8Array(n);
  for (const [own, cells] of groupByOwn(value, isWhole)) {
    const tails = draws.tails(own);
    for (const i of cells) {
      let [observed, n_whole] = [0, 0];
      const cut: Float64Array[] = [];
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
        const j = indices[at]!;
        if (j === i) continue;
        observed += value[j]!;
        if (isWhole[j] === 1) n_whole++;
        else cut.push(thinnedTo(share[j]!));
      }
      const k = n_whole + cut.length;
      if (k === 0 || k >= n - 1) continue;
      defined[i] = 1;
      pvalue[i] = atLeast(observed, tails[n_whole]!, cut);
    }
  }
  return { computable: true, pvalue, defined, step };
}

/** Cells with equal values share their tails; cut ones draw from the whole pool, for theirs is not in it as it is. */
function groupByOwn(value: Int32Array, isWhole: Uint8Array): Map<number | null, number[]> {
  const groups = new Map<number | null, number[]>();
  for (let i = 0; i < value.length; i++) {
    const own = isWhole[i] === 1 ? value[i]! : null;
    const group = groups.get(own);
    if (group) group.push(i);
    else groups.set(own, [i]);
  }
  return groups;
}

/** P(sum ≥ observed), of draws with a tail and further counts that are drawn one by one. */
function atLeast(observed: number, tail: Float64Array, more: readonly Float64Array[]): number {
  if (observed === 0) return 1;
  if (more.length === 0) return tail[observed] ?? 0;
  // sums below what was observed; any above leave nothing to the others
  let sums: Float64Array = Float64Array.of(1);
  for (const one of more) {
    const next = new Float64Array(Math.min(observed, sums.length + one.length - 1));
    for (let s = 0; s < sums.length; s++) {
      const end = Math.min(one.length, next.length - s);
      for (let t = 0; t < end; t++) next[s + t] = next[s + t]! + sums[s]! * one[t]!;
    }
    sums = next;
  }
  let [pvalue, below] = [0, 0];
  for (let s = 0; s < sums.length; s++) {
    below += sums[s]!;
    pvalue += sums[s]! * (tail[observed - s] ?? 0);
  }
  return Math.min(1, pvalue + Math.max(0, 1 - below));
}

/** The step that values are rounded to: 1 for whole numbers of an ordinary size. */
function stepOf(x: Float64Array, { offsets, indices }: Neighbours, isWhole: Uint8Array, k: number): number {
  const sorted = x.toSorted();
  const most = sorted.at(-1)!;
  const largest = sorted.subarray(-k).reduce((sum, v) => sum + v, 0);
  // sums times sums, wherever the counts of several cut cells are added
  let added = 0;
  for (let i = 0; i < x.length; i++) {
    let [observed, n_cut] = [0, 0];
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      observed += x[indices[at]!]!;
      n_cut += 1 - isWhole[indices[at]!]!;
    }
    added += Math.max(0, n_cut - 1) * observed * Math.min(observed, most);
  }
  const isTooMuch = (step: number) =>
    new Set(x.map((v) => Math.round(v / step))).size * (largest / step) > MAX_WORK ||
    added / step ** 2 > MAX_ADDED * x.length;
  let step = sorted.every((v) => Number.isInteger(v)) ? 1 : Math.min(1, largest / 2000);
  while (isTooMuch(step)) step *= 2;
  return step;
}
