import { z } from '@hono/zod-openapi';
import { TABLES, type TableName } from '../../data/schema/index';
import { text, n, period, date } from './fields';

export const categoryShape = z.object({
  category: z.string(),
  name: text,
  group: z.string().nullable(),
  question_area: z.number().int().nullable(),
  presence_produced: z.boolean(),
  on_place_map: z.boolean(),
});

export const dataset = z.object({
  table: z.enum(Object.keys(TABLES) as [TableName, ...TableName[]]),
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
  /** the streets and all else that vector tiles are drawn from; null before any of it is there */
  ground: z
    .object({
      /** changes when any of it does */
      version: z.string(),
      /** west, south, east, north, degrees */
      bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    })
    .nullable(),
  /**
   * a map that is drawn in place of the ground: the municipality's own, with tiles at /api/tiles/background, or the style
   * of somebody else's, which the reader's browser fetches; null without one
   */
  background: z
    .union([
      z.object({
        kind: z.enum(['raster', 'vector']),
        version: z.string(),
        min_zoom: z.number().int(),
        max_zoom: z.number().int(),
        bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
        attribution: z.string(),
      }),
      z.object({
        kind: z.literal('style'),
        /** address of a MapLibre style */
        style: z.string(),
      }),
    ])
    .nullable(),
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
  /** tables that were served before the server was started, and are not there */
  missing_tables: z.array(z.string()),
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
      /** months of which offences are known to the month alone, so that only the whole of them can be asked for */
      by_month: z.array(z.string()),
      /** that many times stand at exactly midnight and are read as some time of their day; null where they do not */
      midnight: text.nullable(),
    })
    .nullable(),
  categories: z.array(categoryShape),
  cell_sizes: z.array(z.number().int()),
  /** ISO weeks with planned presence, '2025-W41', ascending, and the one that holds `today` or is nearest to it */
  presence_weeks: z.array(z.string()),
  has_calls: z
    .boolean()
    .openapi({ description: 'whether there are calls for service, which stand beside the offences' }),
  presence_week: z.string().nullable(),
  actors: z.array(z.object({ actor: z.string(), name: text })),
  activities: z.array(
    z.object({ activity: z.string(), name: text, is_meeting: z.boolean(), is_for_young: z.boolean() }),
  ),
  datasets: z.array(dataset),
});
