import { createRoute, type z } from '@hono/zod-openapi';
import { PreparedJson, sendPrepared } from '../http/answer';
import { placeCollection } from '../contract/places';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const getPlaces = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Named places that have coordinates',
  request: { query: readerQuery },
  responses: answers(placeCollection, 'GeoJSON'),
});

export function placesRoutes({ pack }: Deps) {
  const prepared = new PreparedJson<z.infer<typeof placeCollection>>({
    type: 'FeatureCollection',
    features: pack.places.flatMap(({ place, name, kind, stadsdel, lng, lat }) =>
      lng === null || lat === null
        ? []
        : [
            {
              type: 'Feature' as const,
              properties: { place, name, kind, stadsdel },
              geometry: { type: 'Point' as const, coordinates: [lng, lat] },
            },
          ],
    ),
  });
  return newRoutes().openapi(getPlaces, (c) => sendPrepared(c, prepared));
}
