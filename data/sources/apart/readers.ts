import type { SheetData } from 'read-excel-file/node';
import type { AreaFile } from '../areas/area-file';
import type { ImportContext } from '../source';

/** What a reader that runs in a process of its own is told. */
export interface ApartContext extends Pick<ImportContext, 'pack' | 'language' | 'options'> {
  /** for temporary files; removed afterwards, also when the process was killed */
  folder: string;
}

/** Readers of formats whose libraries cannot be interrupted, or believe what a file claims; loaded when asked for. */
export interface Readers {
  geopackage: (path: string, context: ApartContext) => Promise<AreaFile>;
  shapefile: (path: string, context: ApartContext) => Promise<AreaFile>;
  sheet: (path: string, context: ApartContext) => Promise<SheetData>;
}

export const READERS: { [Name in keyof Readers]: () => Promise<Readers[Name]> } = {
  geopackage: async () => (await import('../areas/read-geopackage')).readGeoPackage,
  shapefile: async () => (await import('../areas/read-shapefile')).readShapefile,
  sheet: async () => (await import('../offences/read-sheet')).readFirstSheet,
};
