import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type {
  AnalysisClusters,
  AnalysisLayer,
  AnalysisNearRepeat,
  Basemap,
  ByStadsdel,
  Grid,
  GridGeometry,
  Places,
  PresenceWeek,
  Stadsdelar,
} from '../../api';
import type { Pattern } from '../../state/patterns.svelte';
import type { View } from '../../state/view';
import type { Language } from '../../text/texts';
import type { MapColours } from '../colours';
import type { StadsdelNeed } from './need';

/** What the map is drawn from: what is chosen, and the answers so far; null is not yet answered. */
export interface MapContext {
  colours: MapColours;
  language: Language;
  layers: View['layers'];
  measure: View['measure'];
  chosen: string | null;
  /** px of radius for the square root of an hour of presence */
  presence_scale: number;
  stadsdelar: Stadsdelar | null;
  byStadsdel: ByStadsdel | null;
  gridGeometry: GridGeometry | null;
  grid: Grid | null;
  /** the squares under another method than counting: drawn instead of `grid` */
  analysis: AnalysisLayer | null;
  /** the chosen square */
  cell: number | null;
  /** places where offences gather, and chains of near repeats: null while they are not asked for */
  clusters: AnalysisClusters['clusters'] | null;
  strings: AnalysisNearRepeat['strings'] | null;
  /** which of them is chosen */
  pattern: Pattern | null;
  presence: PresenceWeek | null;
  /** need against presence, drawn when there is one */
  need: readonly StadsdelNeed[] | null;
  basemap: Basemap | null;
  places: Places | null;
}

/** Values that change too often to be sent with their geometry: source, feature id, state. */
export type FeatureStates = ReadonlyMap<string | number, Readonly<Record<string, number | boolean | null>>>;

/** What the legend says of a layer: how it is made, and what must not be read into it. */
interface LayerFacts {
  /** the table whose source, licence and dates stand with it */
  dataset: 'offence' | 'presence' | null;
  words: Record<Language, { name: string; method: string; limits: string }>;
}

/** One theme of the map. Every file of this folder exports one, in this shape. */
export interface MapPart {
  /** GeoJSON sources by name, with the data that they have now */
  sources: (context: MapContext) => Record<string, GeoJSONSourceSpecification>;
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
