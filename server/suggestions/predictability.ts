import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import { rounded, formatBoth } from '../analysis/format-text';
import type { suggestion } from '../contract/suggestions';
import { evenness } from '../statistics/evenness';
import { clockDistance } from './place-in-time';
import type { KnownVisit } from './visits-before';

type Predictability = z.infer<typeof suggestion>['result']['predictability'];

/** Visits that are spread less than this are easily foreseen (METHODS 15, step 5). */
const WARN_BELOW = 0.8;
const GAPS_FROM_MIN = [0, 30, 60, 120];

/**
 * How easily the visits could be foreseen: a trial whose patrols came by the timetable had more crime, not less.
 * @param drafted what is suggested
 * @param known of the four weeks to the end of the week
 * @param n_hours in which a shift can have visits
 */
export function measurePredictability(
  places: readonly { place: string; name: string }[],
  drafted: readonly KnownVisit[],
  known: readonly KnownVisit[],
  n_hours: number,
): Predictability {
  const all = [...known, ...drafted];
  const rows = places
    .filter(({ place }) => drafted.some((visit) => visit.place === place))
    .map(({ place, name }) => {
      const hours = all.filter((visit) => visit.place === place).map(({ min }) => Math.floor(min / 60));
      const even = evenness(hours, n_hours);
      return {
        place,
        name,
        n_visits: hours.length,
        evenness: even === null ? null : rounded(even, 3),
        is_warned: even !== null && even < WARN_BELOW,
      };
    });
  const gaps = new Array<number>(GAPS_FROM_MIN.length + 1).fill(0);
  for (const visit of drafted) {
    const before = all.filter(
      ({ place, date }) =>
        place === visit.place && (date === addDays(visit.date, -1) || date === addDays(visit.date, -2)),
    );
    const nearest = Math.min(...before.map(({ min }) => clockDistance(min, visit.min)));
    const at = before.length === 0 ? GAPS_FROM_MIN.length : GAPS_FROM_MIN.findLastIndex((from) => nearest >= from);
    gaps[at] = gaps[at]! + 1;
  }
  const measured = rows.flatMap((row) => (row.evenness === null ? [] : [row.evenness]));
  const warned = rows.filter((row) => row.is_warned).length;
  return {
    lowest: measured.length === 0 ? null : Math.min(...measured),
    warn_below: WARN_BELOW,
    places: rows,
    gaps,
    sentence: describePredictability(measured.length, warned),
  };
}

function describePredictability(n_measured: number, warned: number) {
  if (n_measured === 0)
    return {
      sv: 'För få besök per plats för att säga om tiderna går att förutse: det behövs minst tre på fyra veckor.',
      en: 'Too few visits a place to say whether the times can be foreseen: at least three in four weeks are needed.',
    };
  if (warned === 0)
    return {
      sv: 'Tiderna är spridda över passet och svåra att förutse.',
      en: 'The times are spread over the shift and hard to foresee.',
    };
  return formatBoth(
    (n) =>
      `På ${n(warned)} ${warned === 1 ? 'plats' : 'platser'} samlas besöken till samma timmar och går att förutse. Ändra tiderna där.`,
    (n) =>
      `At ${n(warned)} ${warned === 1 ? 'place' : 'places'} visits gather in the same hours and can be foreseen. Change the times there.`,
  );
}
