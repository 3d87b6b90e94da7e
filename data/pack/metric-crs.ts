import { SWEDISH_CRS } from '../place/crs';
import type { Municipality } from './schema';

type MetricCrs = Municipality['crs'];

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const BRITISH_NATIONAL_GRID: MetricCrs = {
  code: 'EPSG:27700',
  name: 'British National Grid',
  // Ordnance Survey's seven parameters, good to about 5 m: A Guide to Coordinate Systems in Great Britain, section 6.6
  proj4:
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
};

/** The country's own system, or the UTM zone of the place. */
export function guessMetricCrs(country: string, lng: number, lat: number): MetricCrs | null {
  const zone = Math.min(60, Math.floor((lng + 180) / 6) + 1);
  const own = { SE: 'EPSG:3006', GB: 'EPSG:27700' }[country];
  return findMetricCrs(own ?? `EPSG:${(lat < 0 ? 32700 : 32600) + zone}`);
}

/** The definition of a CRS by its EPSG code, for those that are regular enough to be known without a table; or null. */
export function findMetricCrs(code: string): MetricCrs | null {
  const known = SWEDISH_CRS.find((crs) => crs.code === code);
  if (known !== undefined) return { code, name: known.name, proj4: known.proj4 };
  if (code === BRITISH_NATIONAL_GRID.code) return BRITISH_NATIONAL_GRID;
  const [, family, digits] = /^EPSG:(326|327|258)(\d\d)$/.exec(code) ?? [];
  const zone = Number(digits);
  if (family === undefined || zone < 1 || zone > 60) return null;
  if (family === '258') return { code, name: `ETRS89 / UTM ${zone}N`, proj4: `+proj=utm +zone=${zone} ${GRS80}` };
  const south = family === '327';
  return {
    code,
    name: `WGS 84 / UTM ${zone}${south ? 'S' : 'N'}`,
    proj4: `+proj=utm +zone=${zone}${south ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`,
  };
}
