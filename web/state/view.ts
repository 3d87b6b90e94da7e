import type { EnvironmentKind } from '../../data/terms/environment';
import type { Method } from '../../data/terms/hotspot-method';
import type { PlaceType } from '../../data/terms/place-type';
import type { PriorityKind } from '../../data/terms/voice';
import type { Page } from '../../data/terms/page-paths';
import type { Language } from '../text/texts';

export const MAP_LAYERS = ['stadsdelar', 'grid', 'streets', 'calls', 'presence', 'prioritised', 'environment'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export const MEASURES = ['n', 'rate_per_1000', 'n_per_km2', 'change_pct'] as const;
export type Measure = (typeof MEASURES)[number];

/** How the squares are worked out, in the order in which they are offered; 'count' is the plain number. */
export const METHODS: readonly Method[] = [
  'count',
  'gistar',
  'kde',
  'dual_kde',
  'emerging',
  'odd_squares',
  'harm',
  'place_type',
];
export type { Method };

/** The questions of the analysis panel. */
export const SECTIONS = ['clusters', 'time', 'accuracy', 'concentration', 'near-repeat', 'streets'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** How two periods are looked at: one or the other, a handle between them, beside each other, or what differs surely. */
export const LOOKS = ['first', 'second', 'swipe', 'beside', 'difference'] as const;
export type Look = (typeof LOOKS)[number];

/** The map, its table twin, or twelve small maps of a year. */
export const SHOWS = ['map', 'table', 'months'] as const;

/** The rows of the plan's calendar: a stadsdel each, or one for all. */
export const PLAN_ROWS = ['stadsdelar', 'none'] as const;

/** What the page of promises shows: what was promised, every stadsdel's part of it, or what is planned and done. */
export const PROMISE_PARTS = ['promise', 'stadsdelar', 'events'] as const;

/** Everybody, or children and young people: what is shown on every page. */
export const SIDES = ['all', 'young'] as const;

/** Where the map is looked at. */
export interface MapPosition {
  lng: number;
  lat: number;
  zoom: number;
}

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
  page: Page;
  language: Language;
  theme: 'light' | 'dark' | 'system';
  filter: Filter;
  layers: readonly MapLayer[];
  /** what of the environment its layer shows */
  environment: readonly EnvironmentKind[];
  measure: Measure;
  cell_size: number | null;
  method: Method;
  /** m, of the methods that smooth; null for the one that the program chooses, and says */
  bandwidth: number | null;
  /** whether the analyses also count what the police mostly find themselves */
  presence_produced: boolean;
  /** another period under the same method, half-open, shown beside the first; null for none */
  second: { from: string; to: string } | null;
  /** how the two are looked at, and where the handle between them stands: per cent of the map's width from the left */
  look: Look;
  split: number;
  /** the square whose panel is open, as an index into the grid of `cell_size` */
  cell: number | null;
  /** the stretch of street whose panel is open, by where its middle is; a square or a street, never both */
  street: string | null;
  /** ISO week of the presence layer, '2025-W52'; null for the catalogue's */
  week: string | null;
  /** the day of the plan that is opened hour by hour, Monday 1; null for the whole week */
  day: number | null;
  rows: (typeof PLAN_ROWS)[number];
  /** where a pass is about to be planned, at its worst hours or those that are named, as plan-asked.ts has it; null for nowhere */
  plan: string | null;
  /** the place of the register whose card is open; null for the list */
  place: string | null;
  /** the year whose promise is shown; null for the newest that has begun */
  year: number | null;
  shown: (typeof PROMISE_PARTS)[number];
  /** whether everything is looked at from the side of children and young people */
  side: (typeof SIDES)[number];
  /** what the three voices put in order, and how much each counts: residents, police, municipality */
  order: PriorityKind;
  weights: readonly [number, number, number];
  /** the stadsdel whose panel is open; null for the municipality */
  chosen: string | null;
  show: (typeof SHOWS)[number];
  /** what the panel tells: the situation, or what the analyses find */
  panel: 'situation' | 'analysis';
  /** the questions of the analysis panel that are open */
  open: readonly SectionName[];
  /** an area of one's own, as its shape is written; null for none */
  area: string | null;
  /** where the map has been moved to; null for the whole municipality */
  at: MapPosition | null;
}

export const DEFAULT_VIEW: View = {
  page: 'map',
  language: 'sv',
  theme: 'system',
  filter: { period: null, categories: null, place_types: [], weekdays: [], hours: [], stadsdelar: [] },
  layers: ['grid', 'presence', 'prioritised'],
  environment: ['lamps', 'stops', 'schools', 'licensed'],
  measure: 'n',
  cell_size: null,
  method: 'count',
  bandwidth: null,
  presence_produced: false,
  second: null,
  look: 'first',
  split: 50,
  cell: null,
  street: null,
  week: null,
  day: null,
  rows: 'stadsdelar',
  plan: null,
  place: null,
  year: null,
  shown: 'promise',
  side: 'all',
  order: 'stadsdel',
  weights: [50, 50, 50],
  chosen: null,
  show: 'map',
  panel: 'situation',
  open: ['clusters'],
  area: null,
  at: null,
};
