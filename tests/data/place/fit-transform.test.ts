import { describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { candidateCrs, createTransform, packCrs, SWEDISH_CRS, WGS84, type Crs } from '../../../data/place/crs';
import { packExtent, projectExtent } from '../../../data/place/extent';
import { fitTransform } from '../../../data/place/fit-transform';

const pack = readPack('sundbyberg');
const [tm, local, rt90] = SWEDISH_CRS as [Crs, Crs, Crs];

// metro stations with coordinates computed by another implementation, good to a metre (N, E turned to E, N)
const STATIONS = [
  { lat: 59.360833, lng: 17.970556, tm: [668840, 6583999], local: [148325, 6582866] },
  { lat: 59.367778, lng: 17.964444, tm: [668458, 6584757], local: [147978, 6583639] },
  { lat: 59.375833, lng: 17.939722, tm: [667014, 6585591], local: [146573, 6584538] },
  { lat: 59.375417, lng: 17.969306, tm: [668697, 6585619], local: [148255, 6584490] },
  { lat: 59.366667, lng: 17.983194, tm: [669529, 6584681], local: [149044, 6583515] },
] as const;

describe('coordinate systems', () => {
  it.each(STATIONS)('put the station at $lat, $lng within 2 m of its known coordinates', (station) => {
    const [e, n] = createTransform(WGS84, tm)(station.lng, station.lat);
    expect(Math.hypot(e - station.tm[0], n - station.tm[1])).toBeLessThan(2);
    const [e18, n18] = createTransform(WGS84, local)(station.lng, station.lat);
    expect(Math.hypot(e18 - station.local[0], n18 - station.local[1])).toBeLessThan(2);
  });

  it('agree within 2 m with the seven-parameter shift of RT 90', () => {
    const bessel = {
      ...rt90,
      code: 'seven parameters',
      proj4:
        '+proj=tmerc +lat_0=0 +lon_0=15.8082777777778 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m',
    };
    const [e, n] = createTransform(WGS84, rt90)(17.97, 59.37);
    const [otherE, otherN] = createTransform(WGS84, bessel)(17.97, 59.37);
    expect(Math.hypot(e - otherE, n - otherN)).toBeLessThan(2);
  });
});

describe('a fitted transformation', () => {
  const extent = packExtent(pack);

  it.each(candidateCrs(pack.municipality))('from $name stays within 5 cm of proj4', (crs) => {
    const own = packCrs(pack.municipality);
    const fitted = fitTransform(crs, own, projectExtent(extent, crs), 0.05);
    const exact = createTransform(crs, own);
    const [west, south, east, north] = fitted.extent;
    for (let i = 0; i < 500; i++) {
      const a = west + (east - west) * ((i * 0.618034) % 1);
      const b = south + ((north - south) * i) / 499;
      const [x, y] = fitted.evaluate(a, b);
      const [exactX, exactY] = exact(a, b);
      expect(Math.hypot(x - exactX, y - exactY)).toBeLessThan(0.05);
    }
  });

  it('raises the degree over a wider area', () => {
    const town = fitTransform(WGS84, tm, [17.9, 59.3, 18, 59.4], 0.05);
    const county = fitTransform(WGS84, tm, [16, 58, 19, 61], 0.05);
    expect(county.degree).toBeGreaterThan(town.degree);
    expect(county.max_error).toBeLessThan(0.05);
  });

  it('fails rather than being wrong where no polynomial is good enough', () => {
    expect(() => fitTransform(WGS84, tm, [-60, -80, 80, 80], 0.05)).toThrow('no polynomial');
  });
});
