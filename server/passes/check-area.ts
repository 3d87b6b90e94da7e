import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import { kinks } from '@turf/kinks';
import type { Polygon } from 'geojson';
import { BadInput } from '../http/problem';
import type { Territory } from '../town/territory';
import { ACCEPTED_IN_PLAN, MAX_CORNERS } from './accepted';

type Field = 'area' | 'outline';

/**
 * A drawn area as it is kept: one ring that does not cross itself, every corner in the municipality.
 * @param field what it is called where it is refused
 * @throws {BadInput}
 */
export function checkArea(
  area: Polygon,
  territory: Pick<Territory, 'outline_xy' | 'toMetres'>,
  field: Field = 'area',
): Polygon {
  const ring = readRing(area, field);
  if (!ring.every((corner) => booleanPointInPolygon(territory.toMetres(corner), territory.outline_xy)))
    throw refuse(area, field, 'når utanför kommunen', 'reaches outside the municipality');
  return untangled(ring, area, field);
}

/** A shape that was found or drawn over the border too: one ring that does not cross itself. @throws {BadInput} */
export function checkRing(area: Polygon, field: Field): Polygon {
  return untangled(readRing(area, field), area, field);
}

function readRing(area: Polygon, field: Field): [number, number][] {
  const { type, coordinates } = area as { type: unknown; coordinates: unknown };
  const rings: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (type !== 'Polygon' || rings.length !== 1 || !isRing(rings[0]))
    throw refuse(area, field, 'är inte en polygon med en sluten ring', 'is not a polygon of one closed ring');
  if (rings[0].length > MAX_CORNERS + 1) throw refuse(area, field, 'har för många hörn', 'has too many corners');
  return rings[0].map(([lng, lat]) => [round(lng), round(lat)] as [number, number]);
}

function untangled(ring: [number, number][], area: Polygon, field: Field): Polygon {
  if (kinks(polygon([ring])).features.length > 0) throw refuse(area, field, 'korsar sig själv', 'crosses itself');
  return { type: 'Polygon', coordinates: [ring] };
}

function refuse(area: Polygon, field: Field, sv: string, en: string): BadInput {
  return new BadInput(field, JSON.stringify(area), ACCEPTED_IN_PLAN[field], { sv, en });
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
