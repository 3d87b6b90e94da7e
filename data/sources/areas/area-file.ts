import type { MultiPolygon, Polygon } from 'geojson';
import type { Crs } from '../../place/crs';

/** One record of a file, not yet checked. */
export interface AreaRecord {
  /** ordinal in the file, from 1 */
  line: number;
  /** null when the record has no polygon */
  geometry: Polygon | MultiPolygon | null;
  properties: Readonly<Record<string, unknown>>;
}

export interface AreaFile {
  records: AreaRecord[];
  /** CRS that the file states; null when it states none */
  crs: Crs | null;
}
