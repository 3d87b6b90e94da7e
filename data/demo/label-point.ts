import { pointOnFeature } from '@turf/point-on-feature';
import type { Pack } from '../pack/schema';

/** A point inside a stadsdel, as near its middle as can be. */
export function labelPoint(pack: Pack, stadsdel: string): { lng: number; lat: number } {
  const feature = pack.stadsdelar.find((s) => s.properties.stadsdel === stadsdel);
  if (feature === undefined) throw new Error(`no stadsdel '${stadsdel}' in ${pack.folder}`);
  const [lng, lat] = pointOnFeature(feature).geometry.coordinates as [number, number];
  return { lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 };
}
