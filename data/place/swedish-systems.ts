import type { Crs } from './crs-definition';

/** The local zones of SWEREF 99 by their codes: degrees and minutes of the middle meridian. */
const SWEREF_ZONES = [
  [3007, 12, 0],
  [3008, 13, 30],
  [3009, 15, 0],
  [3010, 16, 30],
  [3011, 18, 0],
  [3012, 14, 15],
  [3013, 15, 45],
  [3014, 17, 15],
  [3015, 18, 45],
  [3016, 20, 15],
  [3017, 21, 45],
  [3018, 23, 15],
] as const;

/**
 * The zones of RT 90 as Lantmäteriet's direct projections from GRS 80, good to a few decimetres: their definition in a file
 * has Bessel's ellipsoid and often no shift, which puts everything some hundred metres away.
 * https://www.lantmateriet.se/sv/geodata/gps-geodesi-och-swepos/Om-geodesi/Transformationer/
 */
const RT90_ZONES = [
  [3019, '7.5 gon V', 11 + 18.375 / 60, 1.000006, 1500025.141, -667.282],
  [3020, '5 gon V', 13 + 33.376 / 60, 1.0000058, 1500044.695, -667.13],
  [3021, '2.5 gon V', 15.80628452944445, 1.00000561024, 1500064.274, -667.711],
  [3022, '0 gon', 18 + 3.378 / 60, 1.0000054, 1500083.521, -668.844],
  [3023, '2.5 gon O', 20 + 18.379 / 60, 1.0000052, 1500102.765, -670.706],
  [3024, '5 gon O', 22 + 33.38 / 60, 1.0000049, 1500121.846, -672.557],
] as const;

/** Every coordinate system of Sweden that a file may name. */
export const SWEDISH_SYSTEMS: readonly Crs[] = [
  ...SWEREF_ZONES.map(([code, degrees, minutes]): Crs => {
    const name = `SWEREF 99 ${degrees} ${String(minutes).padStart(2, '0')}`;
    return system(code, name, degrees + minutes / 60, 1, 150000, 0);
  }),
  ...RT90_ZONES.map(([code, zone, lon_0, k, x_0, y_0]): Crs => system(code, `RT 90 ${zone}`, lon_0, k, x_0, y_0)),
];

function system(code: number, name: string, lon_0: number, k: number, x_0: number, y_0: number): Crs {
  const proj4 = `+proj=tmerc +lat_0=0 +lon_0=${lon_0} +k=${k} +x_0=${x_0} +y_0=${y_0} +ellps=GRS80 +units=m +no_defs`;
  return { code: `EPSG:${code}`, name, proj4, is_geographic: false };
}
