import type { z } from '@hono/zod-openapi';
import type { analysisAccuracy } from '../contract/analysis-patterns';
import { captureCurve, type CaptureCurve } from '../statistics/capture-curve';
import { accuracyAtArea, captureAtArea, flaggedParts, meanAccuracy } from '../statistics/map-accuracy';
import { pairedShares } from '../statistics/paired-shares';
import { shareInterval } from '../statistics/share-interval';
import { MAP_NAMES, type MapName } from './accuracy-maps';
import type { Units } from './count-units';
import { rounded } from './format-text';
import type { AreaGrid } from './study-area';

type Figures = Omit<z.infer<typeof analysisAccuracy>['maps'][number], 'sentence'>;

export const AREA_SHARES = [0.01, 0.02, 0.05, 0.1] as const;
/** The share of the area that verdicts are about: 2 %, about what can be visited. */
export const VERDICT_AT = 1;
/** Where the curves are drawn: closer where few squares are flagged, since no one can watch half a town. */
const CURVE_AREA = [
  0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1,
];
export const CONFIDENCE = 0.95;
/** Maps that are held against counting: they share what the confidence leaves to chance. */
const COMPARED: readonly MapName[] = ['kde', 'gistar'];

/** One grid, the maps on it and what happened in the quarter after. */
export interface Trial {
  grid: AreaGrid;
  maps: Record<MapName, Float64Array | null>;
  observed: Float64Array;
  /** zero all over when nothing that happened has a weight */
  harm: Float64Array;
}

/** A map that was tried. */
export interface TriedMap {
  figures: Figures;
  /** how much of each unit of the study area was flagged at 2 % of the area, the mean over the grids */
  flagged: (unit: number) => number;
}

/** Every map's figures, means over the grids, the uncertainty of what it caught, and how it stands against counting. */
export function tryMaps(trials: readonly Trial[], test: Units, n_tested: number): TriedMap[] {
  const names = (Object.keys(MAP_NAMES) as MapName[]).filter((name) => trials.every(({ maps }) => maps[name] !== null));
  const tried = names.map((name) => tryMap(name, trials, n_tested));
  const count = tried.find(({ figures }) => figures.map === 'count');
  if (count === undefined) return tried;
  const n_compared = names.filter((name) => COMPARED.includes(name)).length;
  return tried.map((map) =>
    COMPARED.includes(map.figures.map)
      ? { ...map, figures: { ...map.figures, against_count: compare(map, count, test, n_tested, n_compared) } }
      : map,
  );
}

function tryMap(name: MapName, trials: readonly Trial[], n_tested: number): TriedMap {
  const curvesOf = (happened: (trial: Trial) => Float64Array) =>
    trials
      .map((trial) => captureCurve(trial.maps[name] ?? trial.observed, happened(trial), trial.grid.area_m2))
      .filter((curve) => curve.computable);
  const curves = curvesOf(({ observed }) => observed);
  const harms = curvesOf(({ harm }) => harm);
  const at = AREA_SHARES.map((share) => meanAccuracy(curves.map((curve) => accuracyAtArea(curve, share))));
  const isTried = name !== 'chance' && name !== 'best_possible';
  const intervals = isTried
    ? at.map(({ capture }) => shareInterval(Math.min(1, capture) * n_tested, n_tested, CONFIDENCE))
    : null;
  return {
    figures: {
      map: name,
      name: MAP_NAMES[name],
      capture: at.map(({ capture }) => rounded(capture, 4)),
      capture_low: intervals && intervals.map(({ low }) => rounded(low, 4)),
      capture_high: intervals && intervals.map(({ high }) => rounded(high, 4)),
      harm_capture: harms.length === 0 ? null : AREA_SHARES.map((share) => rounded(meanCapture(harms, share), 4)),
      pai: at.map(({ pai }) => rounded(pai, 2)),
      pei: at.map(({ pei }) => rounded(pei, 2)),
      against_count: null,
      curve_area: CURVE_AREA,
      curve_capture: CURVE_AREA.map((share) => rounded(meanCapture(curves, share), 4)),
    },
    flagged: flaggedOver(trials, curves),
  };
}

function meanCapture(curves: readonly CaptureCurve[], share: number): number {
  return curves.reduce((sum, curve) => sum + captureAtArea(curve, share), 0) / curves.length;
}

function flaggedOver(trials: readonly Trial[], curves: readonly CaptureCurve[]): TriedMap['flagged'] {
  const parts = curves.map((curve) => flaggedParts(curve, AREA_SHARES[VERDICT_AT]));
  return (unit) => {
    let sum = 0;
    for (const [i, { grid }] of trials.entries()) {
      const cell = grid.cell_of_unit[unit]!;
      if (cell >= 0) sum += parts[i]?.[cell] ?? 0;
    }
    return sum / trials.length;
  };
}

/** The difference in what was caught of the same offences, in parts of all, with its interval. */
function compare(map: TriedMap, count: TriedMap, test: Units, n_tested: number, n_compared: number) {
  let [gained, lost] = [0, 0];
  for (const [i, unit] of test.unit.entries()) {
    const more = test.n[i]! * (map.flagged(unit) - count.flagged(unit));
    if (more > 0) gained += more;
    else lost -= more;
  }
  const paired = pairedShares(gained, lost, n_tested, 1 - (1 - CONFIDENCE) / n_compared);
  return {
    difference: rounded(paired.difference, 4),
    low: rounded(paired.low, 4),
    high: rounded(paired.high, 4),
  };
}
