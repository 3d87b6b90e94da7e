import { METHOD_NAMES } from '../../data/terms/hotspot-method';
import type { z } from '@hono/zod-openapi';
import type { analysisAccuracy } from '../contract/analysis-patterns';
import type { Text } from '../http/problem';
import { gistar } from '../statistics/gistar';
import { kde, kernelMass } from '../statistics/kde';
import { defaultBandwidth } from './layers/kde';
import type { AreaGrid } from './study-area';

export type MapName = z.infer<typeof analysisAccuracy>['maps'][number]['map'];

/** The maps that are tried beside each other, in the order in which they are shown. */
export const MAP_NAMES: Record<MapName, Text> = {
  count: { sv: 'Räkning (antal)', en: 'Count' },
  kde: METHOD_NAMES.kde,
  gistar: METHOD_NAMES.gistar,
  last_year: { sv: 'Samma kvartal i fjol', en: 'The same quarter last year' },
  centre: { sv: 'Allt vid centrum och stationer', en: 'All around centres and stations' },
  chance: { sv: 'Slumpen', en: 'Chance' },
  best_possible: { sv: 'Bästa möjliga i efterhand', en: 'The best possible, in hindsight' },
};

/** What a map is made from, and what it is tried on; one value a square. */
interface Seen {
  train: Float64Array;
  /** null where the data do not cover it */
  last_year: Float64Array | null;
  observed: Float64Array;
  /** middles of centres and stations, metres */
  centres: readonly { x: number; y: number }[];
}

/** How much each map promises per area of each square, which ranks them; null for a map that cannot be made. */
export function makeMaps(
  { cells, cell_size, neighbours, share, area_m2, shift_x, shift_y }: AreaGrid,
  { train, last_year, observed, centres }: Seen,
): Record<MapName, Float64Array | null> {
  const bandwidth = defaultBandwidth(cell_size);
  const middle = (g: Int32Array) => Float64Array.from(g, (at) => (at + 0.5) * cell_size);
  const [x, y] = [middle(cells.gx), middle(cells.gy)];
  const mass = kernelMass(cells, cell_size, bandwidth, share);
  const tested = gistar(train, neighbours, share);
  const perArea = (values: Float64Array) => values.map((value, at) => value / area_m2[at]!);
  const distance = x.map((at, i) =>
    Math.min(...centres.map((centre) => Math.hypot(at + shift_x - centre.x, y[i]! + shift_y - centre.y))),
  );
  return {
    count: perArea(train),
    kde: kde({ x, y, weight: train }, cells, cell_size, bandwidth, mass),
    gistar: tested.computable ? Float64Array.from(tested.z) : null,
    last_year: last_year?.some((value) => value > 0) ? perArea(last_year) : null,
    centre: centres.length > 0 ? distance.map((d) => -d) : null,
    // no square before another
    chance: new Float64Array(train.length),
    best_possible: perArea(observed),
  };
}
