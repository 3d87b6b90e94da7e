import { benjaminiHochberg } from './benjamini-hochberg';
import { notComputable, type Computable } from './computable';
import { gistar } from './gistar';
import { gistarExact } from './gistar-exact';
import type { Neighbours } from './queen-neighbours';
import { spaceTimeNeighbours } from './space-time-neighbours';

/** Esri's default: a bin is seen with the step just before it. */
const STEPS_BACK = 1;

export interface CubeGistar {
  /** Gi* of every bin, step by step as the cube lies */
  z: Float64Array;
  /** for a bin with more than chance gives; adjusted over all bins of the cube */
  qvalue: Float64Array;
}

/**
 * Gi* of the bins of a space-time cube, each with the cells around it in its own step and the one before, against all
 * bins. Bins hold so few events that the normal distribution calls hundreds of them hot in noise: they are tested exactly
 * (`gistarExact`), for more than chance gives only, since where most bins are empty none can be cold.
 * @param cube n · n_steps counts, step by step
 * @param neighbours of the n cells, each with itself
 * @param share n shares of a whole cell
 * @returns not computable when all bins are alike
 * @throws RangeError when lengths do not fit
 */
export function cubeGistar(
  cube: Float64Array,
  neighbours: Neighbours,
  share: Float64Array,
  n_steps: number,
): Computable<CubeGistar> {
  const around = spaceTimeNeighbours(neighbours, n_steps, STEPS_BACK);
  const shares = new Float64Array(share.length * n_steps);
  for (let step = 0; step < n_steps; step++) shares.set(share, step * share.length);
  const result = gistar(cube, around, shares);
  if (!result.computable) return notComputable(result.reason);
  const tested = gistarExact(cube, around, shares);
  if (!tested.computable) return notComputable(tested.reason);
  return { computable: true, z: result.z, qvalue: benjaminiHochberg(tested.pvalue) };
}
