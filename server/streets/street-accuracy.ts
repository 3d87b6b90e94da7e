import type { Language } from '../../data/pack/schema';
import { addMonths } from '../../data/terms/calendar';
import { CONFIDENCE } from '../analysis/accuracy-figures';
import { accuracyPeriods } from '../analysis/accuracy-periods';
import type { AnalysisFilter } from '../analysis/analysis-filter';
import { formatBoth, rounded } from '../analysis/format-text';
import type { TooLittle } from '../analysis/too-little';
import type { Deps } from '../http/deps';
import type { World } from '../snapshot/world';
import { captureCurve, type CaptureCurve } from '../statistics/capture-curve';
import { bestAtArea, captureAtArea, flaggedParts } from '../statistics/map-accuracy';
import { pairedShares } from '../statistics/paired-shares';
import { shareInterval } from '../statistics/share-interval';
import type { StreetAccuracy } from './by-street';
import { describeStreetAccuracy } from './describe-street-accuracy';
import { leftOutOfStreets, readStreetPoints, sumToSegments } from './place-points';
import { streetCard } from './street-card';
import type { Streets } from './street-network';
import { testStreets, type TestedStreets } from './test-streets';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

/** Parts of the length of the streets that counting is tried at. */
const LENGTH_SHARES = [0.01, 0.02, 0.05, 0.1] as const;
/** With fewer offences to try a map on, one more or less moves its share by percents. */
const LEAST = 30;

const SOURCES = [
  'Chainey, Tompson and Uhlig (2008), Security Journal 21:4–28 (what a part of the ground catches)',
  'Clopper and Pearson (1934), Biometrika 26:404–413 (interval of a share)',
  'McNemar (1947), Psychometrika 12:153–157 (two maps of the same offences)',
];

/** How well the hot streets of the filter's period foretold the quarter after it, beside counting and chance. */
export async function measureStreetAccuracy(
  deps: Pick<Deps, 'version' | 'pack'>,
  world: World,
  streets: Streets,
  asked: AnalysisFilter,
  language: Language,
): Promise<StreetAccuracy> {
  const { filter } = asked;
  const periods = accuracyPeriods(filter, world.coverage, world.today);
  const trained_on = periods?.trained_on ?? { from: filter.from, to: filter.to };
  const tested_on = periods?.tested_on ?? { from: filter.to, to: addMonths(filter.to, 3) };
  const { segments } = streets;
  const count = async (period: { from: string; to: string }) => {
    const points = await readStreetPoints(world, streets, { ...filter, ...period });
    return { ...sumToSegments(points, points.n, segments.length), left_out: points.left_out };
  };
  const [train, test] = await Promise.all([count(trained_on), count(tested_on)]);
  const ground = (await streets.surroundings()).partsIn(filter.stadsdel);
  const tested = testStreets(train.n, ground);
  const told = {
    card: streetCard(deps, world, {
      method: 'street_accuracy',
      path: '/analysis/street-accuracy',
      asked,
      language,
      n_tests: tested?.n_tests ?? 0,
      n_segments: segments.length,
      n_offences: train.n_on_streets,
      left_out: leftOutOfStreets(train.left_out, train.n_off_streets),
      parameters: {
        trained_from: trained_on.from,
        trained_to: trained_on.to,
        tested_from: tested_on.from,
        tested_to: tested_on.to,
        confidence: CONFIDENCE,
      },
      chosen: periods?.chosen ?? [],
      sources: SOURCES,
    }),
    trained_on: { ...trained_on },
    tested_on: { ...tested_on },
    n_tested: test.n_on_streets,
  };
  const little = tooLittle(periods !== null, train.n_on_streets, test.n_on_streets);
  if (little || tested === null) {
    const { reason, message } = little ?? tooFew(train.n_on_streets, test.n_on_streets);
    return {
      ...told,
      too_little: { reason, message: message[language] },
      hot: null,
      counting: [],
      sentence: message,
    };
  }
  // what chance catches is a part of the length; a stretch of no length here is none
  const at = Uint32Array.from(ground.length_m.keys()).filter((i) => ground.length_m[i]! > 0);
  const pick = (values: Float64Array) => Float64Array.from(at, (i) => values[i]!);
  const lengths = pick(ground.length_m);
  const perMetre = pick(train.n).map((n, i) => n / lengths[i]!);
  const happened = pick(test.n);
  const curve = captureCurve(perMetre, happened, lengths);
  if (!curve.computable) throw new Error('streets: got offences to try on and no stretch that they lie on');
  const n_tested = happened.reduce((sum, n) => sum + n, 0);
  const counting = LENGTH_SHARES.map((share) => ({
    of_length_pct: 100 * share,
    ...caughtOf(captureAtArea(curve, share), n_tested),
    best_pct: rounded(100 * bestAtArea(curve, share), 1),
  }));
  const hot = tryHot(tested, { at, lengths, happened, curve, n_tested });
  return { ...told, too_little: null, hot, counting, sentence: describeStreetAccuracy(hot, counting, n_tested) };
}

interface Trial {
  /** positions of the stretches among the segments */
  at: Uint32Array;
  lengths: Float64Array;
  happened: Float64Array;
  curve: CaptureCurve;
  n_tested: number;
}

/** What the stretches with more than chance gives caught, beside as long a part of the streets by counting. */
function tryHot(tested: TestedStreets, { at, lengths, happened, curve, n_tested }: Trial): StreetAccuracy['hot'] {
  const isHot = Array.from(at, (i) => tested.isHot(i));
  const n_streets = isHot.filter(Boolean).length;
  if (n_streets === 0) return null;
  const sumHot = (values: Float64Array) => values.reduce((sum, value, i) => sum + (isHot[i] ? value : 0), 0);
  const share = sumHot(lengths) / lengths.reduce((sum, m) => sum + m, 0);
  const counted = flaggedParts(curve, share);
  let [gained, lost] = [0, 0];
  happened.forEach((n, i) => {
    const more = n * (Number(isHot[i]) - counted[i]!);
    if (more > 0) gained += more;
    else lost -= more;
  });
  const paired = pairedShares(gained, lost, n_tested, CONFIDENCE);
  return {
    n_streets,
    of_length_pct: rounded(100 * share, 2),
    ...caughtOf(sumHot(happened) / n_tested, n_tested),
    counting_pct: rounded(100 * captureAtArea(curve, share), 1),
    best_pct: rounded(100 * bestAtArea(curve, share), 1),
    against_counting: {
      difference_pct: rounded(100 * paired.difference, 1),
      low_pct: rounded(100 * paired.low, 1),
      high_pct: rounded(100 * paired.high, 1),
    },
  };
}

function caughtOf(part: number, n_tested: number) {
  const { low, high } = shareInterval(Math.min(1, part) * n_tested, n_tested, CONFIDENCE);
  return {
    of_offences_pct: rounded(100 * part, 1),
    low_pct: rounded(100 * low, 1),
    high_pct: rounded(100 * high, 1),
  };
}

function tooLittle(isTime: boolean, n_trained: number, n_tested: number): TooLittle | null {
  if (!isTime)
    return {
      reason: 'too_few_steps',
      message: {
        sv: 'Det finns för lite data för både en period att göra kartan av och ett kvartal att pröva den på. Välj en kortare eller tidigare period.',
        en: 'There is too little data for both a period to make the map from and a quarter to try it on. Choose a shorter or earlier period.',
      },
    };
  return n_trained >= LEAST && n_tested >= LEAST ? null : tooFew(n_trained, n_tested);
}

function tooFew(n_trained: number, n_tested: number): TooLittle {
  return {
    reason: 'too_few',
    message: formatBoth(
      (f) =>
        `För lite för att säga hur bra gatukartan är: ${offencesSv(f(n_trained))} på gator att göra den av och ${f(n_tested)} att pröva den på, och det behövs minst ${LEAST} av båda.`,
      (f) =>
        `Too little to say how good the map of streets is: ${offencesEn(f(n_trained))} on streets to make it from and ${f(n_tested)} to try it on, and at least ${LEAST} of both are needed.`,
    ),
  };
}
