import type { LayerFile } from '../areas/layer-file';
import type { ApartContext } from './apart-context';
import type { WorkbookSheet } from '../events/read-workbook';
import type { GroundFile } from '../osm/read-ground-file';

/** Readers of formats whose libraries cannot be interrupted, or believe what a file claims; loaded when asked for. */
export interface Readers {
  geopackage: (path: string, context: ApartContext) => Promise<LayerFile>;
  shapefile: (path: string, context: ApartContext) => Promise<LayerFile>;
  workbook: (path: string, context: ApartContext) => Promise<WorkbookSheet[]>;
  ground: (path: string, context: ApartContext) => Promise<GroundFile>;
}

export const READERS: { [Name in keyof Readers]: () => Promise<Readers[Name]> } = {
  geopackage: async () => (await import('../areas/read-geopackage')).readGeoPackage,
  shapefile: async () => (await import('../areas/read-shapefile')).readShapefile,
  workbook: async () => (await import('../events/read-workbook')).readWorkbook,
  ground: async () => (await import('../osm/read-ground-file')).readGroundFile,
};
