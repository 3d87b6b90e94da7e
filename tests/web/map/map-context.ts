import type { MapColours } from '../../../web/map/colours';
import type { MapContext } from '../../../web/map/layers/map-context';

/** Colours that are told apart by their names. */
export const colours = new Proxy({}, { get: (_, name) => `#${String(name)}` }) as MapColours;

const square = (x: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
      [x, 0],
    ],
  ],
});

const area = (stadsdel: string, x: number, prioritised: boolean) => ({
  type: 'Feature' as const,
  geometry: square(x),
  properties: {
    stadsdel,
    name: stadsdel.toUpperCase(),
    population: 2000,
    population_year: 2025,
    area_km2: 1,
    prioritised,
    reason: prioritised ? { sv: 'oro', en: 'concern' } : null,
    label_lng: x + 0.5,
    label_lat: 0.5,
  },
});

const change = (pct: number | null, low: number | null, high: number | null) => ({
  change_pct: pct,
  change_low_pct: low,
  change_high_pct: high,
});

const PERIOD = { from: '2025-01-01', to: '2026-01-01' };
const YEAR = { period: PERIOD, covered: [PERIOD] };

/** A town of two stadsdelar: norr has 10 offences (twice as many as before), söder none and too few residents. */
export function context(patch: Partial<MapContext> = {}): MapContext {
  return {
    colours,
    language: 'sv',
    layers: ['grid', 'presence', 'prioritised'],
    measure: 'n',
    chosen: null,
    presence_scale: 4,
    stadsdelar: { type: 'FeatureCollection', features: [area('norr', 0, true), area('soder', 1, false)] },
    byStadsdel: {
      counted: { ...YEAR, n: 10, n_presence_produced: 0 },
      compared_period: { from: '2025-01-01', to: '2026-01-01' },
      previous_period: { from: '2024-01-01', to: '2025-01-01' },
      previous_covered: true,
      rows: [
        {
          stadsdel: 'norr',
          n: 10,
          n_presence_produced: 0,
          rate_per_1000: 5,
          n_per_km2: 10,
          n_before: 5,
          ...change(100, 10, 260),
        },
        {
          stadsdel: 'soder',
          n: 0,
          n_presence_produced: 0,
          rate_per_1000: null,
          n_per_km2: 0,
          n_before: 0,
          ...change(null, null, null),
        },
      ],
      total: { n: 10, n_presence_produced: 0, rate_per_1000: 2.5, n_per_km2: 5, n_before: 5, ...change(100, 10, 260) },
      n_without_stadsdel: 0,
      breaks: { n: [1, 2, 3, 4, 5], rate_per_1000: [0.1, 1, 2, 3, 4], n_per_km2: [0.1, 1, 2, 3, 4] },
    },
    gridGeometry: {
      type: 'FeatureCollection',
      features: [0, 1].map((cell) => ({
        type: 'Feature',
        geometry: square(cell),
        properties: { cell, x: 0, y: 0, stadsdel: null, area_m2: 10_000, near: null },
      })),
    },
    grid: {
      counted: { ...YEAR, n: 10, n_presence_produced: 0 },
      cell_size: 100,
      cell: [1],
      n: [10],
      n_on_map: 10,
      n_not_placed: 0,
      n_not_for_map: 0,
      n_unknown_kind: 0,
      n_apart: 0,
      harm: { n: 0, n_weighted: 0, too_few: null },
      breaks: [1, 2, 4, 8, 16],
    },
    analysis: null,
    // nothing that one layer alone asks has been answered
    answers: new Proxy({}, { get: () => ({ value: null }) }) as unknown as MapContext['answers'],
    cell: null,
    area: null,
    street: null,
    environment: [],
    clusters: null,
    strings: null,
    pattern: null,
    presence: {
      week: '2025-W52',
      from: '2025-12-22',
      to: '2025-12-29',
      rows: [
        { stadsdel: 'norr', n_planned: 2, planned_min: 240, delivered_min: 60 },
        { stadsdel: 'soder', n_planned: 0, planned_min: 0, delivered_min: null },
      ],
      planned_min: 240,
      delivered_min: 60,
      prioritised_share: 1,
    },
    need: null,
    tours: null,
    ground: null,
    pictures: null,
    outside: null,
    basemap: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: square(0), properties: { layer: 'road', name: null } }],
    },
    places: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [0.5, 0.5] },
          properties: { place: 'torget', name: 'Torget', kind: 'square', stadsdel: 'norr' },
        },
      ],
    },
    ...patch,
  };
}
