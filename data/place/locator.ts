import type { Pack } from '../pack/schema';
import { createTransform, packCrs, WGS84 } from './crs';
import { createStadsdelRaster, OUTSIDE, stadsdelIndexAt } from './stadsdel-raster';

/** Where a point is, one point at a time; for many rows there are tables and SQL (stadsdel-tables.ts) with equal answers. */
export interface Locator {
  /** longitude and latitude to integer metres in the pack's CRS */
  project: (lng: number, lat: number) => { x: number; y: number };
  /** metres to longitude and latitude, rounded to 7 decimals, about a centimetre */
  unproject: (x: number, y: number) => { lng: number; lat: number };
  /** code of the stadsdel at a point of integer metres; null outside the municipality */
  stadsdelAt: (x: number, y: number) => string | null;
}

/** Makes a locator for a pack. */
export function createLocator(pack: Pack): Locator {
  const crs = packCrs(pack.municipality);
  const forward = createTransform(WGS84, crs);
  const inverse = createTransform(crs, WGS84);
  const raster = createStadsdelRaster(pack);
  const codes = pack.stadsdelar.map((s) => s.properties.stadsdel);
  return {
    project: (lng, lat) => {
      const [x, y] = forward(lng, lat);
      return { x: Math.round(x), y: Math.round(y) };
    },
    unproject: (x, y) => {
      const [lng, lat] = inverse(x, y);
      return { lng: Math.round(lng * 1e7) / 1e7, lat: Math.round(lat * 1e7) / 1e7 };
    },
    stadsdelAt: (x, y) => {
      const index = stadsdelIndexAt(raster, x, y);
      return index === OUTSIDE ? null : codes[index]!;
    },
  };
}
