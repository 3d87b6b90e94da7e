import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import { geojson, pointFeature } from '../layer';
import { type MapContext } from '../map-context';
import { namedMark } from '../named-mark';
import { lineMiddle } from './line-middle';
import { words } from './words';

/** Source of the stretch of street that the sentence of the legend names: who reads the name finds it on the map. */
export function namedStreetSources(context: MapContext): Record<string, GeoJSONSourceSpecification> {
  return { 'named-street': geojson(namedStreet(context)) };
}

/** How it is drawn, where streets are shown. */
export function namedStreetLayers({ colours, layers }: MapContext): LayerSpecification[] {
  return namedMark('named-street', colours, layers.includes('streets'));
}

/** Made once for each stretch and language: the map compares features by whether they are the same object. */
const made = new WeakMap<object, Map<string, FeatureCollection>>();

/** The first stretch has most per 100 m; one that is open has a mark of its own. */
function namedStreet({ answers, street, language }: MapContext): FeatureCollection | null {
  const [most] = answers.streets.value?.streets ?? [];
  if (most === undefined || most.street === street) return null;
  const ofStretch = made.get(most) ?? new Map<string, FeatureCollection>();
  made.set(most, ofStretch);
  const known = ofStretch.get(language) ?? {
    type: 'FeatureCollection',
    features: [pointFeature(...lineMiddle(most.line), { name: words[language].densest(most.name) })],
  };
  ofStretch.set(language, known);
  return known;
}
