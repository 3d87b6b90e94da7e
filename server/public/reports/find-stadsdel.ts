import { booleanPointInPolygon as pointInPolygon } from '@turf/boolean-point-in-polygon';
import { multiPolygon, point } from '@turf/helpers';
import type { PublicDocument } from '../read-version';

/** The stadsdel that a point lies in, degrees; null outside the municipality. */
export function findStadsdel({ stadsdelar }: PublicDocument, lng: number, lat: number): string | null {
  const found = stadsdelar.find(({ outline }) => pointInPolygon(point([lng, lat]), multiPolygon(outline)));
  return found?.stadsdel ?? null;
}
