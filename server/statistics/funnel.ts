import { notComputable, type Computable } from './computable';

export interface Funnel {
  /** what all areas together have changed by: Σ after / Σ before */
  ratio: number;
  expected: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** 1 above the band, −1 below, 0 inside or not judged */
  outside: Int8Array;
  /** 0 for areas with too few events before */
  judged: Uint8Array;
}

/** Below this count the band says nothing. */
const MIN_BEFORE = 5;

/**
 * Which of many areas changed otherwise than the whole did: expected = r·before, band = r·before ± z·√(r·(1 + r)·before),
 * with r = Σ after / Σ before (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202 on funnels). Both counts vary by
 * chance: the one before, which r multiplies, has a variance of r²·before, and the later one of r·before. ptools'
 * `pois_contour` has only the first, so that its ±3 is ±2.1 where r is 1.
 * Only areas with at least 5 events before are judged.
 * @param before one count an area
 * @param after the same areas later
 * @param z half the band's width in standard deviations; 3 where many areas are looked at
 * @returns not computable when nothing happened before
 * @throws RangeError when the two differ in length
 */
export function funnel(before: Float64Array, after: Float64Array, z: number): Computable<Funnel> {
  if (after.length !== before.length)
    throw new RangeError(`after: got ${after.length} values, expected ${before.length} as in before`);
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  if (sum(before) === 0) return notComputable('empty');
  const ratio = sum(after) / sum(before);
  const expected = before.map((x) => ratio * x);
  const half = before.map((x) => z * Math.sqrt(ratio * (1 + ratio) * x));
  const low = expected.map((y, i) => Math.max(0, y - half[i]!));
  const high = expected.map((y, i) => y + half[i]!);
  const judged = Uint8Array.from(before, (x) => Number(x >= MIN_BEFORE));
  const outside = Int8Array.from(after, (y, i) => (judged[i] === 0 ? 0 : Number(y > high[i]!) - Number(y < low[i]!)));
  return { computable: true, ratio, expected, low, high, outside, judged };
}
