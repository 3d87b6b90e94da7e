import { distance } from '@turf/distance';
import type { Published } from '../../api/types';

type Point = NonNullable<Published['reports']>['points'][number];

/** As far as one walks to see whether it is the same place, m. */
const NEAR_M = 500;
const MOST = 5;
/** Places are published to some 50 m: nothing closer is told. */
const STEP_M = 50;

/** What has been told and answered near a report, and how far from it, m; null where either has no point on the map. */
interface NearbyPoint {
  point: Point;
  distance_m: number | null;
}

/**
 * What others have told nearby: where a place has been pointed out by the distance to it, the nearest first; and in the
 * same stadsdel what has no place on the map, of the same category first.
 */
export function nearbyPoints(
  points: readonly Point[],
  { at, stadsdel, category }: { at: { lng: number; lat: number } | null; stadsdel: string | null; category: string },
): NearbyPoint[] {
  const measured = points.map((point): NearbyPoint => ({ point, distance_m: metres(at, point.at) }));
  const near = measured
    .filter(({ distance_m }) => distance_m !== null && distance_m <= NEAR_M)
    .sort((a, b) => a.distance_m! - b.distance_m!);
  const inArea = measured
    .filter(({ point, distance_m }) => distance_m === null && stadsdel !== null && point.stadsdel === stadsdel)
    .sort((a, b) => Number(b.point.category === category) - Number(a.point.category === category));
  return [...near, ...inArea].slice(0, MOST);
}

function metres(a: { lng: number; lat: number } | null, b: { lng: number; lat: number } | null): number | null {
  if (a === null || b === null) return null;
  return STEP_M * Math.round(distance([a.lng, a.lat], [b.lng, b.lat], { units: 'meters' }) / STEP_M);
}
