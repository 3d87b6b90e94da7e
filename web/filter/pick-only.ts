import type { Period } from '../api/types';
import type { Filter } from '../state/view';

// what a click in a chart or a ranking makes of the filter: what is clicked alone, or nothing when it was so already

/** Hours of some weekdays, as a cell of the week; either may be empty for all of them. */
export function pickTime(filter: Filter, { weekdays, hours }: Pick<Filter, 'weekdays' | 'hours'>): Partial<Filter> {
  const isChosen = sameValues(filter.weekdays, weekdays) && sameValues(filter.hours, hours);
  return isChosen ? { weekdays: [], hours: [] } : { weekdays, hours };
}

export function pickStadsdel(filter: Filter, stadsdel: string): Partial<Filter> {
  return { stadsdelar: isOnly(filter.stadsdelar, stadsdel) ? [] : [stadsdel] };
}

export function pickCategory(filter: Filter, category: string): Partial<Filter> {
  return { categories: isOnly(filter.categories, category) ? null : [category] };
}

/** @param standard the period that is counted when none is chosen: told by null, so that its link stays short */
export function pickPeriod(filter: Filter, period: Period, standard: Period | null): Partial<Filter> {
  const same = (other: Period | null) => other?.from === period.from && other.to === period.to;
  return { period: same(filter.period) || same(standard) ? null : period };
}

/** Whether one value is all that is chosen. */
export function isOnly(chosen: readonly string[] | null, value: string): boolean {
  return chosen?.length === 1 && chosen[0] === value;
}

function sameValues(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
