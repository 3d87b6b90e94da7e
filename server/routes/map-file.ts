import { createRoute, z } from '@hono/zod-openapi';
import { createLocator } from '../../data/place/locator';
import { METHODS } from '../../data/terms/hotspot-method';
import { layerFields, parseLayerQuery } from '../analysis/layer-query';
import { MAP_LAYERS, mapFile, type MapLayer } from '../export/map-file';
import type { Deps } from '../http/deps';
import { BadInput, languageOf } from '../http/problem';
import { query } from '../offences/filter';
import type { StreetNetwork } from '../streets/street-network';
import { newRoutes } from './new-routes';

const getMapFile = createRoute({
  method: 'get',
  path: '/offences/map.gpkg',
  summary:
    'The map under a filter as a GeoPackage for a GIS: stadsdelar, squares by a method, stretches of street, what is mapped of the environment',
  request: {
    query: query({
      ...layerFields,
      method: z.enum(METHODS).optional().openapi({ description: 'what the squares show; their number when absent' }),
      layers: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: `any of ${MAP_LAYERS.join(', ')}, comma between; all when absent` }),
    }),
  },
  responses: {
    200: {
      description: 'a GeoPackage 1.3 in EPSG:4326 with a table a layer, and the table about that says what they are of',
      content: { 'application/geopackage+sqlite3': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});

/** The map as a file. */
export function mapFileRoutes(deps: Deps, network: StreetNetwork) {
  const ground = { network, locator: createLocator(deps.pack) };
  return newRoutes().openapi(getMapFile, async (c) => {
    const { method = 'count', layers, ...rest } = c.req.valid('query');
    const { world } = c.var;
    const asked = parseLayerQuery(rest, deps, world);
    const bytes = await mapFile(deps, world, ground, {
      layers: parseLayers(layers),
      method,
      asked,
      language: languageOf(c),
      signal: c.req.raw.signal,
    });
    const { from, to } = asked.time.asked;
    const name = `lofteskartan-${deps.pack.municipality.id}-${from}--${to}.gpkg`;
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/geopackage+sqlite3',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
}

/** @throws {BadInput} when one is not known */
function parseLayers(given: string | undefined): readonly MapLayer[] {
  if (given === undefined) return MAP_LAYERS;
  const asked = given.split(',').map((each) => each.trim());
  const found = MAP_LAYERS.filter((layer) => asked.includes(layer));
  if (found.length === new Set(asked).size) return found;
  const list = MAP_LAYERS.join(', ');
  throw new BadInput('layers', given, {
    sv: `något av ${list}, med komma emellan`,
    en: `any of ${list}, comma between`,
  });
}
