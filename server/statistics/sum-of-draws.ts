/** How probable the sums of some values are when they are drawn at random, without replacement, from a pool. */
export interface SumOfDraws {
  /**
   * The upper tails of the sums of 0 to `most` draws: `tails(v)[k][s]` is the probability that k draws sum to s or more.
   * Past the end of an array it is 0.
   * @param without a value of the pool that is taken out of it first; null draws from the whole pool
   * @throws RangeError when the pool has no such value
   */
  tails: (without: number | null) => readonly Float64Array[];
}

/**
 * The exact distribution of the sum of k of n whole numbers, each k of them as likely as any other: with value v found
 * m_v times, the ways to draw k with sum s are the coefficient of t^k·z^s in Π_v (1 + t·z^v)^m_v. Taking a value out
 * divides by (1 + t·z^v). No draws, no seed; the work grows with the number of distinct values and the largest sums,
 * not with n. It is what a permutation test comes to with infinitely many permutations.
 * @param pool whole numbers from 0
 * @param most the largest number of draws that is asked about
 * @throws RangeError when a value is not whole or below 0
 */
export function sumOfDraws(pool: ArrayLike<number>, most: number): SumOfDraws {
  const times = new Map<number, number>();
  for (let i = 0; i < pool.length; i++) {
    const v = pool[i]!;
    if (!Number.isInteger(v) || v < 0) throw new RangeError(`pool: got ${v}, expected whole numbers from 0`);
    times.set(v, (times.get(v) ?? 0) + 1);
  }
  const values = [...times.keys()].sort((a, b) => a - b);
  const largest = largestSums(values, times, most);
  const ways = largest.map((sum) => new Float64Array(sum + 1));
  ways[0]![0] = 1;
  for (const v of values) addValue(ways, v, times.get(v)!, largest);
  return {
    tails: (without) => {
      if (without === null) return ways.map((row, k) => tailOf(row, choose(pool.length, k)));
      if (!times.has(without)) throw new RangeError(`without: got ${without}, expected a value of the pool`);
      const rest: Float64Array[] = [];
      for (const [k, row] of ways.entries()) {
        const left = Float64Array.from(row);
        const before = rest[k - 1];
        if (before) {
          const end = Math.min(before.length, left.length - without);
          // what is left of equal numbers after rounding is no way to draw
          for (let s = 0; s < end; s++) left[s + without] = Math.max(0, left[s + without]! - before[s]!);
        }
        rest.push(left);
      }
      return rest.map((row, k) => tailOf(row, choose(pool.length - 1, k)));
    },
  };
}

/** The largest sum of 0, 1, 2 … draws, as far as there are values to draw. */
function largestSums(values: readonly number[], times: ReadonlyMap<number, number>, most: number): number[] {
  const sums = [0];
  for (let at = values.length - 1; at >= 0; at--)
    for (let c = times.get(values[at]!)!; c > 0 && sums.length <= most; c--) sums.push(sums.at(-1)! + values[at]!);
  return sums;
}

/** Lets a value that is there m times take part: multiplies by (1 + t·z^v)^m. */
function addValue(ways: readonly Float64Array[], v: number, m: number, largest: readonly number[]): void {
  const chosen = ways.map((_, c) => choose(m, c));
  // values come in ascending order: so far no sum of k is above k·v
  for (let k = ways.length - 1; k > 0; k--) {
    const into = ways[k]!;
    for (let c = Math.min(k, m); c > 0; c--) {
      const from = ways[k - c]!;
      const shift = c * v;
      const end = Math.min(from.length - 1, (k - c) * v, largest[k]! - shift);
      for (let s = 0; s <= end; s++) if (from[s] !== 0) into[s + shift] = into[s + shift]! + chosen[c]! * from[s]!;
    }
  }
}

function tailOf(ways: Float64Array, total: number): Float64Array {
  const tail = new Float64Array(ways.length);
  let sum = 0;
  for (let s = ways.length - 1; s >= 0; s--) tail[s] = Math.min(1, (sum += ways[s]! / total));
  return tail;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}
