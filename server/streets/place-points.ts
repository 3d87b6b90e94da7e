import type { AnalysisParameters } from '../db/question-parameters';
import { leftOut, type LeftOut } from '../analysis/left-out';
import type { World } from '../snapshot/world';
import type { Streets } from './street-network';
import { placesOf, type Places } from './street-places';
import { RULE, RULES, type StreetRule } from './street-rules';

/** An offence in parts: a whole number that two to ten streets share without a rest, so that sums know no order. */
const PARTS = 2520;

/** Offences under a filter, by the place between the streets that they lie at, and what takes no part. */
export interface StreetPoints {
  places: Places;
  /** numbers of the places that have any */
  place: Int32Array;
  /** at each of them, in the period */
  n: Float64Array;
  /** in all the data */
  n_all: Float64Array;
  left_out: {
    n_presence_produced: number;
    n_not_for_map: number;
    n_unknown_kind: number;
    /** known to no point */
    n_not_placed: number;
    n_apart: number;
  };
}

/** Counts the offences of a filter with the streets around them. */
export async function readStreetPoints(
  world: World,
  streets: Pick<Streets, 'nearest'>,
  filter: AnalysisParameters,
): Promise<StreetPoints> {
  const places = await placesOf(world, streets);
  const rows = await world.askColumns('street-counts', filter);
  // what takes no part has the negative of its kind for a place
  const left = [0, 0, 0, 0, 0, 0];
  rows.place.forEach((place, i) => {
    if (place < 0) left[-place] = rows.n[i]!;
  });
  const [, n_not_for_map = 0, n_not_placed = 0, n_presence_produced = 0, n_unknown_kind = 0, n_apart = 0] = left;
  const takesPart = (_: number, i: number) => rows.place[i]! >= 0;
  return {
    places,
    place: Int32Array.from(rows.place.filter(takesPart)),
    n: rows.n.filter(takesPart),
    n_all: rows.n_all.filter(takesPart),
    left_out: { n_presence_produced, n_not_for_map, n_unknown_kind, n_not_placed, n_apart },
  };
}

/** Counts on the segments, and what is on none. */
export interface StreetCounts {
  /** one a segment; an offence at a crossing is shared */
  n: Float64Array;
  n_on_streets: number;
  n_off_streets: number;
}

/**
 * Puts offences on segments by a rule.
 * @param counts one for each of the points
 * @param rule one of RULES
 */
export function sumToSegments(
  { places: { begins, segments, n_on }, place }: Pick<StreetPoints, 'places' | 'place'>,
  counts: Float64Array,
  n_segments: number,
  rule: StreetRule = RULE,
): StreetCounts {
  const n = new Float64Array(n_segments);
  const on = n_on[RULES.indexOf(rule)];
  if (on === undefined) throw new RangeError(`rule: got ${JSON.stringify(rule)}, expected one of RULES`);
  let [n_on_streets, n_off_streets] = [0, 0];
  for (let i = 0; i < place.length; i++) {
    const count = counts[i]!;
    const at = place[i]!;
    const n_shared = on[at]!;
    if (n_shared === 0) {
      n_off_streets += count;
      continue;
    }
    n_on_streets += count;
    const part = count * Math.round(PARTS / n_shared);
    const begin = begins[at]!;
    for (let k = begin; k < begin + n_shared; k++) n[segments[k]!]! += part;
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
    leftOut('set_apart', of.n_apart),
    leftOut('not_placed', of.n_not_placed),
    leftOut('off_street', n_off_streets),
  ];
}
