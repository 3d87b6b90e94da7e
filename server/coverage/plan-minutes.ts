import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon, Position } from 'geojson';
import { SLOTS } from '../need/spread-week';
import type { PassRow } from '../store/tables/pass';
import { plannedPresencesOf, type Presence } from '../passes/tour';
import { addMinutes } from './slots-of-week';

type Planned = Presence & Pick<PassRow, 'tour' | 'status' | 'source'>;

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
 * planned, nor what was begun without a plan; of a pass with stops its stops are.
 */
export function planMinutes(
  passes: readonly Planned[],
  points: readonly Point[],
  slots: readonly number[],
): PlannedMinutes {
  const sums: PlannedMinutes = { stadsdelar: new Map(), places: new Map(), wholly: new Map() };
  const add = (to: Map<string, number[]>, key: string, { planned_from, planned_to }: Presence) => {
    const minutes = to.get(key) ?? new Array<number>(SLOTS).fill(0);
    addMinutes(minutes, slots, Date.parse(planned_from), Date.parse(planned_to));
    to.set(key, minutes);
  };
  for (const pass of passes) {
    for (const presence of plannedPresencesOf(pass)) {
      add(sums.stadsdelar, presence.stadsdel, presence);
      const covered = coveredBy(presence, points);
      for (const place of covered) add(sums.places, place, presence);
      if (presence.place === null && presence.area === null) add(sums.wholly, presence.stadsdel, presence);
    }
  }
  return sums;
}

/** The places that a presence is planned at. */
export function coveredBy(pass: Pick<PassRow, 'place' | 'area'>, points: readonly Point[]): string[] {
  if (pass.place !== null) return [pass.place];
  if (pass.area === null) return [];
  const area = JSON.parse(pass.area) as Polygon;
  return points.filter(({ lng_lat }) => booleanPointInPolygon(lng_lat, area)).map(({ place }) => place);
}
