import type { Language } from '../../data/pack/schema';
import type { AnalysisFilter } from '../analysis/analysis-filter';
import { NOTHING } from '../analysis/describe-covered';
import { rounded } from '../analysis/format-text';
import { roundQ } from '../analysis/layers/round-q';
import { noOffences, type TooLittle } from '../analysis/too-little';
import type { Deps } from '../http/deps';
import { yearsOfData } from '../snapshot/covered-time';
import type { World } from '../snapshot/world';
import { LONG_TAIL, rateBreaks } from '../statistics/class-breaks';
import type { ByStreet } from './by-street';
import { describeHot, describeStreets } from './describe-streets';
import { leftOutOfStreets, readStreetPoints, sumToSegments } from './place-points';
import { findStableStreets } from './stable-streets';
import { streetCard } from './street-card';
import type { Streets } from './street-network';
import { rateOf } from './street-rate';
import { sharesOfStreets } from './street-shares';
import { testStreets, type TestedStreets } from './test-streets';

export type Stretch = ByStreet['streets'][number];

/** Counts the offences of a filter on the streets that they lie on, and holds each stretch against chance. */
export async function countStreets(
  deps: Pick<Deps, 'version' | 'pack'>,
  world: World,
  streets: Streets,
  asked: AnalysisFilter,
  language: Language,
): Promise<ByStreet> {
  const { filter, time } = asked;
  const { segments } = streets;
  const points = await readStreetPoints(world, streets, filter);
  // what strays outside the time that the data cover is not what happened in it
  const counted = time.years > 0 ? points.n : new Float64Array(points.n.length);
  const { n, n_on_streets, n_off_streets } = sumToSegments(points, counted, segments.length);
  const { n: n_all } = sumToSegments(points, points.n_all, segments.length);
  const ground = (await streets.surroundings()).partsIn(filter.stadsdel);
  const tested = testStreets(n, ground);
  const stable = findStableStreets(points, counted, segments);
  const found = segments
    .flatMap((_, i) => (n[i]! > 0 ? [describeStretch(streets, i, { n: n[i]!, tested, stable })] : []))
    .sort((a, b) => b.per_100m - a.per_100m || b.n - a.n);
  const inGround = Uint32Array.from(ground.length_m.keys()).filter((i) => ground.length_m[i]! > 0 || n[i]! > 0);
  const shares = sharesOfStreets(n, ground.length_m, inGround, n_on_streets, world.data_version);
  const hot = tested && sumHot(found, n_on_streets);
  const n_tests = tested?.n_tests ?? 0;
  const scale = time.years > 0 ? time.years / yearsOfData(world) : 1;
  const little = whyNone(time.years, n_on_streets + n_off_streets, points.left_out);
  return {
    card: streetCard(deps, world, {
      method: 'streets',
      path: '/analysis/streets',
      asked,
      language,
      n_tests,
      n_segments: inGround.length,
      n_offences: n_on_streets,
      left_out: time.years > 0 ? leftOutOfStreets(points.left_out, n_off_streets) : [],
    }),
    too_little: little && { reason: little.reason, message: little.message[language] },
    streets: found,
    shares,
    hot,
    n_streets: inGround.length,
    n_on_streets,
    n_off_streets,
    breaks: rateBreaks(
      Array.from(n_all, (count, i) => rateOf(count, segments[i]!.length_m) * scale),
      LONG_TAIL,
    ),
    sentence: little?.message ?? describeStreets(found, shares),
    tested: little || found.length === 0 ? null : describeHot(hot, n_tests),
  };
}

function whyNone(years: number, n: number, left_out: Parameters<typeof noOffences>[0]): TooLittle | null {
  if (years === 0) return NOTHING;
  return n === 0 ? noOffences(left_out) : null;
}

interface Known {
  n: number;
  tested: TestedStreets | null;
  stable: Uint8Array;
}

/** What is said of one stretch, wherever it is said. */
export function describeStretch(streets: Streets, i: number, { n, tested, stable }: Known): Stretch {
  const { street, name, stadsdel, between, length_m, line } = streets.told(i);
  return {
    street,
    name,
    stadsdel,
    between,
    n: rounded(n, 1),
    per_100m: rounded(rateOf(n, streets.segments[i]!.length_m), 1),
    length_m,
    line,
    expected: tested && rounded(tested.expected[i]!, 2),
    qvalue: tested && roundQ(tested.qvalue[i]!),
    is_hot: tested?.isHot(i) ?? false,
    is_stable: stable[i] === 1,
  };
}

function sumHot(found: readonly Stretch[], n_on_streets: number): ByStreet['hot'] {
  const hot = found.filter(({ is_hot }) => is_hot);
  const n = hot.reduce((sum, of) => sum + of.n, 0);
  return {
    n_streets: hot.length,
    n_offences: rounded(n, 1),
    of_offences_pct: n_on_streets === 0 ? 0 : rounded((100 * n) / n_on_streets, 1),
  };
}
