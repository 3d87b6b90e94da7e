import { z } from '@hono/zod-openapi';
import { stadsdel } from './fields';
import { collectionOf, shape } from './geojson';

export const CELL_SIZES = [50, 100, 250, 500] as const;

/** GeoJSON properties of one cell in GET /api/grid/{cell_size}; geometry clipped to the municipality. */
export const cellProperties = z.object({
  cell: z.number().int(),
  /** lower left corner, metres in the municipality's CRS */
  x: z.number().int(),
  y: z.number().int(),
  stadsdel: stadsdel.nullable(),
  /** where borders cross it: all stadsdelar that have some of its land, that with most first */
  stadsdelar: z.array(stadsdel).optional(),
  area_m2: z.number(),
  /** the nearest named place, for reading aloud and for tables */
  near: z.string().nullable(),
});

export const cellCollection = collectionOf(cellProperties, shape);
