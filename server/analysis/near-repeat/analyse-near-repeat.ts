import type { z } from '@hono/zod-openapi';
import type { Language } from '../../../data/pack/schema';
import type { analysisNearRepeat } from '../../contract/analysis-patterns';
import type { Deps } from '../../http/deps';
import type { Grid } from '../../town/grid';
import type { Text } from '../../http/problem';
import type { NearRepeat } from '../../statistics/near-repeat';
import type { World } from '../../snapshot/world';
import type { AnalysisFilter } from '../analysis-filter';
import { pointsOf, type Point } from '../points-of';
import { leftOut, type LeftOut } from '../left-out';
import { makeRunCard } from '../run-card';
import { seedOf } from '../seed-of';
import { runInWorker } from '../worker/run-in-worker';
import { followStrings, STRING_DAYS } from './follow-strings';
import { clearRatio, describeNearRepeat } from './describe-near-repeat';

const DISTANCE_BREAKS_M = [0, 1, 100, 200, 400];
const TIME_BREAKS_DAYS = [0, 7, 14, 28];
const PERMUTATIONS = 999;

/** With more the pairs take minutes, and hardly any of them is a repeat of another. */
const MAX_OFFENCES = 5000;
const MIN_OFFENCES = 20;

/** An offence that may have happened on any day of a week or more has no day to compare. */
const MAX_DURATION_MIN = 7 * 1440;

type Answer = z.infer<typeof analysisNearRepeat>;

/** All that the analysis needs of the data: what follows can go on after the data has been replaced. */
export interface NearRepeatMaterial {
  points: Point[];
  squares: Grid;
  left_out: LeftOut[];
  world: Pick<World, 'data_version' | 'synthetic' | 'coverage'>;
}

/** Asks the data for the offences, at most one more than can be analysed. */
export async function gatherNearRepeat(
  { territory }: Pick<Deps, 'territory'>,
  world: World,
  { filter, cell_size }: AnalysisFilter,
): Promise<NearRepeatMaterial> {
  const limits = { ...filter, max_duration_min: MAX_DURATION_MIN };
  const [[lists], counts] = await Promise.all([
    world.ask('pattern-points', { ...limits, limit: MAX_OFFENCES + 1 }),
    world.ask('pattern-left-out', limits),
  ]);
  const left = counts[0];
  return {
    points: pointsOf(lists),
    squares: territory.grid(cell_size),
    left_out: [
      leftOut('presence_produced', left?.n_presence_produced ?? 0),
      leftOut('not_for_map', left?.n_not_for_map ?? 0),
      leftOut('set_apart', left?.n_apart ?? 0),
      leftOut('not_placed', left?.n_not_placed ?? 0),
      leftOut('long_interval', left?.n_long ?? 0),
    ],
    world: { data_version: world.data_version, synthetic: world.synthetic, coverage: world.coverage },
  };
}

/** Whether offences are followed by others near by and soon after, oftener than by chance (Knox). */
export async function analyseNearRepeat(
  deps: Pick<Deps, 'version' | 'pack'>,
  { points, squares, left_out, world }: NearRepeatMaterial,
  asked: AnalysisFilter,
  language: Language,
  options: { signal?: AbortSignal; onProgress?: (share: number) => void },
): Promise<Answer> {
  const seed = seedOf(world.data_version);
  const isMany = points.length > MAX_OFFENCES;
  const answer = (found: NearRepeat | null, too_little: Answer['too_little']): Answer => {
    const string_m = found ? reachOf(found) : 0;
    const followed = followStrings(found ? points : [], squares, string_m);
    return {
      card: makeRunCard(deps, world, {
        method: 'near_repeat',
        path: '/analysis/near-repeat',
        asked,
        language,
        parameters: {
          permutations: PERMUTATIONS,
          seed,
          metric: 'manhattan',
          distance_breaks_m: DISTANCE_BREAKS_M.join(','),
          time_breaks_days: TIME_BREAKS_DAYS.join(','),
          ...(string_m > 0 ? { string_m, string_days: STRING_DAYS } : {}),
        },
        chosen: [
          {
            sv: 'Avstånd mäts längs gator (nord–syd plus öst–väst), och gränserna hör till bandet ovanför: 100 m ligger i 100–199 m, dag 7 i dag 7–13. Serier länkas bara så nära som brott följer tätare på varandra än slumpen ger.',
            en: 'Distance is along streets (north-south plus east-west), and limits belong to the band above: 100 m lies in 100–199 m, day 7 in days 7–13. Series are linked only as near as offences follow each other sooner than chance has them.',
          },
        ],
        n_cells: 0,
        n_tests: found ? found.pvalue.length : 0,
        n_offences: too_little ? 0 : points.length,
        left_out,
        sources: [
          'Knox 1964, Applied Statistics 13:25–29',
          'Ratcliffe and Rengert 2008, Security Journal 21:58–76',
          'Wheeler 2021, ptools near_strings',
        ],
      }),
      too_little,
      distance_breaks_m: DISTANCE_BREAKS_M,
      time_breaks_days: TIME_BREAKS_DAYS,
      n_pairs: found ? Array.from(found.n_pairs) : [],
      expected: found ? Array.from(found.expected, (value) => Number(value.toPrecision(6))) : [],
      ratio: found ? found.ratio.map((value) => (value === null ? null : Number(value.toFixed(3)))) : [],
      pvalue: found ? Array.from(found.pvalue) : [],
      strings: followed.strings,
      sentence: found ? describeNearRepeat(found, TIME_BREAKS_DAYS.length - 1, followed) : NOTHING,
    };
  };
  if (isMany) return answer(null, { reason: 'too_many', message: TOO_MANY[language] });
  if (points.length < MIN_OFFENCES) {
    const reason = points.length === 0 ? 'no_offences' : 'too_few';
    return answer(null, {
      reason,
      message: describeTooFew(points.length, left_out.find(({ kind }) => kind === 'long_interval')?.n ?? 0)[language],
    });
  }
  if (points.every((point) => point.day === points[0]?.day))
    return answer(null, { reason: 'constant', message: ONE_DAY[language] });
  const column = (name: keyof Point) => Float64Array.from(points, (point) => point[name]);
  const found = await runInWorker(
    'near_repeat',
    {
      x: column('x'),
      y: column('y'),
      day: column('day'),
      options: {
        distance_breaks_m: DISTANCE_BREAKS_M,
        time_breaks_days: TIME_BREAKS_DAYS,
        metric: 'manhattan',
        permutations: PERMUTATIONS,
        seed,
      },
    },
    options,
  );
  return found.computable ? answer(found, null) : answer(null, { reason: 'too_many', message: TOO_MANY[language] });
}

/** How near makes a link: within the furthest of the two near bands that has clearly more pairs than chance gives. */
function reachOf(found: NearRepeat): number {
  const columns = TIME_BREAKS_DAYS.length - 1;
  const row = [1, 0].find((of) => clearRatio(found, of, columns) !== null);
  return row === undefined ? 0 : DISTANCE_BREAKS_M[row + 1]!;
}

const NOTHING: Text = { sv: 'För lite att säga något om.', en: 'Too little to say.' };

const TOO_MANY: Text = {
  sv: `Fler än ${MAX_OFFENCES} brott: välj en brottstyp, en stadsdel eller en kortare period. Upprepning gäller brott av samma slag.`,
  en: `More than ${MAX_OFFENCES} offences: choose one kind, one stadsdel or a shorter period. Repeats concern offences of one kind.`,
};

const ONE_DAY: Text = {
  sv: 'Alla brott är från samma dag: det finns ingen tid att jämföra.',
  en: 'All offences are from one day: there is no time to compare.',
};

function describeTooFew(n: number, n_long: number): Text {
  if (n_long > n)
    return {
      sv: `${n_long} brott är bara kända till en vecka, en månad eller mer, och har ingen dag att jämföra: upprepning går inte att se.`,
      en: `${n_long} offences are known to a week, a month or more alone and have no day to compare: repeats cannot be seen.`,
    };
  if (n === 0)
    return {
      sv: 'Inga brott med plats i urvalet under perioden.',
      en: 'No offences with a place in the selection during the period.',
    };
  return {
    sv: `Bara ${n} brott med plats: minst ${MIN_OFFENCES} behövs. Välj en längre period eller ett större område.`,
    en: `Only ${n} ${n === 1 ? 'offence' : 'offences'} with a place: at least ${MIN_OFFENCES} are needed. Choose a longer period or a larger area.`,
  };
}
