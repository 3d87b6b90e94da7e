import type { Language } from '../text/texts';

export const MAP_LAYERS = ['stadsdelar', 'grid', 'presence', 'prioritised'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export const MEASURES = ['n', 'rate_per_1000', 'n_per_km2', 'change_pct'] as const;
export type Measure = (typeof MEASURES)[number];

export const PLACE_TYPES = ['outdoors', 'indoors', 'unknown'] as const;
type PlaceType = (typeof PLACE_TYPES)[number];

/** The one filter: null or an empty list means that nothing is chosen, which is everything. */
export interface Filter {
  /** half-open local dates; null for the catalogue's default period */
  period: { from: string; to: string } | null;
  /** null for the page's own default: every category but those mostly found by the police */
  categories: readonly string[] | null;
  place_types: readonly PlaceType[];
  /** ISO weekdays, Monday 1 */
  weekdays: readonly number[];
  hours: readonly number[];
  stadsdelar: readonly string[];
}

/** All that a copied link has to bring back. */
export interface View {
  page: 'map' | 'about';
  language: Language;
  theme: 'light' | 'dark' | 'system';
  filter: Filter;
  layers: readonly MapLayer[];
  measure: Measure;
  cell_size: number | null;
  /** ISO week of the presence layer, '2025-W52'; null for the catalogue's */
  week: string | null;
  /** the stadsdel whose panel is open; null for the municipality */
  chosen: string | null;
  /** the map, or its table twin */
  show: 'map' | 'table';
}

export const DEFAULT_VIEW: View = {
  page: 'map',
  language: 'sv',
  theme: 'system',
  filter: { period: null, categories: null, place_types: [], weekdays: [], hours: [], stadsdelar: [] },
  layers: ['grid', 'presence', 'prioritised'],
  measure: 'n',
  cell_size: null,
  week: null,
  chosen: null,
  show: 'map',
};
