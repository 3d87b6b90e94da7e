import type { FeatureCollection, Feature } from 'geojson';
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  RasterSourceSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import type { ByStadsdel, Catalogue, Stadsdel } from '../../api/types';
import type { AppState } from '../../state/context';
import type { Language } from '../../text/texts';
import type { MapContext } from './map-context';

/** Values that change too often to be sent with their geometry: source, feature id, state. */
export type FeatureStates = ReadonlyMap<string | number, Readonly<Record<string, number | boolean | null>>>;

type Counted = ByStadsdel['counted'];

/** What the legend says of a layer: how it is made, and what must not be read into it. */
interface LayerFacts {
  /** the table whose source, licence and dates stand with it */
  dataset: 'offence' | 'service_call' | 'presence' | 'street' | 'point_of_interest' | null;
  words: Record<Language, { name: string; method: string; limits: string }>;
}

export type TileSource = VectorSourceSpecification | RasterSourceSpecification;

/** One theme of the map. Every file of this folder exports one, in this shape. */
export interface MapPart {
  /** GeoJSON sources by name, with the data that they have now */
  sources: (context: MapContext) => Record<string, GeoJSONSourceSpecification>;
  /** sources of tiles by name */
  tiles?: (context: MapContext) => Record<string, TileSource>;
  /** style layers, always all of them: a layer that is off has visibility none */
  layers: (context: MapContext) => LayerSpecification[];
  /** feature states by source */
  states?: (context: MapContext) => Record<string, FeatureStates>;
  facts: LayerFacts;
}

/** A layer that people switch on and off. Its folder holds this, and what is shown of it: see `shown-of.ts`. */
export interface SwitchedLayer extends MapPart {
  /** what the list of layers calls it */
  title: (language: Language, cell_size: number) => string;
  /** whether it fills the map with a theme: more than two of those cannot be read */
  isThematic: boolean;
  /** whether the municipality has something to show in it; where it always has, left out */
  hasSomething?: (known: KnownTown) => boolean;
  /** which offences it counts, where it does */
  counted?: (app: AppState) => Counted | undefined;
  /** what more the legend says of how to read it, as it is set now */
  reading?: (app: AppState) => string | null;
}

/** What is known of the municipality; null until it is. */
export interface KnownTown {
  catalogue: Pick<Catalogue, 'presence_weeks' | 'ground' | 'has_calls'> | null;
  stadsdelar: readonly Pick<Stadsdel, 'prioritised'>[] | null;
}

/**
 * A source of features, empty until there is data. The same data gives the same reference, so nothing is sent twice.
 * @param how id: the property that is a feature's id, for what has states; many: thousands of features over the whole
 * municipality, of which small tiles draw only those that are near
 */
export function geojson(
  data: FeatureCollection | null,
  { id, many = false }: { id?: string; many?: boolean } = {},
): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: data ?? EMPTY,
    maxzoom: many ? CLOSEST_OF_MANY : CLOSEST_OF_FEW,
    ...(id === undefined ? {} : { promoteId: id }),
  };
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Closer than this the map draws from the same tiles, whose coordinates are 0.3 m apart. Each tile of each source is
 * masked anew in every frame: of few features, few tiles.
 */
const CLOSEST_OF_FEW = 13;
const CLOSEST_OF_MANY = 15;

/** Whether there is nothing in a source yet: its layers need not be drawn. */
export function isEmpty({ data }: GeoJSONSourceSpecification): boolean {
  return typeof data === 'object' && data.type === 'FeatureCollection' && data.features.length === 0;
}

/** A point feature. */
export function pointFeature(lng: number, lat: number, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

export function visibility(on: boolean): 'visible' | 'none' {
  return on ? 'visible' : 'none';
}
