import type { z } from '@hono/zod-openapi';
import type { Language } from '../../data/pack/schema';
import type { analysisAccuracy } from '../analysis-contract';
import { addMonths } from '../calendar';
import type { Deps } from '../deps';
import type { Text } from '../problem';
import { captureCurve, type CaptureCurve } from '../statistics/capture-curve';
import { gistar } from '../statistics/gistar';
import { kde, kernelMass } from '../statistics/kde';
import { accuracyAtArea, GRID_SHIFTS, meanAccuracy } from '../statistics/map-accuracy';
import { covers, type Period } from '../coverage';
import type { World } from '../world';
import { accuracyPeriods, type AccuracyPeriods } from './accuracy-periods';
import { accuracySentence } from './accuracy-sentence';
import type { AnalysisFilter } from './analysis-filter';
import { countHarm, harmInCells } from './count-harm';
import { countUnits, leftOutOf, sumToCells, type Units } from './count-units';
import { defaultBandwidth } from './layers/kde';
import { makeRunCard } from './run-card';
import { waterTold } from './water-told';
import { rounded, sayBoth } from './say';
import { studyArea, type AreaGrid } from './study-area';
import { noOffences, type TooLittle } from './too-little';

type Answer = z.infer<typeof analysisAccuracy>;
type MapName = Answer['maps'][number]['map'];

const AREA_SHARES = [0.01, 0.02, 0.05, 0.1] as const;
/** Where the curves are drawn: closer where few squares are flagged, since no one can watch half a town. */
const CURVE_AREA = [
  0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1,
];
/** With fewer offences to try a map on, one more or less moves its share by percents. */
const LEAST_TESTED = 30;

const NAMES: Record<MapName, Text> = {
  count: { sv: 'Räkning (antal)', en: 'Count' },
  kde: { sv: 'Täthet (KDE)', en: 'Density (KDE)' },
  gistar: { sv: 'Fler brott än slumpen ger (Gi*)', en: 'More than chance gives (Gi*)' },
  last_year: { sv: 'Samma kvartal i fjol', en: 'The same quarter last year' },
  centre: { sv: 'Allt vid centrum och stationer', en: 'All around centres and stations' },
  chance: { sv: 'Slumpen', en: 'Chance' },
  best_possible: { sv: 'Bästa möjliga i efterhand', en: 'The best possible, in hindsight' },
};

const SOURCES = [
  'Chainey, Tompson and Uhlig (2008), Security Journal 21:4–28 (PAI)',
  'Hunt (2016), Do crime hot spots move? (PEI)',
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
  const area = studyArea(deps.territory);
  const served = area.grid(cell_size);
  const periods = accuracyPeriods(filter, world.coverage);
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
      ...waterTold(deps.territory, cell_size),
    },
    chosen: [
      ...(periods?.chosen ?? []),
      ...choices(cell_size),
      ...(periods && !hasLastYear ? [withoutLastYear(yearAgo)] : []),
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
  const grids = GRID_SHIFTS.map(([x, y]) => area.grid(cell_size, x * cell_size, y * cell_size));
  const centres = centresOf(deps);
  const tried = grids.map((grid) => {
    const observed = sumToCells(test, grid);
    return {
      observed,
      harm: harmInCells(harm, grid).harm,
      grid,
      maps: makeMaps(grid, sumToCells(train, grid).x, last_year && sumToCells(last_year, grid).x, observed.x, centres),
    };
  });
  const names = (Object.keys(NAMES) as MapName[]).filter((name) => tried.every(({ maps }) => maps[name] !== null));
  const maps = names.map((name) =>
    averageMap(
      name,
      tried.map(({ grid, observed, harm: weighed, maps: of }) => ({
        curve: curveOf(of[name] ?? observed.x, observed.x, grid, observed.outside),
        harm: curveOf(of[name] ?? observed.x, weighed, grid, 0),
      })),
    ),
  );
  return { ...told, too_little: null, maps, sentence: accuracySentence(maps, n_tested) };
}

/** What each map foretells per cell, to be divided by area when ranked; null for one that cannot be made. */
function makeMaps(
  { cells, cell_size, neighbours, area_m2, shift_x, shift_y }: AreaGrid,
  train: Float64Array,
  last_year: Float64Array | null,
  observed: Float64Array,
  centres: readonly { x: number; y: number }[],
): Record<MapName, Float64Array | null> {
  const bandwidth = defaultBandwidth(cell_size);
  const middle = (g: Int32Array) => Float64Array.from(g, (at) => (at + 0.5) * cell_size);
  const [x, y] = [middle(cells.gx), middle(cells.gy)];
  const mass = kernelMass(cells, cell_size, bandwidth);
  const density = kde({ x, y, weight: train }, cells, cell_size, bandwidth, mass);
  const tested = gistar(train, neighbours);
  // values of places, not of areas: times the area, so that dividing by it gives them back
  const perPlace = (value: ArrayLike<number>) => area_m2.map((area, at) => value[at]! * area);
  const distance = x.map((at, i) =>
    Math.min(...centres.map((centre) => Math.hypot(at + shift_x - centre.x, y[i]! + shift_y - centre.y))),
  );
  return {
    count: train,
    kde: perPlace(density),
    gistar: tested.computable ? perPlace(tested.z) : null,
    last_year: last_year && sum(last_year) > 0 ? last_year : null,
    centre: centres.length > 0 ? perPlace(distance.map((d) => -d)) : null,
    // as good as the area itself: see averageMap
    chance: area_m2,
    best_possible: observed,
  };
}

function curveOf(predicted: Float64Array, observed: Float64Array, { area_m2 }: AreaGrid, outside: number) {
  const curve = captureCurve(predicted, observed, area_m2, outside);
  return curve.computable ? curve : null;
}

interface Tried {
  curve: CaptureCurve | null;
  /** the same order of cells, harm caught; null when nothing that happened has a weight */
  harm: CaptureCurve | null;
}

function averageMap(name: MapName, tried: readonly Tried[]): Answer['maps'][number] {
  const curves = tried.map((t) => t.curve).filter((curve) => curve !== null);
  const harms = tried.map((t) => t.harm).filter((curve) => curve !== null);
  const at = (share: number) => meanAccuracy(curves.map((curve) => accuracyAtArea(curve, share)));
  const captureAt = (share: number) => (name === 'chance' ? share : at(share).capture);
  const pei = (share: number) => {
    if (name !== 'chance') return at(share).pei;
    const best = meanAccuracy(curves.map((curve) => bestAtArea(curve, share)));
    return best.pai === null ? null : 1 / best.pai;
  };
  return {
    map: name,
    name: NAMES[name],
    capture: AREA_SHARES.map((share) => rounded(captureAt(share), 4)),
    harm_capture:
      harms.length === 0
        ? null
        : AREA_SHARES.map((share) =>
            name === 'chance'
              ? share
              : rounded(meanAccuracy(harms.map((curve) => accuracyAtArea(curve, share))).capture, 4),
          ),
    pai: AREA_SHARES.map((share) => (name === 'chance' ? 1 : roundedOrNull(at(share).pai))),
    pei: AREA_SHARES.map((share) => roundedOrNull(pei(share))),
    curve_area: CURVE_AREA,
    curve_capture: CURVE_AREA.map((share) => rounded(captureAt(share), 4)),
  };
}

/** What the best order in hindsight would have caught. */
function bestAtArea(curve: CaptureCurve, share: number) {
  return accuracyAtArea({ ...curve, area: curve.best_area, observed: curve.best_observed }, share);
}

function roundedOrNull(value: number | null): number | null {
  return value === null ? null : rounded(value, 2);
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
    sayBoth(
      (f) =>
        `Varje karta är prövad på fyra rutnät, förskjutna en halv ruta; siffrorna är medelvärden. Tätheten har bandbredden ${f(defaultBandwidth(cell_size))} m.`,
      (f) =>
        `Each map is tried on four grids, shifted by half a square; the figures are means. The density has a bandwidth of ${f(defaultBandwidth(cell_size))} m.`,
    ),
  ];
}

function withoutLastYear({ from, to }: Period): Text {
  return {
    sv: `Samma kvartal i fjol, ${from} till ${to}, är inte med bland kartorna: data täcker det inte.`,
    en: `The same quarter last year, ${from} to ${to}, is not among the maps: the data do not cover it.`,
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
  if (n_trained === 0) return noOffences(train.n_presence_produced);
  if (n_trained >= LEAST_TESTED && n_tested >= LEAST_TESTED) return null;
  return {
    reason: 'too_few',
    message: sayBoth(
      (f) =>
        `För lite för att säga hur bra kartan är: ${f(n_trained)} anmälda brott att göra den av och ${f(n_tested)} att pröva den på, och det behövs minst ${LEAST_TESTED} av båda.`,
      (f) =>
        `Too little to say how good the map is: ${f(n_trained)} reported offences to make it from and ${f(n_tested)} to try it on, and at least ${LEAST_TESTED} of both are needed.`,
    ),
  };
}

function quarterAfter(to: string): string {
  return addMonths(to, 3);
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
