import { z } from 'zod';
import { LANGUAGES, type Language } from '../terms/language';
import { TARGET_KINDS } from '../terms/target-kinds';

export { LANGUAGES, type Language };

/** A text in the languages that the pack has; at least one. */
const localText = z
  .object({ sv: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .refine((text) => text.sv !== undefined || text.en !== undefined, { message: 'needs sv or en' });

/** lower-case ASCII letters, digits and single hyphens */
export const CODE_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const code = z.string().regex(CODE_PATTERN);
const lng = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const date = z.iso.date();

/** `municipality.json`: what the municipality is called and how it is measured. */
export const municipality = z.strictObject({
  id: code,
  name: z.string().min(1),
  /** the municipality's official code; Sweden's kommunkod has four digits */
  kommunkod: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  police_area: z.string().min(1).nullable(),
  /** the metric CRS that `x` and `y` are in; any projected CRS in metres that proj4 knows from its definition */
  crs: z.strictObject({ code: z.string().regex(/^EPSG:\d+$/), name: z.string().min(1), proj4: z.string().min(1) }),
  time_zone: z.string().min(1),
  /** [west, south, east, north] in degrees, around all stadsdelar */
  bbox: z.tuple([lng, lat, lng, lat]),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  /** counts from 1 to below this are not published, and none can be narrowed closer; 5 where nothing is said */
  public_threshold: z.number().int().min(3).max(100).optional(),
  /** days after which what residents have reported is emptied of text and photos; 180 where nothing is said */
  report_days: z.number().int().min(1).max(3650).optional(),
  /** hours by the clock in which children are at school or on their way, 7 to 17 where nothing is said, and terms where known */
  school_day: z
    .strictObject({
      from_hour: z.number().int().min(0).max(23),
      /** not included */
      to_hour: z.number().int().min(1).max(24),
      /** first day, and the day after the last */
      terms: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date() })).min(1),
    })
    .refine(({ from_hour, to_hour }) => from_hour < to_hour, 'from_hour has to be before to_hour')
    .optional(),
  /** side of the hotspot grid's cells at first, in metres */
  cell_size: z.union([z.literal(50), z.literal(100), z.literal(250), z.literal(500)]),
  /** what is true of the outlines, figures and base map and has to be shown with them */
  notes: z.array(localText),
  sources: z.array(
    z.strictObject({
      title: z.string(),
      publisher: z.string(),
      licence: z.string(),
      url: z.string().nullable(),
    }),
  ),
});

/** Properties of one feature of `stadsdelar.geojson`; its geometry is a Polygon or MultiPolygon in WGS 84. */
const stadsdelProperties = z.strictObject({
  stadsdel: code,
  name: z.string().min(1),
  population: z.number().int().min(0),
  population_year: z.number().int(),
  /** DeSO (or other statistical) areas that it is made of */
  deso: z.array(z.string()),
  /** the police's base areas (basområde) within it, where known */
  base_areas: z.array(z.string()).optional(),
});

const position = z.tuple([lng, lat]).rest(z.number());
const ring = z.array(position).min(4);
const polygonGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

export const stadsdelar = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ type: z.literal('Feature'), properties: stadsdelProperties, geometry: polygonGeometry }))
    .min(1),
});

export const PLACE_KINDS = [
  'station',
  'square',
  'centre',
  'park',
  'water',
  'street',
  'road',
  'building',
  'school',
  'neighbourhood',
] as const;

/** `places.json`: named places, for labels, for reading texts and for the demo world. */
const place = z.strictObject({
  place: code,
  name: z.string().min(1),
  kind: z.enum(PLACE_KINDS),
  /** null for what has no one point, such as a long road */
  lng: lng.nullable(),
  lat: lat.nullable(),
  /** how far from the truth the point may be, in metres */
  accuracy_m: z.number().positive().nullable(),
  /** the stadsdel in which it lies; null when it lies outside or in several */
  stadsdel: code.nullable(),
  /** stadsdelar that it serves */
  near: z.array(code),
  /** other spellings and inflected forms, as texts have them */
  other_names: z.array(z.string()),
});
export const places = z.array(place);

export const BASEMAP_LAYERS = ['water', 'green', 'rail', 'metro', 'tram', 'road', 'neighbour'] as const;

/** `basemap.geojson`: schematic features drawn for this project; `neighbour` is a point with a name. */
export const basemap = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.strictObject({ layer: z.enum(BASEMAP_LAYERS), name: z.string().nullable() }),
      geometry: z.object({
        type: z.enum(['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
        coordinates: z.array(z.unknown()),
      }),
    }),
  ),
});

/** `water.geojson`: surveyed waters, which take the place of the base map's where it is told apart who can be where. */
export const water = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ name: z.string().nullable().optional() }).nullable(),
      geometry: polygonGeometry,
    }),
  ),
});

/** `actors.json`: who can be present, and the kinds of activity. */
export const actors = z.strictObject({
  actors: z.array(z.strictObject({ actor: code, name: localText })),
  activities: z.array(
    z.strictObject({
      activity: code,
      name: localText,
      /** people come together: it ends with how many came, what was heard and who was told */
      is_meeting: z.boolean().optional(),
      /** with children and young people */
      is_for_young: z.boolean().optional(),
      /** anybody may come: time and place are published when a version is */
      is_open: z.boolean().optional(),
    }),
  ),
});

/** One thing that is promised. What is left out of its target is asked of the calendar year as a whole. */
const promisedActivity = z.strictObject({
  /** the kind of activity that it is */
  activity: code,
  title: localText,
  /** other kinds that count for it too */
  also: z.array(code).optional(),
  /** what it is held to: times, times in each, or per cent; once where nothing is said */
  target: z.strictObject({ kind: z.enum(TARGET_KINDS), n: z.number().int().min(1) }).optional(),
  /** where it counts; everywhere where none is named */
  stadsdelar: z.array(code).optional(),
  places: z.array(code).optional(),
  /** what is to become better, and where that can be seen */
  indicator: localText.optional(),
  /** functions, never names of persons */
  owner_police: localText.optional(),
  owner_municipality: localText.optional(),
  milestones: z.array(z.strictObject({ date, n: z.number().int().min(1) })).optional(),
});

/** `promises.json`: the promise (medborgarlöfte) in our own words. */
export const promises = z.strictObject({
  year: z.number().int().nullable(),
  title: localText.nullable(),
  summary: localText.nullable(),
  source: z.strictObject({ title: z.string(), publisher: z.string(), url: z.string().nullable() }).nullable(),
  areas: z.array(
    z.strictObject({
      area: code,
      title: localText,
      why: localText,
      activities: z.array(promisedActivity),
    }),
  ),
  prioritised: z.array(z.strictObject({ stadsdel: code, reason: localText, since: date.nullable() })),
  /** the share of planned presence that the promise gives the prioritised stadsdelar, 0 to 1; absent where it sets none */
  presence_share_target: z.number().min(0).max(1).optional(),
});

export type LocalText = z.infer<typeof localText>;
export type Municipality = z.infer<typeof municipality>;
export type StadsdelFeature = z.infer<typeof stadsdelar>['features'][number];
export type Place = z.infer<typeof place>;
type Basemap = z.infer<typeof basemap>;
type Water = z.infer<typeof water>;
type Actors = z.infer<typeof actors>;
type Promises = z.infer<typeof promises>;

/** A municipality's folder, read and checked. */
export interface Pack {
  /** absolute path of the folder */
  folder: string;
  municipality: Municipality;
  stadsdelar: StadsdelFeature[];
  places: Place[];
  basemap: Basemap;
  /** absent where only the base map knows of water */
  water?: Water;
  actors: Actors;
  promises: Promises;
}

/** What a pack has of the files that it may do without. */
export const EMPTY: Pick<Pack, 'places' | 'basemap' | 'actors' | 'promises'> = {
  places: [],
  basemap: { type: 'FeatureCollection', features: [] },
  actors: { actors: [], activities: [] },
  promises: { year: null, title: null, summary: null, source: null, areas: [], prioritised: [] },
};
