import { toWallTime } from '../../../data/terms/wall-clock';
import { clockField } from '../clock-field';
import { timesOf, type Draft } from './draft';
import { overAt, type Stop, type Tour } from './edit-stops';

/** No pass is longer. */
const MOST_MIN = 1440;
const MIN_MS = 60_000;

type Changed = Pick<Draft, 'tour' | 'stadsdel' | 'place' | 'area' | 'date' | 'start' | 'end'>;

/**
 * A draft with other stops. A pass that began with its first stop, or ended with its last, goes on doing so; one that is
 * too short for its stops gets a later end. Without stops it is a pass to its stadsdel as a whole.
 */
export function withStops(draft: Draft, travel: Tour['travel'], stops: readonly Stop[], timeZone: string): Changed {
  const { date, start, end, stadsdel, place, area } = draft;
  const [first] = stops;
  if (!first) return { tour: null, stadsdel, place, area, date, start, end };
  const where = {
    // a pass has stops or a place of its own, and lies in the stadsdel of one of its stops
    stadsdel: stops.some((stop) => stop.stadsdel === stadsdel) ? stadsdel : first.stadsdel,
    place: '',
    area: null,
  };
  const times = timesOf(draft, timeZone);
  if (!times) return { ...where, tour: { travel, stops: [...stops] }, date, start, end };
  const [begin, over] = [Date.parse(times.planned_from), Date.parse(times.planned_to)];
  const before = draft.tour?.stops ?? [];
  const length = (over - begin) / MIN_MS;
  const isTight = before.length > 0 && overAt(before) === length;
  // minutes are counted from when the pass begins
  const lead = before[0]?.from_min === 0 ? first.from_min : 0;
  const laid = stops.map((stop) => ({ ...stop, from_min: stop.from_min - lead }));
  const needed = overAt(laid);
  const isLonger = needed > length - lead;
  const minutes = (isTight || isLonger) && needed <= MOST_MIN ? needed : length - lead;
  const from = toWallTime(new Date(begin + lead * MIN_MS).toISOString(), timeZone);
  const to = toWallTime(new Date(begin + (lead + minutes) * MIN_MS).toISOString(), timeZone);
  return {
    ...where,
    tour: { travel, stops: laid },
    date: from.date,
    start: clockField(from.min),
    end: clockField(to.min),
  };
}

/** How many minutes of the stops lie after the end of the pass; 0 where they fit, or nothing is known of its times. */
export function overflowOf(draft: Draft, timeZone: string): number {
  const times = timesOf(draft, timeZone);
  if (!draft.tour || !times) return 0;
  const length = (Date.parse(times.planned_to) - Date.parse(times.planned_from)) / MIN_MS;
  return Math.max(0, overAt(draft.tour.stops) - length);
}
