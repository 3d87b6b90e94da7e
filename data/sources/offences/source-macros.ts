import type { Pack } from '../../pack/schema';
import { packCrs, WGS84, type Crs } from '../../place/crs';
import { packExtent, projectExtent } from '../../place/extent';
import { fitTransform } from '../../place/fit-transform';

/** Greatest error of x and y in metres, and of degrees: both far below the metre to which x and y are rounded. */
const TOLERANCE_M = 0.05;
const TOLERANCE_DEGREES = 2e-7;

/**
 * The macros `source_x`, `source_y`, `source_lng`, `source_lat` and `source_inside` of a pair of coordinates (easting or
 * longitude, northing or latitude) in a file's CRS.
 * @param crs null when the file has no coordinates
 */
export function sourceMacros(pack: Pack, crs: Crs | null): string {
  const macro = (name: string, sql: string) => `CREATE OR REPLACE TEMP MACRO source_${name}(a, b) AS ${sql};`;
  if (crs === null)
    return [...['x', 'y', 'lng', 'lat'].map((name) => macro(name, 'NULL::DOUBLE')), macro('inside', 'false')].join(
      '\n',
    );
  const own = packCrs(pack.municipality);
  const extent = projectExtent(packExtent(pack), crs);
  const metres = fitTransform(crs, own, extent, TOLERANCE_M).sql('a', 'b');
  const degrees = crs.is_geographic
    ? { first: 'a', second: 'b' }
    : fitTransform(crs, WGS84, extent, TOLERANCE_DEGREES).sql('a', 'b');
  const inside = (sql: string) => `CASE WHEN ${metres.inside} THEN ${sql} END`;
  return [
    macro('x', inside(metres.first)),
    macro('y', inside(metres.second)),
    macro('lng', inside(degrees.first)),
    macro('lat', inside(degrees.second)),
    macro('inside', `coalesce(${metres.inside}, false)`),
  ].join('\n');
}
