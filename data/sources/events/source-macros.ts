import type { Pack } from '../../pack/schema';
import { packCrs, WGS84, type Crs } from '../../place/crs';
import { packExtent, projectExtent } from '../../place/extent';
import { fitTransform } from '../../place/fit-transform';

/** Greatest error of x and y in metres, and of degrees: both far below the metre to which x and y are rounded. */
const TOLERANCE_M = 0.05;
const TOLERANCE_DEGREES = 2e-7;

/**
 * The macros `source_x`, `source_y`, `source_lng`, `source_lat` and `source_inside` of a pair of coordinates (easting or
 * longitude, northing or latitude) in a file's CRS; where there are several, each pair is in the first that it fits.
 * @param systems none when the file has no coordinates
 */
export function sourceMacros(pack: Pack, systems: readonly Crs[]): string {
  const macro = (name: string, sql: string) => `CREATE OR REPLACE TEMP MACRO source_${name}(a, b) AS ${sql};`;
  if (systems.length === 0)
    return [...['x', 'y', 'lng', 'lat'].map((name) => macro(name, 'NULL::DOUBLE')), macro('inside', 'false')].join(
      '\n',
    );
  const own = packCrs(pack.municipality);
  const transforms = systems.map((crs) => {
    const extent = projectExtent(packExtent(pack), crs);
    return {
      metres: fitTransform(crs, own, extent, TOLERANCE_M).sql('a', 'b'),
      degrees: crs.is_geographic
        ? { first: 'a', second: 'b' }
        : fitTransform(crs, WGS84, extent, TOLERANCE_DEGREES).sql('a', 'b'),
    };
  });
  const cases = (sql: (transform: (typeof transforms)[number]) => string) =>
    `CASE ${transforms.map((t) => `WHEN ${t.metres.inside} THEN ${sql(t)}`).join(' ')} END`;
  return [
    macro(
      'x',
      cases((t) => t.metres.first),
    ),
    macro(
      'y',
      cases((t) => t.metres.second),
    ),
    macro(
      'lng',
      cases((t) => t.degrees.first),
    ),
    macro(
      'lat',
      cases((t) => t.degrees.second),
    ),
    macro('inside', `coalesce(${transforms.map((t) => t.metres.inside).join(' OR ')}, false)`),
  ].join('\n');
}
