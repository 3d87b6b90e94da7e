import type { z } from '@hono/zod-openapi';
import { AGAINST_YOUNG } from '../../data/terms/against-young';
import { formatBoth, rounded } from '../analysis/format-text';
import type { schoolRoutes } from '../contract/school-routes';
import type { Deps } from '../http/deps';
import { coverFilter } from '../snapshot/covered-time';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import { shareInterval } from '../statistics/share-interval';
import { readStreetPoints, sumToSegments } from './place-points';
import { readSchools } from './schools';
import type { Streets } from './street-network';
import { findWays, LEAST_SHARE, REACH_M, walkingNetwork } from './ways-to-school';

type Answer = z.infer<typeof schoolRoutes>;

const WEEKDAYS = [1, 2, 3, 4, 5];
/** Hours from which and to which children are at school or on their way, where the pack says nothing else. */
const HOURS = { from_hour: 7, to_hour: 17 };
/** Stretches that are told of for each school. */
const MOST_STREETS = 30;

/**
 * The ways to each school, and what is reported near them on school days: all offences that are shown at a place, and those
 * against the young. Each count has the exact interval of its share of the municipality's (Clopper and Pearson 1934).
 */
export async function readSchoolRoutes(
  { pack, territory }: Pick<Deps, 'pack' | 'territory'>,
  world: World,
  streets: Streets,
): Promise<Answer> {
  const day = pack.municipality.school_day;
  const { from_hour, to_hour } = day ?? HOURS;
  const hours = Array.from({ length: to_hour - from_hour }, (_, i) => from_hour + i);
  const period = world.default_period;
  const terms = day?.terms.map((term) => cut(term, period)).filter(({ from, to }) => from < to) ?? null;
  const { segments } = streets;
  const count = async (category: string[] | null): Promise<Float64Array> => {
    const sum = new Float64Array(segments.length);
    for (const { from, to } of terms ?? [period]) {
      const asked = { category, place_type: null, weekday: WEEKDAYS, hour: hours, stadsdel: null };
      const { filter, time } = coverFilter(world, { ...asked, presence_produced: false, from, to });
      if (time.years === 0) continue;
      const points = await readStreetPoints(world, streets, filter);
      sumToSegments(points, points.n, segments.length).n.forEach((n, i) => (sum[i]! += n));
    }
    return sum;
  };
  const [all, young] = [await count(null), await count([AGAINST_YOUNG])];
  const [n_all, n_young] = [whole(all), whole(young)];
  const length_m = segments.reduce((sum, segment) => sum + segment.length_m, 0);
  const network = walkingNetwork(segments);
  const near = (counts: Float64Array, of: number, ways: readonly { segment: number }[]) => {
    const n = Math.round(ways.reduce((sum, { segment }) => sum + counts[segment]!, 0));
    if (of === 0) return { n, low: 0, high: 0 };
    const { low, high } = shareInterval(Math.min(n, of), of);
    return { n, low: Math.round(low * of), high: Math.round(high * of) };
  };
  const schools = (await readSchools(world, pack)).flatMap(({ name, lng, lat }): Answer['schools'] => {
    const [x = 0, y = 0] = territory.toMetres([lng, lat]);
    const ways = findWays(network, x, y);
    if (ways.length === 0) return [];
    const own_m = ways.reduce((sum, { segment }) => sum + segments[segment]!.length_m, 0);
    const counted = near(all, n_all, ways);
    return [
      {
        ...{ name, lng, lat, length_m: Math.round(own_m), all: counted, young: near(young, n_young, ways) },
        per_100m: per100m(counted.n, own_m),
        streets: ways.slice(0, MOST_STREETS).map(({ segment, share }) => {
          const { street, name: called, line } = streets.told(segment);
          return { street, name: called, share: rounded(share, 3), n: Math.round(all[segment]!), line };
        }),
      },
    ];
  });
  const ordered = schools.sort((a, b) => b.per_100m - a.per_100m || (a.name < b.name ? -1 : 1));
  return {
    period,
    ...{ weekdays: WEEKDAYS, hours, terms, reach_m: REACH_M, least_share: LEAST_SHARE },
    sentence: describe(ordered, per100m(n_all, length_m)),
    notes: notesOn(terms !== null),
    in_all: { n: n_all, n_young, per_100m: per100m(n_all, length_m) },
    schools: ordered,
  };
}

const whole = (counts: Float64Array) => Math.round(counts.reduce((sum, n) => sum + n, 0));
const per100m = (n: number, metres: number) => (metres === 0 ? 0 : rounded((100 * n) / metres, 2));

function cut({ from, to }: Period, within: Period): Period {
  return { from: from > within.from ? from : within.from, to: to < within.to ? to : within.to };
}

function describe(schools: Answer['schools'], usual: number): Answer['sentence'] {
  const [first] = schools;
  if (first === undefined)
    return {
      sv: 'Ingen skola är känd nära en gata, så inga skolvägar går att räkna.',
      en: 'No school is known near a street, so no ways to school can be worked out.',
    };
  if (first.all.n === 0)
    return {
      sv: 'Inga brott är anmälda vid vägarna till någon skola på skoltid.',
      en: 'No offences are reported near the ways to any school in school hours.',
    };
  return formatBoth(
    (n) =>
      `Vid vägarna till ${first.name} anmäls flest brott på skoltid för sin längd: ${n(first.all.n)} (${n(first.all.low)}–${n(first.all.high)}), ${n(first.per_100m, 1)} per 100 meter mot ${n(usual, 1)} i hela kommunen.`,
    (n) =>
      `The ways to ${first.name} have most offences in school hours for their length: ${n(first.all.n)} (${n(first.all.low)}–${n(first.all.high)}), ${n(first.per_100m, 1)} per 100 metres against ${n(usual, 1)} in the whole municipality.`,
  );
}

function notesOn(hasTerms: boolean): Answer['notes'] {
  return [
    formatBoth(
      (n) =>
        `En väg till skolan är en gatusträcka som minst ${n(100 * LEAST_SHARE)} % av de kortaste vägarna går längs, från varje meter gata inom ${n(REACH_M)} meter. Var barnen bor vet Löfteskartan inte.`,
      (n) =>
        `A way to school is a stretch of street along which at least ${n(100 * LEAST_SHARE)}% of the shortest ways go, from every metre of street within ${n(REACH_M)} metres. Where children live Löfteskartan does not know.`,
    ),
    {
      sv: 'Gångvägar utan namn är inte med, och inte heller övergångar, belysning eller trafik. Ett brott hör till den närmaste gatan inom 50 meter.',
      en: 'Footways without a name are not in it, nor crossings, light or traffic. An offence belongs to the nearest street within 50 metres.',
    },
    {
      sv: 'Ett brott nära en skolväg är inte ett brott mot ett barn på väg till skolan. Brott mot unga är de vars brottskod säger att offret är under 18 år.',
      en: 'An offence near a way to school is no offence against a child on the way there. Offences against the young are those whose code says that the victim was under 18.',
    },
    hasTerms
      ? {
          sv: 'Bara dagar inom terminerna räknas. Enstaka lovdagar är med.',
          en: 'Only days within terms count. Single holidays are in it.',
        }
      : {
          sv: 'Loven är med: kommunpaketet säger inte när terminerna är.',
          en: 'Holidays are in it: the municipality’s pack does not say when terms are.',
        },
  ];
}
