import { cyclicRun } from '../../data/terms/cyclic-run';
import type { Filter } from '../state/view';

type Time = Pick<Filter, 'weekdays' | 'hours'>;

/** Parts of the week that police and schools speak of. Hours are told as on the clock, the end not included. */
export const TIME_PRESETS = {
  weekend_nights: { weekdays: [5, 6], hours: hours(20, 3) },
  nights: { weekdays: [], hours: hours(22, 6) },
  after_school: { weekdays: [1, 2, 3, 4, 5], hours: hours(14, 18) },
  school_hours: { weekdays: [1, 2, 3, 4, 5], hours: hours(8, 14) },
  working_hours: { weekdays: [1, 2, 3, 4, 5], hours: hours(8, 17) },
  weekends: { weekdays: [6, 7], hours: [] },
} as const satisfies Record<string, Time>;

/** The hours from one o'clock to another, past midnight where it must; all of them (an empty list) when they meet. */
export function hours(from: number, to: number): number[] {
  return from === to % 24 ? [] : cyclicRun(from, (to + 23) % 24, 24, 0);
}

export function sameTime(a: Time, b: Time): boolean {
  const same = (x: readonly number[], y: readonly number[]) =>
    x.length === y.length && x.every((value) => y.includes(value));
  return same(a.weekdays, b.weekdays) && same(a.hours, b.hours);
}
