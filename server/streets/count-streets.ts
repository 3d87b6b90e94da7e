import type { Position } from 'geojson';
import { seedOf } from '../analysis/seed-of';
import type { OffenceParameters } from '../db/question-parameters';
import { coverFilter, yearsOfData } from '../snapshot/covered-time';
import type { World } from '../snapshot/world';
import { rateBreaks, LONG_TAIL } from '../statistics/class-breaks';
import { concentration, randomConcentration } from '../statistics/concentration';
import type { ByStreet } from './by-street';
import { describeStreets } from './describe-streets';
import type { Streets } from './street-network';

/** A rate of a short stretch says more of where it was cut than of the street, metres. */
const LEAST_M = 50;

const SHARES = [0.25, 0.5, 0.8];

/** So many offences are dealt out in all, anew each time: the mean moves by less than is shown. */
const DEALT = 40_000;

const MOST_DRAWS = 200;

/** An offence in parts: a whole number that two to ten streets share without a rest, so that sums know no order. */
const PARTS = 2520;

/** Counts the offences of a filter on the streets that they lie on. */
export async function countStreets(world: World, streets: Streets, asked: OffenceParameters): Promise<ByStreet> {
  const { filter, time } = coverFilter(world, asked);
  const points = await world.askColumns('street-points', filter);
  const isKnown = time.years > 0;
  const { segments, nearest } = streets;
  const [n, n_all] = [new Float64Array(segments.length), new Float64Array(segments.length)];
  let [n_on_streets, n_off_streets, n_not_placed] = [0, 0, 0];
  for (let i = 0; i < points.x.length; i++) {
    const count = points.n[i]!;
    if (points.x[i]! < 0) {
      n_not_placed += count;
      continue;
    }
    const near = nearest.at(points.x[i]!, points.y[i]!);
    if (near === null) {
      n_off_streets += count;
      continue;
    }
    n_on_streets += count;
    const part = Math.round(PARTS / near.segments.length);
    for (const segment of near.segments) {
      n[segment]! += count * part;
      n_all[segment]! += points.n_all[i]! * part;
    }
  }
  for (const counts of [n, n_all]) counts.forEach((parts, i) => (counts[i] = parts / PARTS));
  // what strays outside the time that the data cover is not what happened in it
  if (!isKnown) {
    n.fill(0);
    [n_on_streets, n_off_streets] = [0, 0];
  }
  const rate = (count: number, segment: number) => (100 * count) / Math.max(LEAST_M, segments[segment]!.length_m);
  const scale = isKnown ? time.years / yearsOfData(world) : 1;
  const found = segments
    .flatMap((segment, i) =>
      n[i]! > 0
        ? [
            {
              name: segment.name,
              stadsdel: streets.stadsdelOf(i),
              n: round(n[i]!),
              per_100m: round(rate(n[i]!, i)),
              length_m: Math.round(segment.length_m),
              line: segment.line.map(toFive),
            },
          ]
        : [],
    )
    .sort((a, b) => b.per_100m - a.per_100m || b.n - a.n);
  const shares = sharesOf(
    n,
    segments.map(({ length_m }) => length_m),
    n_on_streets,
    world.data_version,
  );
  return {
    counted: {
      period: time.asked,
      covered: [...time.parts],
      n: isKnown ? sum(points.n) : 0,
      n_presence_produced: isKnown ? sum(points.n_presence_produced) : 0,
    },
    streets: found,
    n_streets: segments.length,
    n_on_streets,
    n_off_streets,
    n_not_placed: isKnown ? n_not_placed : 0,
    breaks: rateBreaks(
      Array.from(n_all, (count, i) => rate(count, i) * scale),
      LONG_TAIL,
    ),
    shares,
    sentence: describeStreets(found, shares),
  };
}

function sharesOf(
  n: Float64Array,
  lengths: readonly number[],
  n_events: number,
  data_version: string,
): ByStreet['shares'] {
  const held = concentration(n, SHARES);
  const draws = Math.min(MOST_DRAWS, Math.max(1, Math.ceil(DEALT / Math.max(1, n_events))));
  const random = randomConcentration(Float64Array.from(lengths), n_events, SHARES, draws, seedOf(data_version));
  if (!held.computable || !random.computable) return null;
  return SHARES.map((share, i) => ({
    of_offences_pct: Math.round(100 * share),
    of_streets_pct: round(100 * held.place_share[i]!),
    by_chance_pct: round(100 * random.place_share[i]!),
  }));
}

const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0);

const round = (value: number) => Math.round(10 * value) / 10;

const toFive = ([lng = 0, lat = 0]: Position): [number, number] => [
  Math.round(lng * 1e5) / 1e5,
  Math.round(lat * 1e5) / 1e5,
];
