import type { Catalogue, Stadsdel } from '../../api/types';
import type { MapLayer } from '../../state/view';

/** The layers that the municipality has something to show in: not presence without passes, nor streets without a ground. */
export function availableLayers(
  layers: readonly MapLayer[],
  catalogue: Pick<Catalogue, 'presence_weeks' | 'ground'> | null,
  stadsdelar: readonly Pick<Stadsdel, 'prioritised'>[] | null,
): MapLayer[] {
  return layers.filter((layer) => {
    // until it is known, everything is shown: nothing jumps where there is something
    if (layer === 'presence') return catalogue === null || catalogue.presence_weeks.length > 0;
    if (layer === 'prioritised') return stadsdelar === null || stadsdelar.some(({ prioritised }) => prioritised);
    if (layer === 'streets') return catalogue === null || catalogue.ground !== null;
    return true;
  });
}
