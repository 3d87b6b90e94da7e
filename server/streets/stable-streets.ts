import { highestOutside } from '../statistics/stable-top';
import { sumToSegments, type StreetPoints } from './place-points';
import { rateOf } from './street-rate';
import { RULES } from './street-rules';
import type { Segment } from './segment';

/** The part of the stretches that counts as the top. */
const TOP_SHARE = 0.05;
/** A stretch shorter than this counts as this long, metres. */
const LEAST_LENGTHS = [50, 100] as const;

/** How many ways to lay out the streets a stable stretch is among the highest in. */
export const N_LAYOUTS = RULES.length * LEAST_LENGTHS.length;

/**
 * 1 for stretches that are among the highest 5 % by offences per 100 m however offences are put on streets: the streets'
 * way of asking what shifted grids ask of squares (Openshaw 1984, The Modifiable Areal Unit Problem, CATMOG 38).
 */
export function findStableStreets(
  points: Pick<StreetPoints, 'places' | 'place'>,
  n: Float64Array,
  segments: readonly Segment[],
): Uint8Array {
  const n_top = new Uint8Array(segments.length);
  // to the metre: what two equal streets differ by from being measured is no difference
  const length_m = Float64Array.from(segments, (segment) => Math.round(segment.length_m));
  for (const rule of RULES) {
    const { n: counts } = sumToSegments(points, n, segments.length, rule);
    for (const least_m of LEAST_LENGTHS) {
      const rate = counts.map((count, i) => rateOf(count, length_m[i]!, least_m));
      const limit = highestOutside(rate, TOP_SHARE);
      rate.forEach((value, i) => (n_top[i] = n_top[i]! + Number(value > limit)));
    }
  }
  return n_top.map((n) => Number(n === N_LAYOUTS));
}
