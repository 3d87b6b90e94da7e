import { GONE_NAMES } from '../../data/terms/gone-names';
import { LEAST_VISIT_MIN } from '../../data/terms/field-report';
import { metresBetween } from './metres-between';
import type { FieldPass } from './apply-reports';

/**
 * What a place of a pass is to have, and has had: visits of at least ten minutes where stops are planned, minutes where the
 * whole pass is for one place.
 */
interface Dose {
  unit: 'visits' | 'minutes';
  intended: number;
  made: number;
  isDone: boolean;
}

export interface NextStop {
  place: string;
  name: string;
  dose: Dose;
  /** as the crow flies from the place that was visited last; null before the first, and where the map has no point */
  distance_m: number | null;
}

const MINUTE_MS = 60_000;

/**
 * The planned places of a pass, the next one first: those that still lack their dose, nearest to the place that was visited
 * last, and then those that have had it. The place that was just visited waits until another has had its turn. Before the
 * first visit they stand as they are planned. Where somebody is now is not asked of the phone.
 * @param here the place where somebody is or was last; null before the first
 */
export function nextStops(pass: FieldPass, here: string | null): NextStop[] {
  const planned = plannedPlaces(pass);
  const pointOf = (code: string | null) => {
    const known = [...pass.places, ...pass.stops].find(({ place }) => place === code);
    return known && known.lng !== null && known.lat !== null ? { lng: known.lng, lat: known.lat } : null;
  };
  const from = pointOf(here);
  const stops = planned.map(({ place, name }): NextStop => {
    const to = pointOf(place);
    return { place, name, dose: doseOf(pass, place), distance_m: from && to ? metresBetween(from, to) : null };
  });
  const order = (stop: NextStop) => (stop.dose.isDone ? 2 : stop.place === here ? 1 : 0);
  const far = ({ distance_m }: NextStop) => distance_m ?? Infinity;
  return stops
    .map((stop, i) => ({ stop, i }))
    .sort((a, b) => order(a.stop) - order(b.stop) || compare(far(a.stop), far(b.stop)) || a.i - b.i)
    .map(({ stop }) => stop);
}

/** The place that was visited last, by when it was left. */
export function lastPlace(pass: Pick<FieldPass, 'visits'>): string | null {
  return pass.visits.toSorted((a, b) => a.to.localeCompare(b.to)).at(-1)?.place ?? null;
}

/** Each planned place once, in the order that they are planned in. */
function plannedPlaces(pass: FieldPass): { place: string; name: string }[] {
  const { place, stops, places } = pass;
  if (stops.length === 0)
    return place === null
      ? []
      : [{ place, name: places.find((known) => known.place === place)?.name ?? GONE_NAMES.place.sv }];
  const first = new Map(stops.toReversed().map((stop) => [stop.place, stop]));
  return [...new Set(stops.map((stop) => stop.place))].map((code) => ({ place: code, name: first.get(code)!.name }));
}

function doseOf(pass: FieldPass, place: string): Dose {
  const lengths = pass.visits
    .filter((visit) => visit.place === place)
    .map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / MINUTE_MS);
  if (pass.stops.length > 0) {
    const intended = pass.stops.filter((stop) => stop.place === place).length;
    const made = lengths.filter((min) => min >= LEAST_VISIT_MIN).length;
    return { unit: 'visits', intended, made, isDone: made >= intended };
  }
  const intended = Math.round((Date.parse(pass.planned_to) - Date.parse(pass.planned_from)) / MINUTE_MS);
  const made = Math.floor(lengths.reduce((sum, min) => sum + min, 0));
  return { unit: 'minutes', intended, made, isDone: made >= intended };
}

/** Infinity is no farther than itself. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
