import type { AnalysisLayer, LayerAnswer } from '../api/types';

/** A layer as it is answered tells its squares by the step from each to the next, which is shorter. */
export function unpackLayer({ cell_steps, ...layer }: LayerAnswer): AnalysisLayer {
  let at = 0;
  return { ...layer, cell: cell_steps.map((step) => (at += step)) };
}

/** What two periods differ by, out of the answer to counts with a second period: a layer with the classes of the comparison. */
export function unpackDifference(answer: LayerAnswer): AnalysisLayer | null {
  return answer.comparison && unpackLayer({ ...answer, ...answer.comparison });
}
