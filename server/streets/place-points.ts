import type { AnalysisParameters } from '../db/question-parameters';
import { leftOut, type LeftOut } from '../analysis/left-out';
import type { World } from '../snapshot/world';
import { howManyOn, RULE, type Near, type StreetRule } from './nearest-segments';
import type { Streets } from './street-network';

/** An offence in parts: a whole number that two to ten streets share without a rest, so that sums know no order. */
const PARTS = 2520;

/** Offences under a filter, each point once, and what takes no part. */
export interface StreetPoints {
  near: readonly Near[];
  /** in the period */
  n: readonly number[];
  /** in all the data */
  n_all: readonly number[];
  left_out: {
    n_presence_produced: number;
    n_not_for_map: number;
    n_unknown_kind: number;
    /** known to no point */
    n_not_placed: number;
  };
}

/** Reads the offences of a filter with the streets around each. */
export async function readStreetPoints(
  world: World,
  { nearest }: Pick<Streets, 'nearest'>,
  filter: AnalysisParameters,
): Promise<StreetPoints> {
  const points = await world.askColumns('street-points', filter);
  const [near, n, n_all]: [Near[], number[], number[]] = [[], [], []];
  const left = [0, 0, 0, 0, 0];
  for (let i = 0; i < points.kind.length; i++) {
    const kind = points.kind[i]!;
    if (kind !== 0) {
      left[kind] = left[kind]! + points.n[i]!;
      continue;
    }
    near.push(nearest.at(points.x[i]!, points.y[i]!));
    n.push(points.n[i]!);
    n_all.push(points.n_all[i]!);
  }
  const [, n_not_for_map = 0, n_not_placed = 0, n_presence_produced = 0, n_unknown_kind = 0] = left;
  return { near, n, n_all, left_out: { n_presence_produced, n_not_for_map, n_unknown_kind, n_not_placed } };
}

/** Counts on the segments, and what is on none. */
export interface StreetCounts {
  /** one a segment; an offence at a crossing is shared */
  n: Float64Array;
  n_on_streets: number;
  n_off_streets: number;
}

/**
 * Puts points on segments by a rule.
 * @param counts one a point
 */
export function sumToSegments(
  near: readonly Near[],
  counts: readonly number[],
  n_segments: number,
  rule: StreetRule = RULE,
): StreetCounts {
  const n = new Float64Array(n_segments);
  let [n_on_streets, n_off_streets] = [0, 0];
  for (let i = 0; i < near.length; i++) {
    const count = counts[i]!;
    const of = near[i]!;
    const n_on = howManyOn(of, rule);
    if (n_on === 0) {
      n_off_streets += count;
      continue;
    }
    n_on_streets += count;
    const part = count * Math.round(PARTS / n_on);
    for (let k = 0; k < n_on; k++) n[of.segments[k]!]! += part;
  }
  for (let i = 0; i < n_segments; i++) n[i] = n[i]! / PARTS;
  return { n, n_on_streets, n_off_streets };
}

/** What a count along streets leaves out. */
export function leftOutOfStreets(of: StreetPoints['left_out'], n_off_streets: number): LeftOut[] {
  return [
    leftOut('presence_produced', of.n_presence_produced),
    leftOut('not_for_map', of.n_not_for_map),
    leftOut('unknown_kind', of.n_unknown_kind),
    leftOut('not_placed', of.n_not_placed),
    leftOut('off_street', n_off_streets),
  ];
}
