import type { LngLat } from './area-shape';

/** The ellipsoid of SWEREF 99, GRS 80: half its axis in metres, and the square of its first eccentricity. */
const A = 6_378_137;
const E2 = 0.006_694_380_022_9;

/**
 * How long a line is on the ground, metres. Each part is measured on the ellipsoid where it lies, by its radii of
 * curvature there (Torge, Geodesy, 4.1): within a municipality as near the geodesic as a millimetre in a kilometre.
 */
export function lineLength(corners: readonly LngLat[]): number {
  return corners.slice(1).reduce((sum, corner, i) => {
    const before = corners[i]!;
    const { perLng, perLat } = metresPerDegree((before[1] + corner[1]) / 2);
    return sum + Math.hypot((corner[0] - before[0]) * perLng, (corner[1] - before[1]) * perLat);
  }, 0);
}

/** How large the ground within some corners is, m²; 0 for fewer than three. A ring that crosses itself takes away. */
export function ringArea(corners: readonly LngLat[]): number {
  const [origin] = corners;
  if (origin === undefined || corners.length < 3) return 0;
  const { perLng, perLat } = metresPerDegree(corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length);
  // from a corner of its own: degrees alone would lose the digits that a small area is made of
  const xy = corners.map(([lng, lat]) => [(lng - origin[0]) * perLng, (lat - origin[1]) * perLat] as const);
  const twice = xy.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = xy[(i + 1) % xy.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function metresPerDegree(lat: number): { perLng: number; perLat: number } {
  const phi = (lat * Math.PI) / 180;
  const w2 = 1 - E2 * Math.sin(phi) ** 2;
  const across = A / Math.sqrt(w2);
  const along = (A * (1 - E2)) / w2 ** 1.5;
  return { perLng: (across * Math.cos(phi) * Math.PI) / 180, perLat: (along * Math.PI) / 180 };
}
