import type { LngLat } from '../../../data/terms/area-shape';
import { legMinutes, type TravelMode } from '../../../data/terms/travel';
import type { Pass } from '../../api/types';

export type Tour = NonNullable<Pass['tour']>;
export type Stop = Tour['stops'][number];
/** Whole minutes of the way from one place to another: codes of places. */
export type Way = (from: string, to: string) => number;

/** How long one is at a stop of which nothing else is known: what works best for about four days (METHODS 15). */
export const USUAL_STAY_MIN = 15;

/** The ways of a tour, by what suggestions reckon with. @param points of places, those without are nowhere on the map */
export function wayOf({ travel, stops }: Tour, points: ReadonlyMap<string, LngLat>): Way {
  // with ways that are equally long everywhere, the tour itself is all that tells how long
  const fixed_min = Math.max(0, ...stops.map(({ travel_min }) => travel_min));
  return (from, to) =>
    from === to ? 0 : legMinutes(points.get(from) ?? null, points.get(to) ?? null, travel, fixed_min);
}

/**
 * Stops in their order, each at its hour where there is time for the way, otherwise as soon after it as there is.
 * @param hours minutes after the pass begins; undefined is as soon as can be
 */
export function layStops(
  stops: readonly Pick<Stop, 'place' | 'stadsdel' | 'stay_min'>[],
  hours: readonly (number | undefined)[],
  way: Way,
): Stop[] {
  let free = 0;
  return stops.map(({ place, stadsdel, stay_min }, i) => {
    const before = stops[i - 1];
    const travel_min = before ? way(before.place, place) : 0;
    const from_min = Math.max(hours[i] ?? 0, free + travel_min);
    free = from_min + stay_min;
    return { place, stadsdel, from_min, stay_min, travel_min };
  });
}

/** A stop after the others, as soon as one can be there. */
export function addStop(stops: readonly Stop[], place: Pick<Stop, 'place' | 'stadsdel'>, way: Way): Stop[] {
  const stay_min = stops.at(-1)?.stay_min ?? USUAL_STAY_MIN;
  return layStops([...stops, { ...place, stay_min }], hoursOf(stops), way);
}

/** Without one of them; the others stay at their hours. */
export function removeStop(stops: readonly Stop[], at: number, way: Way): Stop[] {
  const rest = stops.filter((_, i) => i !== at);
  return layStops(rest, hoursOf(rest), way);
}

/** One of them somewhere else in the order: places change, the hours of the tour stay. */
export function moveStop(stops: readonly Stop[], at: number, to: number, way: Way): Stop[] {
  const order = [...stops];
  order.splice(to, 0, ...order.splice(at, 1));
  return layStops(order, hoursOf(stops), way);
}

/** One of them at another hour or for another time; those after it make way. */
export function setStop(
  stops: readonly Stop[],
  at: number,
  change: Partial<Pick<Stop, 'from_min' | 'stay_min'>>,
  way: Way,
): Stop[] {
  const changed = stops.map((stop, i) => (i === at ? { ...stop, ...change } : stop));
  return layStops(changed, hoursOf(changed), way);
}

/** The same stops by other means. */
export function travelBy(tour: Tour, travel: TravelMode, points: ReadonlyMap<string, LngLat>): Tour {
  const { stops } = tour;
  return { travel, stops: layStops(stops, hoursOf(stops), wayOf({ travel, stops }, points)) };
}

/** Minutes on the way in all. */
export function wayMinutes(stops: readonly Stop[]): number {
  return stops.reduce((sum, { travel_min }) => sum + travel_min, 0);
}

/** When the last of them is over, minutes after the pass begins. */
export function overAt(stops: readonly Stop[]): number {
  return Math.max(0, ...stops.map(({ from_min, stay_min }) => from_min + stay_min));
}

export const hoursOf = (stops: readonly Stop[]) => stops.map(({ from_min }) => from_min);
