import type { Pack } from '../../pack/schema';
import { packCrs, WGS84, type Crs } from '../../place/crs';
import { packExtent, projectExtent } from '../../place/extent';
import { fitTransform } from '../../place/fit-transform';

/** Greatest error of x and y in metres, and of degrees: both far below the metre to which x and y are rounded. */
const TOLERANCE_M = 0.05;
const TOLERANCE_DEGREES = 2e-7;

/**
 * The macros of a pair of coordinates a and b (easting or longitude, northing or latitude) in a file's CRS: `source_inside`,
 * `source_system` (from 1, the first of several that the pair fits), of these `source_u` and `source_v`, and of all of them
 * `source_x`, `source_y`, `source_lng`, `source_lat`.
 * @param systems none when the file has no coordinates
 */
export function sourceMacros(pack: Pack, systems: readonly Crs[]): string {
  const macro = (name: string, sql: string) => `CREATE OR REPLACE TEMP MACRO source_${name} AS ${sql};`;
  const own = packCrs(pack.municipality);
  const transforms = systems.map((crs) => {
    const extent = projectExtent(packExtent(pack), crs);
    const metres = fitTransform(crs, own, extent, TOLERANCE_M).sql('a', 'b');
    const degrees = crs.is_geographic
      ? { first: 'a', second: 'b' }
      : fitTransform(crs, WGS84, extent, TOLERANCE_DEGREES).sql('a', 'b').of('u', 'v');
    return { ...metres, metres: metres.of('u', 'v'), degrees };
  });
  const bySystem = (sql: (transform: (typeof transforms)[number]) => string) =>
    transforms.length === 0
      ? 'NULL::DOUBLE'
      : `CASE system ${transforms.map((t, i) => `WHEN ${i + 1} THEN ${sql(t)}`).join(' ')} END`;
  // of one system nothing is asked: u and v are NULL where the pair is not in it, and so is all that is made of them
  const ofScaled = (sql: (transform: (typeof transforms)[number]) => string) =>
    transforms.length === 1 ? sql(transforms[0]!) : bySystem(sql);
  const first = transforms.map((t, i) => `WHEN ${t.inside} THEN ${i + 1}`).join(' ');
  return [
    macro('inside(a, b)', `coalesce(${transforms.map((t) => t.inside).join(' OR ') || 'NULL'}, false)`),
    macro('system(a, b)', first === '' ? 'NULL::INTEGER' : `CASE ${first} END`),
    macro(
      'u(a, system)',
      bySystem(({ u }) => u),
    ),
    macro(
      'v(b, system)',
      bySystem(({ v }) => v),
    ),
    macro(
      'x(u, v, system)',
      ofScaled(({ metres }) => metres.first),
    ),
    macro(
      'y(u, v, system)',
      ofScaled(({ metres }) => metres.second),
    ),
    macro(
      'lng(a, u, v, system)',
      bySystem(({ degrees }) => degrees.first),
    ),
    macro(
      'lat(b, u, v, system)',
      bySystem(({ degrees }) => degrees.second),
    ),
  ].join('\n');
}
