import { formatWeekday } from '../../data/terms/date';
import { clockRange } from '../../data/terms/time-of-day';
import type { Text } from '../http/problem';
import type { Parameters } from './suggestion-result';

export const DAY_MIN = 1440;

type Hours = Pick<Parameters, 'shift_from_min' | 'shift_to_min' | 'hours'>;

/** When the shift of a weekday begins, minutes after its midnight, and how long it is: past midnight where it ends before. */
export function shiftOf({ shift_from_min, shift_to_min, hours }: Hours, weekday: number) {
  const own = hours.find((each) => each.weekday === weekday);
  const [from, to] = own ? [own.from_min, own.to_min] : [shift_from_min, shift_to_min];
  return { shift_from_min: from, shift_min: to > from ? to - from : to + DAY_MIN - from };
}

/** How many hours of the clock the shifts of some weekdays reach into, each counted once. */
export function hoursReached(parameters: Hours & Pick<Parameters, 'days'>): number {
  const reached = new Set<number>();
  for (const weekday of parameters.days) {
    const { shift_from_min, shift_min } = shiftOf(parameters, weekday);
    for (let at = Math.floor(shift_from_min / 60); at * 60 < shift_from_min + shift_min; at++) reached.add(at % 24);
  }
  return reached.size;
}

/** The first weekday whose shift goes on into the next one's, for the same patrol would be in two; null for none. */
export function overlapOf(parameters: Hours & Pick<Parameters, 'days'>): number | null {
  const overlaps = (weekday: number) => {
    const { shift_from_min, shift_min } = shiftOf(parameters, weekday);
    const next = shiftOf(parameters, weekday + 1);
    return parameters.days.includes(weekday + 1) && shift_from_min + shift_min > DAY_MIN + next.shift_from_min;
  };
  return parameters.days.toSorted((a, b) => a - b).find(overlaps) ?? null;
}

/** The weekdays with hours of their own, in words; empty where all have the same. */
export function describeHours(parameters: Hours & Pick<Parameters, 'days'>): Text[] {
  const own = parameters.hours.filter(({ weekday }) => parameters.days.includes(weekday));
  if (own.length === 0) return [];
  const list = (language: 'sv' | 'en') =>
    own
      .toSorted((a, b) => a.weekday - b.weekday)
      .map(
        ({ weekday, from_min, to_min }) =>
          `${formatWeekday(weekday, language)} ${clockRange(from_min, to_min, language)}`,
      )
      .join(', ');
  return [{ sv: `Egna tider: ${list('sv')}.`, en: `Hours of their own: ${list('en')}.` }];
}
