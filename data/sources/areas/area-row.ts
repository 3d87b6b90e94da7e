import type { Pack } from '../../pack/schema';
import type { Crs } from '../../place/crs';
import type { TextRow } from '../merge-table';
import { codeText, type AreaColumns } from './area-columns';
import type { AreaRecord } from './area-file';
import { ellipsoidAreaKm2 } from './ellipsoid-area';
import { extent, overlaps } from './find-crs';
import { mainStadsdel } from './main-stadsdel';
import { positionsOf, toWgs84, toWkt } from './reproject';

/** Why a record gives no row: the key of the message. */
export type AreaProblem = 'noGeometry' | 'noCodeInRow';

/** Reads records of a file into rows of the area table; 'elsewhere' when the area is not of the municipality. */
export function areaRowReader(
  pack: Pack,
): (record: AreaRecord, columns: AreaColumns, crs: Crs) => TextRow | AreaProblem | 'elsewhere' {
  const { bbox, kommunkod } = pack.municipality;
  const findStadsdel = mainStadsdel(pack);
  const stadsdelOfDeso = new Map(
    pack.stadsdelar.flatMap(({ properties: p }) => p.deso.map((d) => [d, p.stadsdel] as const)),
  );

  return ({ geometry, properties }, columns, crs) => {
    const code = codeText(properties[columns.code]);
    if (code === '') return 'noCodeInRow';
    // DeSO and RegSO begin with the kommunkod, so that a neighbour's within the bounding box is told apart
    if (columns.kind !== 'own' && !code.startsWith(kommunkod)) return 'elsewhere';
    const polygon = geometry === null ? null : toWgs84(geometry, crs);
    if (polygon === null) return 'noGeometry';
    if (!overlaps(extent(positionsOf(polygon)), bbox)) return 'elsewhere';
    const population = parsePopulation(columns.population === null ? null : properties[columns.population]);
    const area_km2 = ellipsoidAreaKm2(polygon);
    if (!(area_km2 > 0)) return 'noGeometry';
    return {
      kind: columns.kind,
      code,
      name: columns.name === null ? null : codeText(properties[columns.name]) || null,
      stadsdel: stadsdelOfDeso.get(code) ?? findStadsdel(polygon),
      // what need not be there is left empty where it cannot be read
      population: population ?? null,
      area_km2: area_km2.toFixed(6),
      geometry: toWkt(polygon),
    };
  };
}

/** Residents as text, null when not given, undefined when it is no such number. */
export function parsePopulation(value: unknown): string | null | undefined {
  // an empty cell of a dBASE table is read as no number
  if (value === null || value === undefined || value === '' || Number.isNaN(value)) return null;
  const n = Number(typeof value === 'string' ? value.replace(/\s/gu, '') : value);
  return Number.isInteger(n) && n >= 0 && n < 1e8 ? String(n) : undefined;
}
