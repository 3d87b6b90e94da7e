import { shrinkTowards } from '../statistics/shrink-towards';
import { shrinkage } from '../statistics/shrinkage';
import { addSpreads, SLOTS, type Spread } from './spread-week';

/** With fewer offences in the period nothing is said of a place. */
export const LEAST_EVENTS = 5;

/** Where in the week the need of one stadsdel or place lies. */
export interface Need {
  n: number;
  n_weighted: number;
  harm: number;
  /** 56 sums of aoristic weights, as they are: not shrunken */
  by_slot: Float64Array;
  /** how much of the chance of a certain event such a sum has, by Σ weight² / n: above 0 to 1 */
  exactness: number;
  /** 56 shares of the municipality's whole week */
  share_offences: Float64Array;
  share_harm: Float64Array;
}

/** The need of the whole municipality, part by part. */
export interface NeedShares {
  all: Spread;
  stadsdelar: Need[];
  places: Need[];
}

/**
 * Expected shares of the municipality's offences and harm. A stadsdel keeps its total, and its hours are pulled towards
 * those of the municipality; a place's total is pulled towards that of places, and its hours towards those of its
 * stadsdel. What chance does to a sum of aoristic weights is less than to as many certain events, by Σ weight² / n; to
 * harm more, by Σ harm² / Σ harm: sums over these two are as good as counts.
 * @param stadsdelar one a stadsdel
 * @param places one a place, with the position of its stadsdel
 */
export function shareNeed(
  stadsdelar: readonly Spread[],
  places: readonly { spread: Spread; stadsdel: number }[],
): NeedShares {
  const all = addSpreads(stadsdelar);
  const exactness = all.n > 0 ? all.exactness / all.n : 1;
  const byOffences = share({ all, key: 'offences_by_slot', event: 1, exactness }, stadsdelar, places);
  const event = all.harm > 0 ? all.harm_2 / all.harm : 1;
  const byHarm = share({ all, key: 'harm_by_slot', event, exactness }, stadsdelar, places);
  const need = (spread: Spread, share_offences: Float64Array, share_harm: Float64Array): Need => ({
    n: spread.n,
    n_weighted: spread.n_weighted,
    harm: spread.harm,
    by_slot: spread.offences_by_slot,
    exactness: spread.n > 0 ? spread.exactness / spread.n : 1,
    share_offences,
    share_harm,
  });
  return {
    all,
    stadsdelar: stadsdelar.map((spread, i) => need(spread, byOffences.stadsdelar[i]!, byHarm.stadsdelar[i]!)),
    places: places.map(({ spread }, i) => need(spread, byOffences.places[i]!, byHarm.places[i]!)),
  };
}

interface Measured {
  all: Spread;
  key: 'offences_by_slot' | 'harm_by_slot';
  /** how much one event is of what is summed */
  event: number;
  /** how much of an event's chance is left when its time is known only as an interval, above 0 to 1 */
  exactness: number;
}

function share(
  { all, key, event, exactness }: Measured,
  stadsdelar: readonly Spread[],
  places: readonly { spread: Spread; stadsdel: number }[],
) {
  const total = sum(all[key]);
  if (!(total > 0))
    return {
      stadsdelar: stadsdelar.map(() => new Float64Array(SLOTS)),
      places: places.map(() => new Float64Array(SLOTS)),
    };
  const shapeOf = (spread: Spread, profile: Float64Array) => shapeTowards(spread[key], profile, event * exactness);
  const profile = scaled(all[key], 1);
  const shapes = stadsdelar.map((spread) => shapeOf(spread, profile));
  const levels = Float64Array.from(places, ({ spread }) => sum(spread[key]) / event);
  const shrunken = shrinkage(levels);
  return {
    stadsdelar: stadsdelar.map((spread, i) => scaled(shapes[i]!, sum(spread[key]) / total)),
    places: places.map(({ spread, stadsdel }, i) => {
      if (spread.n < LEAST_EVENTS) return new Float64Array(SLOTS);
      const level = shrunken.computable ? shrunken.shrunk[i]! : levels[i]!;
      return scaled(shapeOf(spread, shapes[stadsdel]!), (level * event) / total);
    }),
  };
}

/** How sums lie over the week, 1 in all: by their own hours as far as they are many, otherwise by those of the profile. */
function shapeTowards(sums: Float64Array, profile: Float64Array, event: number): Float64Array {
  const counts = sums.map((value) => value / event);
  const n = sum(counts);
  if (n === 0) return profile;
  const { shrunk } = shrinkTowards(
    counts,
    profile.map((part) => part * n),
  );
  return scaled(shrunk, 1);
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}

function scaled(values: Float64Array, to: number): Float64Array {
  const all = sum(values);
  return values.map((value) => (all > 0 ? (value / all) * to : 0));
}
