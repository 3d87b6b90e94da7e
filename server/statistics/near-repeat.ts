import { notComputable, type Computable } from './computable';
import { forEachNearPair, type Metric } from './near-pairs';
import { createRandom } from './random';

export interface NearRepeatOptions {
  /** Ascending limits in metres, the last may be Infinity: [0, 1, 100, 200] are the bands 0 to 1, 1 to 100, 100 to 200. */
  distance_breaks_m: readonly number[];
  /** The same in days. */
  time_breaks_days: readonly number[];
  metric: Metric;
  permutations: number;
  seed: number;
  /** called with the share done, up to 1, after each permutation */
  onProgress?: (share: number) => void;
}

/** One figure for each pair of bands, distance by distance: row × (number of time bands) + column. */
export interface NearRepeat {
  n_pairs: Float64Array;
  /** what chance would give: the exact mean over all ways to deal the times out to the places */
  expected: Float64Array;
  /** n_pairs / expected; null where nothing is expected */
  ratio: (number | null)[];
  /** the share of shuffles with at least as many pairs, as (# + 1) / (R + 1) */
  pvalue: Float64Array;
}

/** Pairs within the largest distance; each takes 5 bytes. */
const MAX_PAIRS = 20_000_000;

/** A list of bands by day is worth its memory up to a century. */
const MAX_LISTED_DAYS = 36_525;

/**
 * Knox's test for near repeats (Knox 1964, Applied Statistics 13:25–29; Ratcliffe and Rengert 2008, Security Journal
 * 21:58–76): are events that lie near each other also near in time oftener than if the times were dealt out at random?
 * Bands are closed to the left and open to the right. The mean under random times is (pairs in the distance band) ×
 * (pairs in the time band) / (all pairs), which needs no simulation; the pvalue comes from shuffling the times.
 * @param x metres
 * @param y metres
 * @param day days, fractions allowed
 * @returns not computable for fewer than 3 events (`too_few`) or over 20 million near pairs (`too_many`)
 * @throws RangeError when lengths differ or limits do not ascend
 */
export function nearRepeat(
  x: Float64Array,
  y: Float64Array,
  day: Float64Array,
  { distance_breaks_m, time_breaks_days, metric, permutations, seed, onProgress }: NearRepeatOptions,
): Computable<NearRepeat> {
  const n = x.length;
  if (day.length !== n) throw new RangeError(`day: got ${day.length} values, expected ${n} as in x`);
  checkBreaks('distance_breaks_m', distance_breaks_m);
  checkBreaks('time_breaks_days', time_breaks_days);
  if (n < 3) return notComputable('too_few');
  const rows = distance_breaks_m.length - 1;
  const columns = time_breaks_days.length - 1;

  const pairs = collectPairs(x, y, distance_breaks_m, metric);
  if (pairs === null) return notComputable('too_many');
  const timeBandOf = findTimeBand(day, time_breaks_days);
  const n_pairs = countTable(pairs, day, timeBandOf, rows, columns);

  const inRow = new Float64Array(rows);
  for (const row of pairs.row) inRow[row] = inRow[row]! + 1;
  const inColumn = pairsByTime(day, time_breaks_days);
  const all = (n * (n - 1)) / 2;
  const expected = new Float64Array(rows * columns);
  for (let at = 0; at < expected.length; at++)
    expected[at] = (inRow[Math.floor(at / columns)]! * inColumn[at % columns]!) / all;

  const random = createRandom(seed);
  const shuffled = day.slice();
  const atLeast = new Float64Array(rows * columns);
  for (let r = 0; r < permutations; r++) {
    for (let i = n - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const kept = shuffled[i]!;
      shuffled[i] = shuffled[j]!;
      shuffled[j] = kept;
    }
    const simulated = countTable(pairs, shuffled, timeBandOf, rows, columns);
    for (let at = 0; at < atLeast.length; at++) if (simulated[at]! >= n_pairs[at]!) atLeast[at] = atLeast[at]! + 1;
    onProgress?.((r + 1) / permutations);
  }
  return {
    computable: true,
    n_pairs,
    expected,
    ratio: Array.from(n_pairs, (observed, at) => (expected[at]! > 0 ? observed / expected[at]! : null)),
    pvalue: atLeast.map((count) => (count + 1) / (permutations + 1)),
  };
}

/** Pairs of events within the distance bands; those of the later event j lie at `offsets[j]` and on. */
interface Pairs {
  offsets: Int32Array;
  earlier: Int32Array;
  row: Uint8Array;
}

/** null when there are more than fit. */
function collectPairs(x: Float64Array, y: Float64Array, breaks: readonly number[], metric: Metric): Pairs | null {
  const n = x.length;
  const offsets = new Int32Array(n + 1);
  let earlier = new Int32Array(1024);
  let row = new Uint8Array(1024);
  let count = 0;
  forEachNearPair(x, y, breaks.at(-1)!, metric, (i, j, distance) => {
    const band = bandOf(distance, breaks);
    if (band < 0 || count > MAX_PAIRS) return;
    if (count === earlier.length) {
      earlier = grown(earlier, new Int32Array(2 * count));
      row = grown(row, new Uint8Array(2 * count));
    }
    earlier[count] = i;
    row[count] = band;
    count++;
    // pairs come in ascending order of j
    offsets[j + 1] = count;
  });
  if (count > MAX_PAIRS) return null;
  for (let j = 1; j <= n; j++) offsets[j] = Math.max(offsets[j]!, offsets[j - 1]!);
  return { offsets, earlier: earlier.subarray(0, count), row: row.subarray(0, count) };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

interface TimeBands {
  /** what differs by this or more lies in no band */
  limit: number;
  bandOf: (days: number) => number;
}

/** Whole days look their band up in a list: for each pair of each shuffle it is what takes time. */
function findTimeBand(day: Float64Array, breaks: readonly number[]): TimeBands {
  const limit = breaks.at(-1)!;
  if (limit > MAX_LISTED_DAYS || !day.every(Number.isInteger)) return { limit, bandOf: (days) => bandOf(days, breaks) };
  const listed = Int16Array.from({ length: Math.ceil(limit) }, (_, days) => bandOf(days, breaks));
  return { limit, bandOf: (days) => listed[days]! };
}

function countTable(
  { offsets, earlier, row }: Pairs,
  day: Float64Array,
  bands: TimeBands,
  rows: number,
  columns: number,
) {
  const { limit, bandOf } = bands;
  const table = new Float64Array(rows * columns);
  for (let j = 0; j + 1 < offsets.length; j++) {
    const then = day[j]!;
    for (let at = offsets[j]!; at < offsets[j + 1]!; at++) {
      const days = Math.abs(then - day[earlier[at]!]!);
      if (days >= limit) continue;
      const column = bandOf(days);
      if (column < 0) continue;
      const cell = row[at]! * columns + column;
      table[cell] = table[cell]! + 1;
    }
  }
  return table;
}

/** How many of all pairs lie in each time band, by two pointers over the sorted times. */
function pairsByTime(day: Float64Array, breaks: readonly number[]): Float64Array {
  const sorted = day.toSorted();
  const below = breaks.map((limit) => {
    let pairs = 0;
    let first = 0;
    for (let j = 0; j < sorted.length; j++) {
      while (first < j && sorted[j]! - sorted[first]! >= limit) first++;
      pairs += j - first;
    }
    return pairs;
  });
  return Float64Array.from({ length: breaks.length - 1 }, (_, c) => below[c + 1]! - below[c]!);
}

/** −1 outside all bands. */
function bandOf(value: number, breaks: readonly number[]): number {
  if (value < breaks[0]!) return -1;
  for (let band = 1; band < breaks.length; band++) if (value < breaks[band]!) return band - 1;
  return -1;
}

function checkBreaks(name: string, breaks: readonly number[]): void {
  const ascend = breaks.every((limit, i) => limit >= 0 && (i === 0 || limit > breaks[i - 1]!));
  if (breaks.length < 2 || breaks.length > 256 || !ascend)
    throw new RangeError(`${name}: got [${breaks.join(', ')}], expected 2 to 256 limits from 0, ascending`);
}
