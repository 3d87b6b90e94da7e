import type { z } from '@hono/zod-openapi';
import type { Language } from '../../data/pack/schema';
import type { analysisAccuracy } from '../contract/analysis-patterns';
import { addMonths } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import type { Text } from '../http/problem';
import { GRID_SHIFTS } from '../statistics/map-accuracy';
import { covers, type Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import { AREA_SHARES, CONFIDENCE, tryMaps } from './accuracy-figures';
import { makeMaps } from './accuracy-maps';
import { accuracyPeriods, type AccuracyPeriods } from './accuracy-periods';
import { accuracySentence } from './accuracy-sentence';
import type { AnalysisFilter } from './analysis-filter';
import { countHarm, harmInCells } from './count-harm';
import { countUnits, leftOutOf, sumToCells, type Units } from './count-units';
import { findStack, describeStack } from './find-stack';
import { defaultBandwidth } from './layers/kde';
import { isHarmCovered } from './harm-coverage';
import { periodInWords } from './date-words';
import { makeRunCard } from './run-card';
import { waterTold } from './water-told';
import { formatBoth } from './format-text';
import { studyArea } from './study-area';
import { noOffences, type TooLittle } from './too-little';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

type Answer = z.infer<typeof analysisAccuracy>;

/** With fewer offences to try a map on, one more or less moves its share by percents. */
const LEAST_TESTED = 30;

const SOURCES = [
  'Chainey, Tompson and Uhlig (2008), Security Journal 21:4–28 (PAI)',
  'Hunt (2016), Do crime hot spots move? (PEI)',
  'Clopper and Pearson (1934), Biometrika 26:404–413 (interval of a share)',
  'McNemar (1947), Psychometrika 12:153–157 (two maps of the same offences)',
  'Camacho Doyle, Gerell and Andershed (2021), Nordic Journal of Studies in Policing 8',
];

/** How well maps made from the filter's period foretold the quarter after it. */
export async function measureAccuracy(
  asked: AnalysisFilter,
  deps: Pick<Deps, 'version' | 'pack' | 'territory'>,
  world: World,
  language: Language,
): Promise<Answer> {
  const { filter, cell_size } = asked;
  const area = studyArea(deps.territory, filter.stadsdel);
  const served = area.grid(cell_size);
  const periods = accuracyPeriods(filter, world.coverage, world.today);
  const { trained_on, tested_on } = periods ?? {
    trained_on: filter,
    tested_on: { from: filter.to, to: quarterAfter(filter.to) },
  };
  const yearAgo = { from: addMonths(tested_on.from, -12), to: addMonths(tested_on.to, -12) };
  // a year that the data do not cover would look like a map that foretells nothing
  const hasLastYear = covers(world.coverage, yearAgo);
  const [train, test, last_year, harm] = await Promise.all([
    countUnits(world, area, { ...filter, ...trained_on }),
    countUnits(world, area, { ...filter, ...tested_on }),
    hasLastYear ? countUnits(world, area, { ...filter, ...yearAgo }) : null,
    countHarm(world, area, { ...filter, ...tested_on }),
  ]);
  const n_tested = sum(sumToCells(test, served).x);
  const { x: trained, outside } = sumToCells(train, served);
  const grids = GRID_SHIFTS.map(([x, y]) => area.grid(cell_size, x * cell_size, y * cell_size));
  const stack = await findStack(deps, world, area, test, { ...filter, ...tested_on });
  const card = makeRunCard(deps, world, {
    method: 'accuracy',
    path: '/analysis/accuracy',
    asked,
    language,
    parameters: {
      bandwidth_m: defaultBandwidth(cell_size),
      trained_from: trained_on.from,
      trained_to: trained_on.to,
      tested_from: tested_on.from,
      tested_to: tested_on.to,
      shifted_grids: GRID_SHIFTS.length,
      confidence: CONFIDENCE,
      ...waterTold(deps.territory, cell_size),
    },
    chosen: [
      ...(periods?.chosen ?? []),
      ...choices(cell_size),
      ...(periods && !hasLastYear ? [withoutLastYear(yearAgo)] : []),
      ...(stack ? [describeStack(stack)] : []),
    ],
    n_cells: served.cells.gx.length,
    n_offences: sum(trained),
    left_out: leftOutOf(train, outside),
    sources: SOURCES,
  });
  const told = { card, trained_on: { ...trained_on }, tested_on, n_tested, area_shares: [...AREA_SHARES] };
  const little = tooLittle(periods, train, sum(trained), n_tested);
  if (little) {
    const { reason, message } = little;
    return { ...told, too_little: { reason, message: message[language] }, maps: [], sentence: message };
  }
  const centres = centresOf(deps);
  const trials = grids.map((grid) => {
    const observed = sumToCells(test, grid).x;
    const lastYear = last_year && sumToCells(last_year, grid).x;
    const seen = { train: sumToCells(train, grid).x, last_year: lastYear, observed, centres };
    // harm that almost nothing has says nothing of the map
    const weighed = isHarmCovered({ n: n_tested, n_weighted: sum(harm.n) })
      ? harmInCells(harm, grid).harm
      : observed.map(() => 0);
    return { grid, observed, harm: weighed, maps: makeMaps(grid, seen) };
  });
  const tried = tryMaps(trials, test, n_tested);
  const sentences = new Map(tried.map((map) => [map, accuracySentence(map, tried, n_tested, stack)]));
  const sentence = [...sentences.values()].find((said) => said !== null);
  if (!sentence) throw new Error('maps: got none, expected at least the counts');
  const maps = tried.map((map) => ({ ...map.figures, sentence: sentences.get(map) ?? null }));
  return { ...told, too_little: null, maps, sentence };
}

/** Middles of the places that a town centre or a station is known to be at, metres. */
function centresOf({ pack, territory }: Pick<Deps, 'pack' | 'territory'>): { x: number; y: number }[] {
  return pack.places.flatMap(({ kind, lng, lat }) => {
    if ((kind !== 'centre' && kind !== 'station') || lng === null || lat === null) return [];
    const [x = 0, y = 0] = territory.toMetres([lng, lat]);
    return [{ x, y }];
  });
}

function choices(cell_size: number): Text[] {
  return [
    formatBoth(
      (f) =>
        `Varje karta är prövad på fyra rutnät, förskjutna en halv ruta; siffrorna är medelvärden. Tätheten har bandbredden ${f(defaultBandwidth(cell_size))} m.`,
      (f) =>
        `Each map is tried on four grids, shifted by half a square; the figures are means. The density has a bandwidth of ${f(defaultBandwidth(cell_size))} m.`,
    ),
    formatBoth(
      (f) =>
        `Rutor som kartan säger lika mycket om räknas som en enda yta, och den sista med den del av den som ryms. Osäkerheten är ${f(100 * CONFIDENCE)} %; två kartor jämförs på de brott som bara den ena fångade.`,
      (f) =>
        `Squares that the map says as much about count as one piece of ground, the last of them with the part that fits. The uncertainty is ${f(100 * CONFIDENCE)} %; two maps are compared by the offences that only one of them caught.`,
    ),
  ];
}

function withoutLastYear(period: Period): Text {
  const { sv, en } = periodInWords(period);
  return {
    sv: `Samma kvartal i fjol, ${sv}, är inte med bland kartorna: data täcker det inte.`,
    en: `The same quarter last year, ${en}, is not among the maps: the data do not cover it.`,
  };
}

function tooLittle(
  periods: AccuracyPeriods | null,
  train: Units,
  n_trained: number,
  n_tested: number,
): TooLittle | null {
  if (periods === null)
    return {
      reason: 'too_few_steps',
      message: {
        sv: 'Det finns för lite data för både en period att göra kartan av och ett kvartal att pröva den på. Välj en kortare eller tidigare period.',
        en: 'There is too little data for both a period to make the map from and a quarter to try it on. Choose a shorter or earlier period.',
      },
    };
  if (n_trained === 0) return noOffences(train);
  if (n_trained >= LEAST_TESTED && n_tested >= LEAST_TESTED) return null;
  return {
    reason: 'too_few',
    message: formatBoth(
      (f) =>
        `För lite för att säga hur bra kartan är: ${offencesSv(f(n_trained))} att göra den av och ${f(n_tested)} att pröva den på, och det behövs minst ${LEAST_TESTED} av båda.`,
      (f) =>
        `Too little to say how good the map is: ${offencesEn(f(n_trained))} to make it from and ${f(n_tested)} to try it on, and at least ${LEAST_TESTED} of both are needed.`,
    ),
  };
}

function quarterAfter(to: string): string {
  return addMonths(to, 3);
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
