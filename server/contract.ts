import { z } from '@hono/zod-openapi';
import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson';

/**
 * What goes over the wire: one schema per question, used by the routes, by /api/openapi.json and, as types, by web/.
 * Lists of values are columns (parallel arrays) where there can be many; geometry is sent once, by itself.
 */

export const CELL_SIZES = [50, 100, 250, 500] as const;

const text = z.object({ sv: z.string(), en: z.string() });
const stadsdel = z.string().openapi({ description: 'code of the stadsdel', example: 'rissne' });
const date = z.iso.date();
const n = z.number().int().min(0);

export const period = z.object({ from: date, to: date.openapi({ description: 'exclusive' }) });

/** Limits between the five classes of a map: the least value of each class, ascending. Zero stands outside. */
const breaks = z.array(z.number()).length(5);

export const problem = z
  .object({
    error: z.object({
      code: z.enum([
        'bad_input',
        'not_found',
        'method_not_allowed',
        'forbidden',
        'not_signed_in',
        'not_allowed',
        'conflict',
        'not_saved',
        'maybe_saved',
        'too_many_streams',
        'store_away',
        'too_large',
        'foreign_origin',
        'not_json',
        'not_accepted',
        'too_many_attempts',
        'invitation_over',
        'too_long',
        'timeout',
        'no_data',
        'unreadable',
        'internal',
      ]),
      message: z.string().openapi({ description: "in the reader's language" }),
      /** for bad_input: which field, what was given, what is accepted */
      field: z.string().optional(),
      given: z.string().optional(),
      accepted: z.string().optional(),
    }),
  })
  .openapi('Problem');

export const health = z.object({
  /** `store_problem` comes first: what people do is not saved; `old_data`: what lies there now is not what is served */
  status: z.enum(['ok', 'no_data', 'old_data', 'store_problem']),
  version: z.string(),
  data_version: z.string().nullable(),
  /** why newer files are not served; null when what is served is the newest */
  data_problem: z.string().nullable(),
  /** why nothing can be saved or read of what people save, in the reader's language; null when all is well */
  store_problem: z.string().nullable(),
  /** looks and sign-outs that wait to be written down */
  n_unsaved: n,
});

export const categoryShape = z.object({
  category: z.string(),
  name: text,
  group: z.string().nullable(),
  question_area: z.number().int().nullable(),
  presence_produced: z.boolean(),
  on_place_map: z.boolean(),
});

export const dataset = z.object({
  table: z.enum(['offence', 'presence', 'incident', 'statistic', 'area']),
  meaning: z.string(),
  rows: n,
  /** first and last day with a row (`to` exclusive); null where rows have no date */
  period: period.nullable(),
  sources: z.array(
    z.object({
      source: z.string(),
      title: z.string(),
      publisher: z.string(),
      licence: z.string(),
      url: z.string().nullable(),
      synthetic: z.boolean(),
      imported_at: z.string().nullable(),
    }),
  ),
});

export const catalogue = z.object({
  municipality: z.object({
    id: z.string(),
    name: z.string(),
    kommunkod: z.string(),
    country: z.string(),
    police_area: z.string().nullable(),
    crs: z.object({ code: z.string(), name: z.string() }),
    time_zone: z.string(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    languages: z.array(z.enum(['sv', 'en'])),
    cell_size: z.number().int(),
    population: n,
    area_km2: z.number(),
    notes: z.array(text),
    sources: z.array(
      z.object({ title: z.string(), publisher: z.string(), licence: z.string(), url: z.string().nullable() }),
    ),
  }),
  /** true when any row of any table is synthetic: every page and export has to say so */
  /** newer files cannot be read, or files that there were are gone: what is shown is what there was before */
  old_data: z.boolean(),
  synthetic: z.boolean(),
  data_version: z.string(),
  /** the local date that counts as today for this data */
  today: date,
  /** the twelve last whole months before `today` that offences cover; the period when none is asked for */
  default_period: period,
  /** the time that the offences speak for; null without any */
  coverage: z
    .object({
      from: date,
      to: date.openapi({ description: 'exclusive' }),
      /** months between that hold next to nothing, '2020-04' */
      thin: z.array(z.string()),
      /** from this day on too few have been reported yet: nine of ten are within `delay_days` */
      complete_to: date,
      delay_days: n,
      /** false when no report has a date, and the delay is a stated guess */
      is_delay_known: z.boolean(),
      /** true when offences are known to the month alone, so that only whole months can be asked for */
      is_by_month: z.boolean(),
    })
    .nullable(),
  categories: z.array(categoryShape),
  cell_sizes: z.array(z.number().int()),
  /** ISO weeks with planned presence, '2025-W41', ascending, and the one that holds `today` or is nearest to it */
  presence_weeks: z.array(z.string()),
  presence_week: z.string().nullable(),
  actors: z.array(z.object({ actor: z.string(), name: text })),
  activities: z.array(z.object({ activity: z.string(), name: text })),
  datasets: z.array(dataset),
});

/** GeoJSON properties of one stadsdel in GET /api/stadsdelar. */
export const stadsdelProperties = z.object({
  stadsdel,
  name: z.string(),
  population: n,
  population_year: z.number().int(),
  area_km2: z.number(),
  prioritised: z.boolean(),
  reason: text.nullable().openapi({ description: 'why the promise prioritises it' }),
  label_lng: z.number(),
  label_lat: z.number(),
});

/** GeoJSON geometries: checked by their readers, described as objects. */
const shape = z
  .custom<Polygon | MultiPolygon>(isGeometry)
  .openapi({ type: 'object', description: 'Polygon or MultiPolygon, degrees, 6 decimals at most' });
const point = z.custom<Point>(isGeometry).openapi({ type: 'object', description: 'Point, degrees' });
const anyGeometry = z.custom<Geometry>(isGeometry).openapi({ type: 'object', description: 'any geometry, degrees' });

function isGeometry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && 'coordinates' in value;
}

function collectionOf<P extends z.ZodType, G extends z.ZodType>(properties: P, geometry: G) {
  return z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), properties, geometry })),
  });
}

export const stadsdelCollection = collectionOf(stadsdelProperties, shape);

/** GET /api/places: the named places that have coordinates. */
export const placeCollection = collectionOf(
  z.object({ place: z.string(), name: z.string(), kind: z.string(), stadsdel: stadsdel.nullable() }),
  point,
);

/** GET /api/basemap: the schematic base map. */
export const basemapCollection = collectionOf(
  z.object({ layer: z.string(), name: z.string().nullable() }),
  anyGeometry,
);

/** What was counted, said with every answer about offences. */
const counted = z.object({
  period,
  /** what of the period the data speak for, in parts; empty where they do not speak of it at all, and nothing is known */
  covered: z.array(period),
  n: n.openapi({ description: 'offences under the filter' }),
  /** of them, those mostly found by the police themselves */
  n_presence_produced: n,
});

export const byStadsdel = z.object({
  counted,
  /** what is compared: of the period what the data cover and is reported in full */
  compared_period: period,
  previous_period: period.openapi({ description: 'the same dates a year before' }),
  /** false when the data does not reach back over the whole previous period: changes are then null */
  previous_covered: z.boolean(),
  rows: z.array(
    z.object({
      stadsdel,
      /** null where the data do not cover the period */
      n: n.nullable(),
      n_presence_produced: n.nullable(),
      /** per 1,000 residents and year of what the data cover; null below 1,000 residents, where it would say nothing */
      rate_per_1000: z.number().nullable(),
      n_per_km2: z.number().nullable().openapi({ description: 'per km² and year of what the data cover' }),
      n_before: n.nullable(),
      /** 100 · (n / n_before − 1) with its 95 % interval, both periods as Poisson counts; null when too little to say */
      change_pct: z.number().nullable(),
      change_low_pct: z.number().nullable(),
      change_high_pct: z.number().nullable(),
    }),
  ),
  /** the whole municipality in the same shape, offences without stadsdel included */
  total: z.object({
    n: n.nullable(),
    n_presence_produced: n.nullable(),
    rate_per_1000: z.number().nullable(),
    n_per_km2: z.number().nullable(),
    n_before: n.nullable(),
    change_pct: z.number().nullable(),
    change_low_pct: z.number().nullable(),
    change_high_pct: z.number().nullable(),
  }),
  n_without_stadsdel: n,
  /** classes for `n`, `rate_per_1000` and `n_per_km2`: from all the data under the filter but for its period, so that they stay over time */
  breaks: z.object({ n: breaks, rate_per_1000: breaks, n_per_km2: breaks }),
});

export const byMonth = z.object({
  counted,
  /** every month of the data, not only of the period, zero where nothing happened; the last may be part of a month */
  month: z.array(z.string().openapi({ example: '2025-08' })),
  n: z.array(n),
});

/** GET /api/offences/by-category: those with offences, most first. */
export const byCategory = z.object({
  counted,
  rows: z.array(z.object({ category: z.string(), n })),
});

export const byHour = z.object({
  counted,
  /** 7 × 24 counts, Monday 00–01 first, row by row */
  n: z.array(n).length(168),
  n_time_known: n,
  /** offences whose interval is too long to have an hour: left out of `n` */
  n_time_unknown: n,
});

export const grid = z.object({
  counted,
  cell_size: z.number().int().openapi({ description: 'm' }),
  /** cells with at least one offence, as indexes into the features of GET /api/grid/{cell_size} */
  cell: z.array(z.number().int()),
  n: z.array(n),
  n_on_map: n,
  /** left out: known only to an area or not at all */
  n_not_placed: n,
  /** left out: categories that must never be shown at a place */
  n_not_for_map: n,
  /** left out: of a kind that the import could not tell, so that it may be one of those */
  n_unknown_kind: n,
  /** what harm would rest on: offences on the map that presence does not produce, those that have a weight, and why not */
  harm: z.object({ n, n_weighted: n, too_few: text.nullable() }),
  breaks,
});

/** GeoJSON properties of one cell in GET /api/grid/{cell_size}; geometry clipped to the municipality. */
export const cellProperties = z.object({
  cell: z.number().int(),
  /** lower left corner, metres in the municipality's CRS */
  x: z.number().int(),
  y: z.number().int(),
  stadsdel: stadsdel.nullable(),
  area_m2: z.number(),
  /** the nearest named place, for reading aloud and for tables */
  near: z.string().nullable(),
});

export const cellCollection = collectionOf(cellProperties, shape);

export const presenceWeek = z.object({
  week: z.string().openapi({ example: '2025-W52' }),
  from: date,
  to: date,
  rows: z.array(
    z.object({
      stadsdel,
      n_planned: n.openapi({ description: 'passes, cancelled ones included' }),
      planned_min: n,
      /** null for a week with nothing reported yet */
      delivered_min: n.nullable(),
    }),
  ),
  planned_min: n,
  delivered_min: n.nullable(),
  /** share of the planned minutes that lies in prioritised stadsdelar, 0 to 1; null when nothing is planned */
  prioritised_share: z.number().nullable(),
});

/** GET /api/presence?stadsdel=…: one stadsdel's weeks. */
export const presenceByWeek = z.object({
  week: z.array(z.string()),
  planned_min: z.array(n),
  delivered_min: z.array(n.nullable()),
});

export const statistics = z.object({
  rows: z.array(
    z.object({
      year: z.number().int(),
      offence_group: z.string(),
      n,
      rate_per_100000: z.number().nullable(),
    }),
  ),
});

export const incidents = z.object({
  n,
  rows: z.array(
    z.object({
      incident_id: z.number().int(),
      published_at: z.string(),
      occurred_from: z.string().nullable(),
      type: z.string(),
      title: z.string(),
      summary: z.string(),
      url: z.string(),
      is_summary: z.boolean(),
      located: z.enum(['place', 'stadsdel', 'municipality', 'county']),
      stadsdel: stadsdel.nullable(),
      place: z.string().nullable(),
    }),
  ),
});

export const promise = z.object({
  year: z.number().int().nullable(),
  title: text.nullable(),
  summary: text.nullable(),
  source: z.object({ title: z.string(), publisher: z.string(), url: z.string().nullable() }).nullable(),
  areas: z.array(
    z.object({
      area: z.string(),
      title: text,
      why: text,
      activities: z.array(z.object({ activity: z.string(), title: text })),
    }),
  ),
  prioritised: z.array(z.object({ stadsdel, reason: text, since: date.nullable() })),
});
