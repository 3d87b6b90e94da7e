import { quantileOfSorted } from './quantile';

/** Values of some things over some draws: draw by draw, NaN where nothing is known of a thing. */
export interface Draws {
  /** value[draw × things + thing] */
  value: Float64Array;
  things: number;
}

/** Where a thing stands, 1 the highest: in the middle of the draws, and within 95 of 100 of them. */
export interface RankInterval {
  rank: number;
  low: number;
  high: number;
}

/**
 * The place of each thing in each draw, as a part of how many are known: 0 for the highest, 1 for the lowest, the middle of
 * their places for those that tie (midranks). Places rather than values make offences, answers and lamps comparable; how
 * sure a place is follows from the draws (Goldstein and Spiegelhalter 1996, JRSS A 159:385–443, on league tables).
 */
export function placesInDraws({ value, things }: Draws): Draws {
  const place = new Float64Array(value.length).fill(NaN);
  const room = new Float64Array(things);
  for (let at = 0; at < value.length; at += things) {
    let n = 0;
    for (let i = at; i < at + things; i++) if (!Number.isNaN(value[i]!)) room[n++] = value[i]!;
    // numbers sorted by themselves: with a function that compares indexes this took most of an answer's time
    const sorted = room.subarray(0, n).sort();
    const last = Math.max(1, n - 1);
    for (let i = at; i < at + things; i++) {
      const one = value[i]!;
      if (Number.isNaN(one)) continue;
      const [below, upTo] = [firstNotBelow(sorted, one), firstAbove(sorted, one)];
      place[i] = (n - upTo + (upTo - below - 1) / 2) / last;
    }
  }
  return { value: place, things };
}

/** Where the first of some ascending numbers stands that is not below another. */
function firstNotBelow(sorted: Float64Array, than: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < than) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the first stands that is above it. */
function firstAbove(sorted: Float64Array, than: number): number {
  let at = firstNotBelow(sorted, than);
  while (at < sorted.length && sorted[at] === than) at++;
  return at;
}

/**
 * Weighs several draws of places into one: the mean over those that are known of a thing, by their weights.
 * @param weights one for each; for every draw anew where given as a function
 * @returns more is more; NaN where nothing with a weight is known
 */
export function weighPlaces(
  voices: readonly Draws[],
  weights: readonly number[] | ((draw: number) => readonly number[]),
): Draws {
  const { things } = voices[0]!;
  const value = new Float64Array(voices[0]!.value.length);
  for (let at = 0, draw = 0; at < value.length; at += things, draw++) {
    const w = typeof weights === 'function' ? weights(draw) : weights;
    for (let i = at; i < at + things; i++) {
      let [sum, whole] = [0, 0];
      for (let v = 0; v < voices.length; v++) {
        const place = voices[v]!.value[i]!;
        if (Number.isNaN(place)) continue;
        sum += w[v]! * (1 - place);
        whole += w[v]!;
      }
      value[i] = whole > 0 ? sum / whole : NaN;
    }
  }
  return { value, things };
}

/** Where each thing stands over all draws; null where nothing is known of it. @param places as of `placesInDraws` */
export function rankIntervals({ value, things }: Draws): (RankInterval | null)[] {
  const draws = value.length / things;
  const known = Array.from({ length: things }, (_, i) => i).filter((i) => !Number.isNaN(value[i]!)).length;
  return Array.from({ length: things }, (_, i) => {
    if (Number.isNaN(value[i]!)) return null;
    const of = Float64Array.from({ length: draws }, (_, draw) => 1 + value[draw * things + i]! * (known - 1)).sort();
    return {
      rank: quantileOfSorted(of, 0.5),
      low: Math.floor(quantileOfSorted(of, 0.025)),
      high: Math.ceil(quantileOfSorted(of, 0.975)),
    };
  });
}

/** In which share of the draws each thing is among the k highest; those that tie across the limit are not. */
export function shareInTop({ value, things }: Draws, k: number): Float64Array {
  const share = new Float64Array(things);
  const draws = value.length / things;
  let known = 0;
  for (let i = 0; i < things; i++) if (!Number.isNaN(value[i]!)) known++;
  const limit = (k - 0.5) / Math.max(1, known - 1);
  for (let i = 0; i < value.length; i++) if (value[i]! < limit) share[i % things]! += 1 / draws;
  return share;
}
