import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { geojson, pointFeature } from '../layer';
import { type MapContext } from '../map-context';
import { namedMark } from '../named-mark';
import { squareMiddle } from './square-middle';

/** Source of the square that the sentence beside the map names: who reads the name finds it on the map. */
export function namedCellSources(context: MapContext): Record<string, GeoJSONSourceSpecification> {
  return { 'named-cell': geojson(namedCell(context)) };
}

/** How it is drawn, where squares are shown. */
export function namedCellLayers({ colours, layers }: MapContext): LayerSpecification[] {
  return namedMark('named-cell', colours, layers.includes('grid'));
}

/** Made once for each square: the map compares features by whether they are the same object. */
const made = new WeakMap<object, FeatureCollection>();

function namedCell({ analysis, gridGeometry, cell }: MapContext): FeatureCollection | null {
  const named = analysis?.named_cell ?? null;
  const square = named === null || named === cell ? undefined : gridGeometry?.features[named];
  if (!square?.properties.near) return null;
  const known = made.get(square) ?? {
    type: 'FeatureCollection',
    features: [pointFeature(...squareMiddle(square), { name: square.properties.near })],
  };
  made.set(square, known);
  return known;
}
