import type { Deps } from '../../../server/http/deps';
import type { METHODS } from '../../../server/contract/analysis-layers';
import { analyseClusters } from '../../../server/analysis/clusters/analyse-clusters';
import { compareCounts } from '../../../server/analysis/layers/compare-counts';
import type { LayerInput } from '../../../server/analysis/layers/layer-input';
import { LAYER_METHODS } from '../../../server/analysis/layers/methods';
import { analyseNearRepeat, gatherNearRepeat } from '../../../server/analysis/near-repeat/analyse-near-repeat';
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
    name: 'near_repeat',
    stated: null,
    sizes: 'one',
    find: async ({ world, asked, signal }, deps) => {
      const material = await gatherNearRepeat(deps, world, asked);
      const answer = await analyseNearRepeat(deps, material, asked, 'en', { signal });
      if (answer.too_little) return null;
      const says = !answer.sentence.en.startsWith('No sign of repeats');
      return { n: Number(says), has: () => false };
    },
  },
];

/** A layer over the squares. @param isHot by the code of a square's class */
function layer(method: (typeof METHODS)[number], stated: number | null, isHot: (code: string) => boolean): NoiseMethod {
  return {
    name: method,
    stated,
    sizes: 'all',
    find: async (input) => {
      const made = await LAYER_METHODS[method].make(input);
      if ('too_little' in made) return null;
      const hot = made.classes.map(({ code }) => isHot(code));
      const cells = made.cell.filter((_, i) => hot[made.class[i]!]);
      return squaresFound(cells, input);
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
