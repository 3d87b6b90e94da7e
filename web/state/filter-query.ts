import { formatHourRuns } from '../../data/terms/hour-runs';
import type { Catalogue } from '../api/types';
import type { Filter } from './view';

/** The categories counted when none are chosen: all but those mostly found by the police, which presence raises. */
function defaultCategories(categories: Catalogue['categories']): string[] {
  return categories.filter(({ presence_produced }) => !presence_produced).map(({ category }) => category);
}

/** The categories that are counted: an empty list is every category, null the default ones. */
export function countedCategories(filter: Filter, categories: Catalogue['categories']): readonly string[] {
  if (filter.categories === null) return defaultCategories(categories);
  return filter.categories.length > 0 ? filter.categories : categories.map(({ category }) => category);
}

/** The period that is shown, and so counted: the chosen one or the catalogue's. */
export function shownPeriod(
  filter: Filter,
  catalogue: Pick<Catalogue, 'default_period'>,
): { from: string; to: string } {
  return filter.period ?? catalogue.default_period;
}

export interface FilterQuery {
  from: string;
  to: string;
  category: string;
  place_type?: string;
  weekday?: string;
  hours?: string;
  stadsdel?: string;
}

/** The filter as the server's query parameters; lists are joined by commas. `chosen` counts one stadsdel alone. */
export function filterQuery(
  filter: Filter,
  catalogue: Pick<Catalogue, 'default_period' | 'categories'>,
  chosen: string | null = null,
): FilterQuery {
  const list = (name: keyof FilterQuery, values: readonly (string | number)[]) =>
    values.length > 0 ? { [name]: values.join(',') } : {};
  const { from, to } = shownPeriod(filter, catalogue);
  return {
    from,
    to,
    category: countedCategories(filter, catalogue.categories).join(','),
    ...list('place_type', filter.place_types),
    ...list('weekday', filter.weekdays),
    ...(filter.hours.length > 0 ? { hours: formatHourRuns(filter.hours) } : {}),
    ...list('stadsdel', chosen === null ? filter.stadsdelar : [chosen]),
  };
}
