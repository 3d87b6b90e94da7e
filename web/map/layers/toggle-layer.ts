import { MAP_LAYERS, type MapLayer } from '../../state/view';

/** Layers that fill the map with a theme; more than two at once cannot be read. */
const THEMATIC: readonly MapLayer[] = ['stadsdelar', 'grid', 'streets', 'presence'];
const MOST_THEMATIC = 2;

/** The layers after one is switched, or, when there is no room for it, those of which one must be put away first. */
export function toggleLayer(
  layers: readonly MapLayer[],
  layer: MapLayer,
): { layers: MapLayer[]; putAway: null } | { layers: null; putAway: MapLayer[] } {
  const shown = (next: readonly MapLayer[]) => MAP_LAYERS.filter((each) => next.includes(each));
  if (layers.includes(layer)) return { layers: shown(layers.filter((each) => each !== layer)), putAway: null };
  const themes = layers.filter((each) => THEMATIC.includes(each));
  if (THEMATIC.includes(layer) && themes.length >= MOST_THEMATIC) return { layers: null, putAway: themes };
  return { layers: shown([...layers, layer]), putAway: null };
}
