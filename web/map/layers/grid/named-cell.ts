import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { FONT_STRONG } from '../../fonts';
import { geojson, pointFeature, visibility } from '../layer';
import { type MapContext } from '../map-context';
import { squareMiddle } from './square-middle';

/** Source of the square that the sentence beside the map names: who reads the name finds it on the map. */
export function namedCellSources(context: MapContext): Record<string, GeoJSONSourceSpecification> {
  return { 'named-cell': geojson(namedCell(context)) };
}

/** How it is drawn: its name, in the colour of text, with a line to the square. */
export function namedCellLayers({ colours, layers }: MapContext): LayerSpecification[] {
  const shown = visibility(layers.includes('grid'));
  return [
    {
      id: 'named-cell-mark',
      type: 'circle',
      source: 'named-cell',
      layout: { visibility: shown },
      paint: {
        'circle-radius': 4,
        'circle-color': colours.surface,
        'circle-stroke-color': colours.ink,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'named-cell-name',
      type: 'symbol',
      source: 'named-cell',
      layout: {
        visibility: shown,
        'text-field': ['get', 'near'],
        'text-font': FONT_STRONG,
        'text-size': 13,
        'text-max-width': 9,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        // the answer itself: other names make way
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.surface, 'text-halo-width': 2.4 },
    },
  ];
}

/** Made once for each square: the map compares features by whether they are the same object. */
const made = new WeakMap<object, FeatureCollection>();

function namedCell({ analysis, gridGeometry, cell }: MapContext): FeatureCollection | null {
  const named = analysis?.named_cell ?? null;
  const square = named === null || named === cell ? undefined : gridGeometry?.features[named];
  if (!square?.properties.near) return null;
  const known = made.get(square) ?? {
    type: 'FeatureCollection',
    features: [pointFeature(...squareMiddle(square), { near: square.properties.near })],
  };
  made.set(square, known);
  return known;
}
