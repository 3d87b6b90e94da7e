import type { Deps } from '../../../server/http/deps';
import type { Method } from '../../../data/terms/hotspot-method';
import { measureAccuracy } from '../../../server/analysis/accuracy';
import { VERDICT_AT } from '../../../server/analysis/accuracy-figures';
import { analyseClusters } from '../../../server/analysis/clusters/analyse-clusters';
import { compareCounts } from '../../../server/analysis/layers/compare-counts';
import type { LayerInput } from '../../../server/analysis/layers/layer-input';
import { LAYER_METHODS } from '../../../server/analysis/layers/methods';
import { analyseNearRepeat, gatherNearRepeat } from '../../../server/analysis/near-repeat/analyse-near-repeat';
import { countStreets } from '../../../server/streets/count-streets';
import { onOf } from '../../../server/streets/nearest-segments';
import { RULE } from '../../../server/streets/street-rules';
import { StreetNetwork } from '../../../server/streets/street-network';
import { boxOf, contains } from '../../../server/town/planar';

/** What a method calls out of the ordinary on one map. */
export interface Found {
  n: number;
  /** whether a place lies within it, metres */
  has: (x: number, y: number) => boolean;
}

export interface NoiseMethod {
  name: string;
  /** the share of maps without structure that the method itself says may show something; null where it says nothing */
  stated: number | null;
  /** which cell sizes make a difference to it */
  sizes: 'all' | 'one';
  /** whether it calls out places, so that one can be planted for it to find: squares or streets */
  isOfPlaces: boolean;
  isOfStreets?: boolean;
  /** null where it says that there is too little to tell */
  find: (input: LayerInput, deps: Pick<Deps, 'version' | 'pack' | 'territory'>) => Promise<Found | null>;
}

/** Each method that calls something out of the ordinary; add a line for another. */
export const NOISE_METHODS: readonly NoiseMethod[] = [
  layer('gistar', 0.05, (code) => code === 'hot_95' || code === 'hot_99'),
  layer('odd_squares', 0.05, (code) => code !== 'none'),
  layer('emerging', 0.05, (code) => code !== 'none'),
  layer('dual_kde', 0.05, (code) => code !== 'none'),
  {
    name: 'comparison',
    stated: 0.05,
    sizes: 'all',
    isOfPlaces: true,
    find: async (input) => {
      const { comparison } = await compareCounts(input);
      if (comparison.too_little) return null;
      const { classes, cell_steps, class: of } = comparison;
      let at = 0;
      const squares = cell_steps.map((step) => (at += step));
      const hot = squares.filter((_, i) => classes[of[i]!]!.code !== 'none');
      return squaresFound(
        hot.map((square) => input.grid.cell_of_served[square]!),
        input,
      );
    },
  },
  {
    name: 'clusters',
    stated: 0.05,
    sizes: 'one',
    isOfPlaces: true,
    find: async (input, deps) => {
      const { world, asked, signal } = input;
      const answer = await analyseClusters(deps, world, asked, 'en', signal);
      if (answer.too_little) return null;
      const rings = answer.clusters.map(({ hull }) => [[hull.map((point) => deps.territory.toMetres(point))]]);
      return {
        n: rings.length,
        has: (x, y) => rings.some((ring) => contains(ring, boxOf(ring), [x, y])),
      };
    },
  },
  {
    name: 'streets',
    stated: 0.05,
    sizes: 'one',
    isOfPlaces: true,
    isOfStreets: true,
    find: async ({ world, asked }, deps) => {
      const streets = await streetsOf(deps).of(world);
      const answer = await countStreets(deps, world, streets, asked, 'en');
      if (answer.hot === null) return null;
      const hot = answer.streets.filter(({ is_hot }) => is_hot).map(({ street }) => streets.find(street)!);
      return { n: hot.length, has: (x, y) => onOf(streets.nearest.find(x, y), RULE).some((at) => hot.includes(at)) };
    },
  },
  // a map of noise foretells no better and no worse than chance, and no map of noise than another
  accuracy('accuracy_against_chance', ({ map, capture_low, capture_high, area_shares }) =>
    map === 'count' && capture_low !== null && capture_high !== null
      ? capture_low[VERDICT_AT]! > area_shares[VERDICT_AT]! || capture_high[VERDICT_AT]! < area_shares[VERDICT_AT]!
      : false,
  ),
  accuracy('accuracy_against_counting', ({ against_count }) =>
    against_count === null ? false : against_count.low > 0 || against_count.high < 0,
  ),
  {
    name: 'near_repeat',
    stated: null,
    sizes: 'one',
    isOfPlaces: false,
    find: async ({ world, asked, signal }, deps) => {
      const material = await gatherNearRepeat(deps, world, asked);
      const answer = await analyseNearRepeat(deps, material, asked, 'en', { signal });
      if (answer.too_little) return null;
      const says = !answer.sentence.en.startsWith('No sign of repeats');
      return { n: Number(says), has: () => false };
    },
  },
];

let network: StreetNetwork | undefined;

/** Cut once for each world. */
function streetsOf({ pack, territory }: Parameters<NoiseMethod['find']>[1]): StreetNetwork {
  return (network ??= new StreetNetwork(pack, territory));
}

/** A layer over the squares. @param isHot by the code of a square's class */
function layer(method: Method, stated: number | null, isHot: (code: string) => boolean): NoiseMethod {
  return {
    name: method,
    stated,
    sizes: 'all',
    isOfPlaces: true,
    find: async (input) => {
      const made = await LAYER_METHODS[method].make(input);
      if ('too_little' in made) return null;
      const hot = made.classes.map(({ code }) => isHot(code));
      const cells = made.cell.filter((_, i) => hot[made.class[i]!]);
      return squaresFound(cells, input);
    },
  };
}

type Tried = Awaited<ReturnType<typeof measureAccuracy>>['maps'][number] & { area_shares: readonly number[] };

/** The verdicts on how good the maps were. @param hasVerdict whether a map is called better or worse than something */
function accuracy(name: string, hasVerdict: (map: Tried) => boolean): NoiseMethod {
  return {
    name,
    stated: 0.05,
    sizes: 'all',
    isOfPlaces: false,
    find: async ({ world, asked }, deps) => {
      const { too_little, maps, area_shares } = await measureAccuracy(asked, deps, world, 'en');
      if (too_little) return null;
      return { n: maps.filter((map) => hasVerdict({ ...map, area_shares })).length, has: () => false };
    },
  };
}

/** @param cells as positions in the grid of the input */
function squaresFound(cells: readonly number[], { grid }: LayerInput): Found {
  const { gx, gy } = grid.cells;
  const squares = new Set(cells.map((cell) => `${gx[cell]} ${gy[cell]}`));
  const size = grid.cell_size;
  return { n: cells.length, has: (x, y) => squares.has(`${Math.floor(x / size)} ${Math.floor(y / size)}`) };
}
