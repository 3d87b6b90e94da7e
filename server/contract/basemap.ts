import { z } from '@hono/zod-openapi';
import { collectionOf, anyGeometry } from './geojson';

/** GET /api/basemap: the schematic base map. */
export const basemapCollection = collectionOf(
  z.object({ layer: z.string(), name: z.string().nullable() }),
  anyGeometry,
);
