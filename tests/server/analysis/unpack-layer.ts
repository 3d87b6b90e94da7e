import { analysisLayer } from '../../../server/contract/analysis-layers';

/** A layer as it is answered, with the squares as positions in the grid. */
export const unpackLayer = analysisLayer.transform(({ cell_steps, ...layer }) => {
  let at = 0;
  return { ...layer, cell: cell_steps.map((step) => (at += step)) };
});
