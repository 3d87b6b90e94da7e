import type { MapLayer } from '../../state/view';
import { SWITCHED } from './all-layers';
import type { KnownTown } from './layer';

/** The layers that the municipality has something to show in: not presence without passes, nor streets without a ground. */
export function availableLayers(
  layers: readonly MapLayer[],
  catalogue: KnownTown['catalogue'],
  stadsdelar: KnownTown['stadsdelar'],
): MapLayer[] {
  return layers.filter((layer) => SWITCHED[layer].hasSomething?.({ catalogue, stadsdelar }) ?? true);
}
