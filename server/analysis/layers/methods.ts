import type { Method } from '../../../data/terms/hotspot-method';
import { count } from './count';
import { dualKde } from './dual-kde';
import { emerging } from './emerging';
import { gistar } from './gistar';
import { harm } from './harm';
import { kde } from './kde';
import type { LayerMethod } from './layer';
import { oddSquares } from './odd-squares';
import { placeType } from './place-type';

/** Every method by the name that it has in an address. */
export const LAYER_METHODS: Record<Method, LayerMethod> = {
  count,
  harm,
  kde,
  dual_kde: dualKde,
  gistar,
  odd_squares: oddSquares,
  emerging,
  place_type: placeType,
};
