import { DEFAULT_VIEW, type Filter, type View } from '../state/view';

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

/** What clears everything that decides which offences are shown, and how they are worked out. */
export const ALL_CLEARED = {
  filter: DEFAULT_VIEW.filter,
  method: DEFAULT_VIEW.method,
  bandwidth: DEFAULT_VIEW.bandwidth,
  side: DEFAULT_VIEW.side,
  presence_produced: DEFAULT_VIEW.presence_produced,
  second: DEFAULT_VIEW.second,
} as const satisfies Partial<View>;

/** Whether there is anything to clear. */
export function isAnyChanged(view: View): boolean {
  return (
    FILTER_NAMES.some((name) => isChanged(view.filter, name)) ||
    view.method !== ALL_CLEARED.method ||
    view.presence_produced !== ALL_CLEARED.presence_produced ||
    view.second !== null
  );
}
