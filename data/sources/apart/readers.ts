import type { SheetData } from 'read-excel-file/node';
import type { AreaFile } from '../areas/area-file';
import type { ApartContext } from './apart-context';
import type { GroundFile } from '../osm/read-ground-file';

/** Readers of formats whose libraries cannot be interrupted, or believe what a file claims; loaded when asked for. */
export interface Readers {
  geopackage: (path: string, context: ApartContext) => Promise<AreaFile>;
  shapefile: (path: string, context: ApartContext) => Promise<AreaFile>;
  sheet: (path: string, context: ApartContext) => Promise<SheetData>;
  ground: (path: string, context: ApartContext) => Promise<GroundFile>;
}

export const READERS: { [Name in keyof Readers]: () => Promise<Readers[Name]> } = {
  geopackage: async () => (await import('../areas/read-geopackage')).readGeoPackage,
  shapefile: async () => (await import('../areas/read-shapefile')).readShapefile,
  sheet: async () => (await import('../offences/read-sheet')).readFirstSheet,
  ground: async () => (await import('../osm/read-ground-file')).readGroundFile,
};
