import type { FeatureCollection, Feature } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { Language } from '../../text/texts';
import type { MapContext } from './map-context';

/** Values that change too often to be sent with their geometry: source, feature id, state. */
export type FeatureStates = ReadonlyMap<string | number, Readonly<Record<string, number | boolean | null>>>;

/** What the legend says of a layer: how it is made, and what must not be read into it. */
interface LayerFacts {
  /** the table whose source, licence and dates stand with it */
  dataset: 'offence' | 'presence' | 'street' | null;
  words: Record<Language, { name: string; method: string; limits: string }>;
}

/** One theme of the map. Every file of this folder exports one, in this shape. */
export interface MapPart {
  /** GeoJSON sources by name, with the data that they have now */
  sources: (context: MapContext) => Record<string, GeoJSONSourceSpecification>;
  /** sources of vector tiles by name */
  tiles?: (context: MapContext) => Record<string, VectorSourceSpecification>;
  /** style layers, always all of them: a layer that is off has visibility none */
  layers: (context: MapContext) => LayerSpecification[];
  /** feature states by source */
  states?: (context: MapContext) => Record<string, FeatureStates>;
  facts: LayerFacts;
}

/** A source of features, empty until there is data. The same data gives the same reference, so nothing is sent twice. */
export function geojson(data: FeatureCollection | null, promoteId?: string): GeoJSONSourceSpecification {
  return { type: 'geojson', data: data ?? EMPTY, ...(promoteId === undefined ? {} : { promoteId }) };
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A point feature. */
export function pointFeature(lng: number, lat: number, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

export function visibility(on: boolean): 'visible' | 'none' {
  return on ? 'visible' : 'none';
}
