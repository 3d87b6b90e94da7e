import type { Filter } from '../state/view';

export const FILTER_NAMES = ['period', 'category', 'place', 'time', 'stadsdel'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What clears each part of the filter. */
export const CLEARED: Record<FilterName, Partial<Filter>> = {
  period: { period: null },
  category: { categories: null },
  place: { place_types: [] },
  time: { weekdays: [], hours: [] },
  stadsdel: { stadsdelar: [] },
};

/** Whether a part of the filter differs from what is there at first. */
export function isChanged(filter: Filter, name: FilterName): boolean {
  return {
    period: filter.period !== null,
    category: filter.categories !== null,
    place: filter.place_types.length > 0,
    time: filter.weekdays.length + filter.hours.length > 0,
    stadsdel: filter.stadsdelar.length > 0,
  }[name];
}
