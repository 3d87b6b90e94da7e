import proj4 from 'proj4';
import { candidateCrs, WGS84, type Crs } from '../../place/crs';
import { SWEDISH_SYSTEMS } from '../../place/swedish-systems';
import type { Municipality } from '../../pack/schema';

/** Degrees on ETRS 89 and SWEREF 99, within a metre of WGS 84. */
const AS_WGS84 = ['EPSG:4326', 'EPSG:4258', 'EPSG:4619', 'OGC:CRS84'];

/**
 * A CRS by its code, or by its definition as well-known text when the code is none that we know.
 * @returns null when neither is understood
 */
export function knownCrs(code: string, wkt: string | null, municipality: Municipality): Crs | null {
  const plain = code.toUpperCase();
  if (AS_WGS84.includes(plain)) return WGS84;
  const known = [...candidateCrs(municipality), ...SWEDISH_SYSTEMS].find((c) => c.code === plain);
  if (known !== undefined) return known;
  if (wkt === null) return null;
  try {
    const probe = proj4(wkt, WGS84.proj4).forward([1, 1]);
    const isGeographic = /^\s*GEOG(CS|CRS)/i.test(wkt);
    return probe.every(Number.isFinite) ? { code: plain, name: plain, proj4: wkt, is_geographic: isGeographic } : null;
  } catch {
    return null;
  }
}

/** 'EPSG:3006' out of 'urn:ogc:def:crs:EPSG::3006', 'http://www.opengis.net/def/crs/EPSG/0/3006', 'epsg:3006' or '3006'. */
export function crsCode(text: string): string {
  if (/CRS84$/i.test(text)) return 'OGC:CRS84';
  const digits = /(\d+)$/.exec(text.trim())?.[1];
  return digits === undefined ? text : `EPSG:${digits}`;
}
