import type { Catalogue, Stadsdel } from '../api';
import type { MapLayer } from '../state/view';

/** The layers that the municipality has something to show in: not presence without passes, nor priorities without any. */
export function availableLayers(
  layers: readonly MapLayer[],
  catalogue: Pick<Catalogue, 'presence_weeks'> | null,
  stadsdelar: readonly Pick<Stadsdel, 'prioritised'>[] | null,
): MapLayer[] {
  return layers.filter((layer) => {
    // until it is known, everything is shown: nothing jumps where there is something
    if (layer === 'presence') return catalogue === null || catalogue.presence_weeks.length > 0;
    if (layer === 'prioritised') return stadsdelar === null || stadsdelar.some(({ prioritised }) => prioritised);
    return true;
  });
}
