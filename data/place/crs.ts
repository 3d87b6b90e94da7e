import proj4 from 'proj4';
import type { Municipality } from '../pack/schema';
import type { Crs } from './crs-definition';
import { SWEDISH_SYSTEMS } from './swedish-systems';

export type { Crs } from './crs-definition';

export const WGS84: Crs = {
  code: 'EPSG:4326',
  name: 'WGS 84',
  proj4: '+proj=longlat +datum=WGS84 +no_defs',
  is_geographic: true,
};

/** The coordinate systems that Swedish extracts come in without saying so. */
export const SWEDISH_CRS: readonly Crs[] = [
  {
    code: 'EPSG:3006',
    name: 'SWEREF 99 TM',
    proj4: '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
    is_geographic: false,
  },
  ...SWEDISH_SYSTEMS.filter(({ code }) => code === 'EPSG:3011' || code === 'EPSG:3021'),
];

/** The pack's own metric CRS, in which `x` and `y` are. */
export function packCrs(municipality: Municipality): Crs {
  return { ...municipality.crs, is_geographic: false };
}

/** Every CRS that a file for this municipality may be in, each definition once; the pack's own comes after WGS 84. */
export function candidateCrs(municipality: Municipality): Crs[] {
  const own = packCrs(municipality);
  return [WGS84, own, ...SWEDISH_CRS.filter((crs) => crs.code !== own.code)];
}

export type Transform = (first: number, second: number) => [number, number];

/** Turns coordinates, easting or longitude first, of one CRS into those of another. */
export function createTransform(from: Crs, to: Crs): Transform {
  if (from.code === to.code) return (first, second) => [first, second];
  const converter = proj4(from.proj4, to.proj4);
  return (first, second) => {
    return converter.forward([first, second]);
  };
}
