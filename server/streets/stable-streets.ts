import { highestOutside } from '../statistics/stable-top';
import type { StreetRule } from './nearest-segments';
import { sumToSegments, type StreetPoints } from './place-points';
import { rateOf } from './street-rate';
import type { Segment } from './segment';

/** The part of the stretches that counts as the top. */
const TOP_SHARE = 0.05;
/** How offences can be put on streets: how far off they may lie, and how near to several they are shared. */
const RULES: readonly StreetRule[] = [25, 50].flatMap((within_m) =>
  [2, 10].map((as_near_m) => ({ within_m, as_near_m })),
);
/** A stretch shorter than this counts as this long, metres. */
const LEAST_LENGTHS = [50, 100] as const;

/** How many ways to lay out the streets a stable stretch is among the highest in. */
export const N_LAYOUTS = RULES.length * LEAST_LENGTHS.length;

/**
 * 1 for stretches that are among the highest 5 % by offences per 100 m however offences are put on streets: the streets'
 * way of asking what shifted grids ask of squares (Openshaw 1984, The Modifiable Areal Unit Problem, CATMOG 38).
 */
export function findStableStreets({ near, n }: Pick<StreetPoints, 'near' | 'n'>, segments: readonly Segment[]) {
  const n_top = new Uint8Array(segments.length);
  for (const rule of RULES) {
    const { n: counts } = sumToSegments(near, n, segments.length, rule);
    for (const least_m of LEAST_LENGTHS) {
      // to the metre: what two equal streets differ by from being measured is no difference
      const rate = counts.map((count, i) => rateOf(count, Math.round(segments[i]!.length_m), least_m));
      const limit = highestOutside(rate, TOP_SHARE);
      rate.forEach((value, i) => (n_top[i] = n_top[i]! + Number(value > limit)));
    }
  }
  return n_top.map((n) => Number(n === N_LAYOUTS));
}
