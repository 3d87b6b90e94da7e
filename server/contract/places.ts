import { z } from '@hono/zod-openapi';
import { stadsdel } from './fields';
import { collectionOf, point } from './geojson';

/** GET /api/places: the named places that have coordinates. */
export const placeCollection = collectionOf(
  z.object({ place: z.string(), name: z.string(), kind: z.string(), stadsdel: stadsdel.nullable() }),
  point,
);
