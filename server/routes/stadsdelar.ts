import { createRoute } from '@hono/zod-openapi';
import type { z } from '@hono/zod-openapi';
import { PreparedJson, sendPrepared } from '../http/answer';
import { stadsdelCollection } from '../contract/stadsdelar';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { inBothLanguages } from '../http/local-text';
import { answers, newRoutes } from './new-routes';

const getStadsdelar = createRoute({
  method: 'get',
  path: '/stadsdelar',
  summary: 'The stadsdelar: outline, residents, area, and whether the promise prioritises them',
  request: { query: readerQuery },
  responses: answers(stadsdelCollection, 'GeoJSON'),
});

export function stadsdelarRoutes({ pack, territory }: Deps) {
  const prepared = new PreparedJson<z.infer<typeof stadsdelCollection>>({
    type: 'FeatureCollection',
    features: pack.stadsdelar.map(({ properties, geometry }) => {
      const measured = territory.stadsdelar.find((s) => s.stadsdel === properties.stadsdel);
      const priority = pack.promises.prioritised.find((p) => p.stadsdel === properties.stadsdel);
      return {
        type: 'Feature',
        properties: {
          stadsdel: properties.stadsdel,
          name: properties.name,
          population: properties.population,
          population_year: properties.population_year,
          area_km2: measured?.area_km2 ?? 0,
          prioritised: priority !== undefined,
          reason: priority ? inBothLanguages(priority.reason) : null,
          label_lng: measured?.label[0] ?? 0,
          label_lat: measured?.label[1] ?? 0,
        },
        geometry,
      };
    }),
  });
  return newRoutes().openapi(getStadsdelar, (c) => sendPrepared(c, prepared));
}
