import { VOICES, type Voice } from '../../data/terms/voice';
import { createRandom } from '../statistics/random';
import { drawUniform } from '../statistics/random-gamma';
import {
  placesInDraws,
  rankIntervals,
  shareInTop,
  weighPlaces,
  type Draws,
  type RankInterval,
} from '../statistics/rank-draws';
import { tieGroups } from '../statistics/tie-groups';
import { N_DRAWS } from './draw-voices';

export type Weights = Readonly<Record<Voice, number>>;

/** Parts of a hundred by which a voice is moved, to see what changes. */
const SHIFTS = [10, -10] as const;
const SEED = 1;

export interface Ordered {
  /** most need first, those of which nothing is known last: indexes of things */
  order: number[];
  together: ((RankInterval & { first: number; last: number }) | null)[];
  in_top: Float64Array;
  in_top_any: Float64Array;
  shifts: { voice: Voice; by: number; enters: number[]; leaves: number[] }[];
}

/** Weighings from all there are, each as likely (uniform on the simplex: Dirichlet 1, 1, 1), the same each time. */
const ANY_WEIGHTS = (() => {
  const random = createRandom(SEED);
  return Array.from({ length: N_DRAWS }, () => VOICES.map(() => -Math.log(drawUniform(random))));
})();

/** The places in each draw by a weighing of its own. */
export function placesByAny(voices: Record<Voice, Draws>): Draws {
  const all = VOICES.map((voice) => voices[voice]);
  return placesInDraws(weighPlaces(all, (draw) => ANY_WEIGHTS[draw]!));
}

/**
 * Puts things in order by the weighed places that the voices give them; how sure that order is, and how much of it is the
 * weights: in which share of the draws each is in the top with these weights and with any, and what ten parts more or less
 * for one voice would change.
 * @param any what `placesByAny` gives of the same voices
 */
export function orderUnits(
  voices: Record<Voice, Draws>,
  weights: Weights,
  top: number,
  any: Draws = placesByAny(voices),
): Ordered {
  const all = VOICES.map((voice) => voices[voice]);
  const given = VOICES.map((voice) => weights[voice]);
  const together = placesInDraws(weighPlaces(all, given));
  const intervals = rankIntervals(together);
  const order = inOrder(meanPlaces(together));
  const known = order.filter((i) => intervals[i] !== null);
  const groups = tieGroups(known.map((i) => intervals[i]!));
  const means = all.map(meanPlaces);
  const topOf = (by: readonly number[]) => topBy(means, by, top);
  const now = topOf(given);
  return {
    order,
    together: intervals.map((interval, i) => interval && { ...interval, ...groups[known.indexOf(i)]! }),
    in_top: shareInTop(together, top),
    in_top_any: shareInTop(any, top),
    shifts: VOICES.flatMap((voice, v) =>
      SHIFTS.map((by) => {
        const then = topOf(moveWeight(given, v, by));
        return { voice, by, enters: without(then, now), leaves: without(now, then) };
      }),
    ),
  };
}

/** The weights as parts of a hundred, one of them moved and the others as they were to each other. */
export function moveWeight(weights: readonly number[], which: number, by: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => (sum === 0 ? 100 / weights.length : (100 * weight) / sum));
  const moved = Math.min(100, Math.max(0, parts[which]! + by));
  const rest = 100 - parts[which]!;
  return parts.map((part, i) =>
    i === which ? moved : rest === 0 ? (100 - moved) / (parts.length - 1) : (part * (100 - moved)) / rest,
  );
}

function topBy(means: readonly Float64Array[], weights: readonly number[], top: number): number[] {
  const value = Float64Array.from(means.flatMap((mean) => [...mean]));
  const things = means[0]!.length;
  const voices = means.map((_, v) => ({ value: value.slice(v * things, (v + 1) * things), things }));
  const weighed = weighPlaces(voices, weights).value;
  return inOrder(weighed.map((score) => 1 - score)).filter((i) => !Number.isNaN(weighed[i]!)).slice(0, top); // prettier-ignore
}

/** The mean place of each thing over the draws. */
function meanPlaces({ value, things }: Draws): Float64Array {
  const mean = new Float64Array(things);
  for (let i = 0; i < value.length; i++) mean[i % things]! += value[i]!;
  return mean.map((sum) => (sum * things) / value.length);
}

function inOrder(places: Float64Array): number[] {
  return [...places.keys()].sort((a, b) => {
    const [left, right] = [places[a]!, places[b]!];
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
    return left - right || a - b;
  });
}

function without(all: readonly number[], other: readonly number[]): number[] {
  return all.filter((i) => !other.includes(i));
}
