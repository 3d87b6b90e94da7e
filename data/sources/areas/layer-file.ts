import type { MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';
import type { Crs } from '../../place/crs';

export type LayerGeometry = Point | MultiPoint | Polygon | MultiPolygon;

/** One record of a layer of a GIS, as it stands. */
export interface LayerRecord {
  /** ordinal in the file, from 1 */
  line: number;
  /** null when the record has none, a broken one, or lines */
  geometry: LayerGeometry | null;
  properties: Readonly<Record<string, unknown>>;
}

/** A layer of a GeoPackage or Shapefile. */
export interface LayerFile {
  records: LayerRecord[];
  /** CRS that the file states; null when it states none */
  crs: Crs | null;
}
