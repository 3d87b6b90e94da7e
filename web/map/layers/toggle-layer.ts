import { MAP_LAYERS, type MapLayer } from '../../state/view';
import { SWITCHED } from './all-layers';

/** More layers at once that fill the map with a theme cannot be read. */
const MOST_THEMATIC = 2;

/** The layers after one is switched, or, when there is no room for it, those of which one must be put away first. */
export function toggleLayer(
  layers: readonly MapLayer[],
  layer: MapLayer,
): { layers: MapLayer[]; putAway: null } | { layers: null; putAway: MapLayer[] } {
  const shown = (next: readonly MapLayer[]) => MAP_LAYERS.filter((each) => next.includes(each));
  if (layers.includes(layer)) return { layers: shown(layers.filter((each) => each !== layer)), putAway: null };
  const themes = layers.filter((each) => SWITCHED[each].isThematic);
  if (SWITCHED[layer].isThematic && themes.length >= MOST_THEMATIC) return { layers: null, putAway: themes };
  return { layers: shown([...layers, layer]), putAway: null };
}
