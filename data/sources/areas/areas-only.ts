import type { AreaFile, AreaRecord } from './area-file';
import type { LayerFile, LayerRecord } from './layer-file';

/** Whether a record of a layer has a surface. */
export function isArea(record: LayerRecord): record is AreaRecord {
  return record.geometry?.type === 'Polygon' || record.geometry?.type === 'MultiPolygon';
}

/** A layer as areas: what has no surface is there without a geometry. */
export function areasOnly({ records, crs }: LayerFile): AreaFile {
  return { crs, records: records.map((record) => (isArea(record) ? record : { ...record, geometry: null })) };
}
