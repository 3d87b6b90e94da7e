import { largestRemainder } from '../statistics/largest-remainder';
import { drawOrder } from '../statistics/weighted-sample';

/** A place that can be visited in a shift. */
export interface Candidate {
  stadsdel: string;
  /** its need during the shift */
  weight: number;
  /** nobody has been there for so long that it comes first */
  is_due: boolean;
  /** drawn for this place and shift, between 0 and 1 */
  u: number;
}

export interface Bound {
  stadsdel: string;
  min: number;
  max: number | null;
}

/**
 * How many visits each place gets (METHODS 15, steps 3 and 4a). With at least as many visits as places: by largest
 * remainder, at most `most` each, and one first for each place that is due. With fewer: places drawn by weight, those
 * that are due before others as long as there are visits for all of them, one visit each. Bounds of stadsdelar are kept in both.
 */
export function shareOutVisits(
  candidates: readonly Candidate[],
  n: number,
  most: number,
  bounds: readonly Bound[],
): number[] {
  return n < candidates.length ? drawPlaces(candidates, n, most, bounds) : shareOut(candidates, n, most, bounds);
}

function drawPlaces(candidates: readonly Candidate[], n: number, most: number, bounds: readonly Bound[]): number[] {
  const visits = new Array<number>(candidates.length).fill(0);
  if (most < 1) return visits;
  const drawn = drawOrder(candidates);
  const due = drawn.filter((i) => candidates[i]!.is_due);
  // with more of them than visits the rule cannot be kept for all, and coming first would leave out the greatest need
  const order = due.length > n ? drawn : [...due, ...drawn.filter((i) => !candidates[i]!.is_due)];
  const inStadsdel = new Map<string, number>();
  let left = n;
  const take = (i: number) => {
    visits[i] = 1;
    left--;
    const { stadsdel } = candidates[i]!;
    inStadsdel.set(stadsdel, (inStadsdel.get(stadsdel) ?? 0) + 1);
  };
  for (const { stadsdel, min } of bounds)
    for (const i of order.filter((i) => candidates[i]!.stadsdel === stadsdel).slice(0, min)) if (left > 0) take(i);
  for (const i of order) {
    if (left === 0) break;
    const { stadsdel } = candidates[i]!;
    const max = bounds.find((bound) => bound.stadsdel === stadsdel)?.max ?? Infinity;
    if (visits[i] === 0 && (inStadsdel.get(stadsdel) ?? 0) < max) take(i);
  }
  return visits;
}

function shareOut(candidates: readonly Candidate[], n: number, most: number, bounds: readonly Bound[]): number[] {
  const visits = new Array<number>(candidates.length).fill(0);
  const fixed = new Set<string>();
  let left = n;
  for (;;) {
    const open = candidates.flatMap((candidate, i) => (fixed.has(candidate.stadsdel) ? [] : [i]));
    share(candidates, open, left, most, visits);
    const broken = bounds.find((bound) => !fixed.has(bound.stadsdel) && isBroken(bound, candidates, visits));
    if (broken === undefined) return visits;
    // the stadsdel gets just its bound, and the others share what is left anew
    const own = open.filter((i) => candidates[i]!.stadsdel === broken.stadsdel);
    const now = own.reduce((sum, i) => sum + visits[i]!, 0);
    const bound = now < broken.min ? broken.min : (broken.max ?? now);
    const given = Math.min(bound, left, own.length * most);
    share(candidates, own, given, most, visits);
    fixed.add(broken.stadsdel);
    left -= own.reduce((sum, i) => sum + visits[i]!, 0);
  }
}

function isBroken({ stadsdel, min, max }: Bound, candidates: readonly Candidate[], visits: readonly number[]): boolean {
  const n = visits.reduce((sum, k, i) => sum + (candidates[i]!.stadsdel === stadsdel ? k : 0), 0);
  return n < min || (max !== null && n > max);
}

/** Some visits to some of the places, written into `visits`. */
function share(candidates: readonly Candidate[], some: readonly number[], n: number, most: number, visits: number[]) {
  const chosen = some.map((i) => candidates[i]!);
  const got =
    n < chosen.length
      ? drawPlaces(chosen, n, most, [])
      : largestRemainder(
          chosen.map(({ weight, is_due }) => ({ weight, least: is_due ? Math.min(1, most) : 0, most })),
          n,
        );
  some.forEach((i, at) => (visits[i] = got[at]!));
}
