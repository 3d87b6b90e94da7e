import type { AnalysisLayer, LayerAnswer } from '../api';

/** A layer as it is answered tells its squares by the step from each to the next, which is shorter. */
export function readLayer({ cell_steps, ...layer }: LayerAnswer): AnalysisLayer {
  let at = 0;
  return { ...layer, cell: cell_steps.map((step) => (at += step)) };
}
