import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import { kinks } from '@turf/kinks';
import type { Polygon } from 'geojson';
import { BadInput } from '../http/problem';
import type { Territory } from '../town/territory';
import { ACCEPTED_IN_PLAN, MAX_CORNERS } from './accepted';

/**
 * A drawn area as it is kept: one ring that does not cross itself, every corner in the municipality.
 * @param field what it is called where it is refused
 * @throws {BadInput}
 */
export function checkArea(
  area: Polygon,
  territory: Pick<Territory, 'outline_xy' | 'toMetres'>,
  field: 'area' | 'outline' = 'area',
): Polygon {
  const refuse = (sv: string, en: string) =>
    new BadInput(field, JSON.stringify(area), ACCEPTED_IN_PLAN.area, { sv, en });
  const { type, coordinates } = area as { type: unknown; coordinates: unknown };
  const rings: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (type !== 'Polygon' || rings.length !== 1 || !isRing(rings[0]))
    throw refuse('är inte en polygon med en sluten ring', 'is not a polygon of one closed ring');
  const ring = rings[0].map(([lng, lat]) => [round(lng), round(lat)] as [number, number]);
  if (ring.length > MAX_CORNERS + 1) throw refuse('har för många hörn', 'has too many corners');
  if (!ring.every((corner) => booleanPointInPolygon(territory.toMetres(corner), territory.outline_xy)))
    throw refuse('når utanför kommunen', 'reaches outside the municipality');
  if (kinks(polygon([ring])).features.length > 0) throw refuse('korsar sig själv', 'crosses itself');
  return { type: 'Polygon', coordinates: [ring] };
}

function isRing(ring: unknown): ring is [number, number][] {
  if (!Array.isArray(ring) || ring.length < 4) return false;
  const isPoint = (at: unknown) =>
    Array.isArray(at) && at.length === 2 && at.every((v) => typeof v === 'number' && Math.abs(v) <= 180);
  const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
  return ring.every(isPoint) && first[0] === last[0] && first[1] === last[1];
}

/** To about 0.1 m. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
