import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon, Position } from 'geojson';
import { SLOTS } from '../need/spread-week';
import type { PassRow } from '../store/tables/pass';
import { addMinutes } from './slots-of-week';

type Planned = Pick<PassRow, 'stadsdel' | 'place' | 'area' | 'planned_from' | 'planned_to' | 'status'>;

/** Where something may be planned. */
interface Point {
  place: string;
  /** degrees */
  lng_lat: Position;
}

/** Planned minutes of a week, by slot. */
export interface PlannedMinutes {
  /** by stadsdel: everything that is planned in it */
  stadsdelar: Map<string, number[]>;
  /** by place: what is planned at it, or in a drawn area that it lies in */
  places: Map<string, number[]>;
  /** by stadsdel: what is planned for it as a whole, and may or may not reach a place */
  wholly: Map<string, number[]>;
}

/**
 * Adds up what is planned: a pass of two hours by a team of three is two hours of presence. What is cancelled is not
 * planned.
 */
export function planMinutes(
  passes: readonly Planned[],
  points: readonly Point[],
  slots: readonly number[],
): PlannedMinutes {
  const sums: PlannedMinutes = { stadsdelar: new Map(), places: new Map(), wholly: new Map() };
  const add = (to: Map<string, number[]>, key: string, { planned_from, planned_to }: Planned) => {
    const minutes = to.get(key) ?? new Array<number>(SLOTS).fill(0);
    addMinutes(minutes, slots, Date.parse(planned_from), Date.parse(planned_to));
    to.set(key, minutes);
  };
  for (const pass of passes) {
    if (pass.status === 'cancelled') continue;
    add(sums.stadsdelar, pass.stadsdel, pass);
    const covered = coveredBy(pass, points);
    for (const place of covered) add(sums.places, place, pass);
    if (pass.place === null && pass.area === null) add(sums.wholly, pass.stadsdel, pass);
  }
  return sums;
}

/** The places that a pass is planned at. */
export function coveredBy(pass: Pick<PassRow, 'place' | 'area'>, points: readonly Point[]): string[] {
  if (pass.place !== null) return [pass.place];
  if (pass.area === null) return [];
  const area = JSON.parse(pass.area) as Polygon;
  return points.filter(({ lng_lat }) => booleanPointInPolygon(lng_lat, area)).map(({ place }) => place);
}
