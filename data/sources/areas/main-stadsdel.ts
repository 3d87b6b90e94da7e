import { area } from '@turf/area';
import { bbox } from '@turf/bbox';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Pack } from '../../pack/schema';
import { overlaps } from './find-crs';

/** Finds the stadsdel that holds most of an area; null when none overlaps it. */
export function mainStadsdel(pack: Pack): (geometry: Polygon | MultiPolygon) => string | null {
  const outlines = pack.stadsdelar.map((s) => ({
    code: s.properties.stadsdel,
    outline: feature(s.geometry as Polygon | MultiPolygon),
    box: bbox(s.geometry) as [number, number, number, number],
  }));
  return (geometry) => {
    const box = bbox(geometry) as [number, number, number, number];
    let best: string | null = null;
    let most = 0;
    for (const { code, outline, box: other } of outlines) {
      if (!overlaps(box, other)) continue;
      const shared = intersect(featureCollection([outline, feature(geometry)]));
      const shared_m2 = shared === null ? 0 : area(shared);
      if (shared_m2 > most) [best, most] = [code, shared_m2];
    }
    return best;
  };
}
