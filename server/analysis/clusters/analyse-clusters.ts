import type { z } from '@hono/zod-openapi';
import type { Language } from '../../../data/pack/schema';
import type { analysisClusters } from '../../contract/analysis-patterns';
import type { Deps } from '../../http/deps';
import type { Text } from '../../http/problem';
import { clusterScore, type ChanceClusters, type SampledArea } from '../../statistics/chance-clusters';
import { seedOfPoints } from '../../statistics/seed-of-points';
import type { Territory } from '../../town/territory';
import type { World } from '../../snapshot/world';
import type { AnalysisFilter } from '../analysis-filter';
import { leftOut } from '../left-out';
import { makeRunCard } from '../run-card';
import { studyArea } from '../study-area';
import { runInWorker } from '../worker/run-in-worker';
import { runTask } from '../worker/tasks';
import { drawHull, HULL_STEP_M } from './draw-hull';
import { nameCluster } from './name-cluster';
import { placesIn } from './places-in';

/** With more the neighbourhoods take too long, and the whole centre becomes one cluster. */
const MAX_OFFENCES = 150_000;
const MIN_OFFENCES = 10;

/** More than this is not done in the thread that answers requests. */
const MAX_HERE = 300;

/** Fewer offences or distinct points could give away one address. */
const MIN_SHOWN = 5;
const MIN_POINTS_SHOWN = 3;

/** Offences of any length of interval take part: a place is known all the same. */
const NO_LIMIT = 2_000_000_001;

type Answer = z.infer<typeof analysisClusters>;

/** Gatherings of offences, whatever the grid: candidates for named places, the largest first. */
export async function analyseClusters(
  deps: Pick<Deps, 'version' | 'pack' | 'territory'>,
  world: World,
  asked: AnalysisFilter,
  language: Language,
  signal: AbortSignal,
): Promise<Answer> {
  const [lists, counts] = await Promise.all([
    world.ask('pattern-places', { ...asked.filter, limit: MAX_OFFENCES + 1 }),
    world.ask('pattern-left-out', { ...asked.filter, max_duration_min: NO_LIMIT }),
  ]);
  const grid = deps.territory.grid(asked.cell_size);
  const n_placed = lists[0]?.x.length ?? 0;
  const isMany = n_placed > MAX_OFFENCES;
  const { x, y } = placesIn(grid, lists[0]);
  const n = x.length;
  const task = { x, y, ground: groundOf(deps.territory, asked), seed: seedOfPoints(x, y) };
  const found =
    isMany || n < MIN_OFFENCES
      ? null
      : n <= MAX_HERE
        ? runTask('dbscan', task, () => undefined)
        : await runInWorker('dbscan', task, { signal });
  const all = found?.computable ? found.clusters : [];
  const total = task.ground.area.reduce((sum, m2) => sum + m2, 0);
  const sure = all.filter(
    (cluster) =>
      found?.computable && clusterScore(cluster, x, y, total, found.parameters.eps_m) >= found.chance.least_score,
  );
  const shown = sure.filter(
    ({ n, members }) =>
      n >= MIN_SHOWN && new Set(Array.from(members, (i) => `${x[i]} ${y[i]}`)).size >= MIN_POINTS_SHOWN,
  );
  const n_shown = shown.reduce((sum, cluster) => sum + cluster.n, 0);
  const hidden = sure.length - shown.length;
  const left = counts[0];
  return {
    card: makeRunCard(deps, world, {
      method: 'clusters',
      path: '/analysis/clusters',
      asked,
      language,
      parameters: found?.computable
        ? {
            min_points: found.parameters.min_points,
            eps_m: Number(found.parameters.eps_m.toFixed(2)),
            draws: found.chance.draws,
            seed: task.seed,
          }
        : {},
      chosen: found?.computable
        ? [
            describeParameters(found.parameters),
            describeChance(found.chance, all.length - sure.length),
            SHAPE,
            ...describeHidden(hidden),
          ]
        : [],
      n_cells: 0,
      n_offences: isMany ? 0 : n,
      left_out: [
        leftOut('presence_produced', left?.n_presence_produced ?? 0),
        leftOut('not_for_map', left?.n_not_for_map ?? 0),
        leftOut('set_apart', left?.n_apart ?? 0),
        leftOut('not_placed', (left?.n_not_placed ?? 0) + n_placed - n),
      ],
      sources: [
        'Ester, Kriegel, Sander and Xu 1996, KDD-96:226–231 (DBSCAN)',
        'Ashby, sfhotspot 1.1.0 (parameters)',
        'Kulldorff 1997, Communications in Statistics 26:1481–1496 (likelihood ratio of a place)',
        'Barnard 1963, Journal of the Royal Statistical Society B 25:294 (Monte Carlo test)',
      ],
    }),
    too_little: found?.computable ? null : describeTooLittle(isMany, n, language),
    clusters: shown.map((cluster, i) => ({
      rank: i + 1,
      n: cluster.n,
      ...nameCluster(cluster, x, y, deps, grid),
      ...drawHull(cluster.members, x, y, deps.territory),
    })),
    n_outside: isMany ? 0 : n - n_shown,
  };
}

type Parameters = Extract<ReturnType<typeof runTask<'dbscan'>>, { computable: true }>['parameters'];

function describeParameters({ min_points, eps_m }: Parameters): Text {
  const m = Math.round(eps_m);
  return {
    sv: `Tätt är en plats med minst ${min_points} brott inom ${m} m: det valdes efter hur många brotten är och hur tätt de brukar ligga.`,
    en: `A place is dense with at least ${min_points} offences within ${m} m: chosen from how many the offences are and how close they usually lie.`,
  };
}

function describeChance({ draws }: ChanceClusters, n_below: number): Text {
  return {
    sv: `En anhopning visas när den är mer än slumpen ger: lika många brott har lagts på måfå över marken ${draws} gånger, och högst 5 % av gångerna blev någon anhopning lika tät och stor. ${n_below === 0 ? 'Ingen föll bort.' : n_below === 1 ? 'En kan vara slump och visas inte.' : `${n_below} kan vara slump och visas inte.`}`,
    en: `A cluster is shown when it is more than chance gives: as many offences were laid at random over the ground ${draws} times, and at most 5% of the times any cluster was as dense and large. ${n_below === 0 ? 'None was left out.' : n_below === 1 ? 'One may be chance and is not shown.' : `${n_below} may be chance and are not shown.`}`,
  };
}

/** The ground asked about, in the finest squares. */
function groundOf(territory: Territory, { filter }: AnalysisFilter): SampledArea {
  const [cell_size = territory.cell_size] = territory.cell_sizes;
  const { cells, area_m2 } = studyArea(territory, filter.stadsdel).served(cell_size);
  return { cells, cell_size, area: area_m2 };
}

const SHAPE: Text = {
  sv: `Områdets gräns går runt de rutor på ${HULL_STEP_M} m som har brotten, aldrig genom deras punkter.`,
  en: `The outline runs around the squares of ${HULL_STEP_M} m that have the offences, never through their points.`,
};

function describeHidden(n: number): Text[] {
  if (n === 0) return [];
  return [
    {
      sv: `${n} ${n === 1 ? 'anhopning' : 'anhopningar'} visas inte: färre än ${MIN_SHOWN} brott eller färre än ${MIN_POINTS_SHOWN} punkter skulle kunna peka ut en adress.`,
      en: `${n} ${n === 1 ? 'cluster is' : 'clusters are'} not shown: fewer than ${MIN_SHOWN} offences or fewer than ${MIN_POINTS_SHOWN} points could give away an address.`,
    },
  ];
}

function describeTooLittle(isMany: boolean, n: number, language: Language): NonNullable<Answer['too_little']> {
  if (isMany)
    return {
      reason: 'too_many',
      message: {
        sv: `Fler än ${MAX_OFFENCES} brott: välj färre brottstyper eller en kortare period.`,
        en: `More than ${MAX_OFFENCES} offences: choose fewer kinds or a shorter period.`,
      }[language],
    };
  if (n === 0)
    return {
      reason: 'no_offences',
      message: {
        sv: 'Inga brott med plats i urvalet under perioden.',
        en: 'No offences with a place in the selection during the period.',
      }[language],
    };
  return {
    reason: 'too_few',
    message: {
      sv: `Bara ${n} brott med plats: minst ${MIN_OFFENCES} behövs för att se var de samlas.`,
      en: `Only ${n} ${n === 1 ? 'offence' : 'offences'} with a place: at least ${MIN_OFFENCES} are needed to see where they gather.`,
    }[language],
  };
}
