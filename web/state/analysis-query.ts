import type { Catalogue } from '../api';
import { filterQuery } from './filter-query';
import type { View } from './view';

/** What every analysis is asked with: the filter, the squares' size, and whether the police's own finds count. */
export function analysisQuery(
  view: Pick<View, 'filter' | 'cell_size' | 'presence_produced' | 'language'>,
  catalogue: Pick<Catalogue, 'default_period' | 'categories' | 'municipality'>,
): Record<string, string> {
  const { category, ...filter } = filterQuery(view.filter, catalogue);
  // nothing chosen is every category: the analysis itself leaves out what presence produces, and says so
  return {
    ...filter,
    ...(view.filter.categories === null ? {} : { category }),
    cell_size: String(view.cell_size ?? catalogue.municipality.cell_size),
    ...(view.presence_produced ? { presence_produced: 'include' } : {}),
    language: view.language,
  };
}

/** The address of an analysis. */
export function analysisAddress(
  question: 'layer' | 'cell' | 'accuracy' | 'clusters' | 'time' | 'near-repeat' | 'concentration',
  query: Record<string, string>,
): string {
  // commas are left readable, as in the page's own address
  return `/api/analysis/${question}?${new URLSearchParams(query).toString().replaceAll('%2C', ',')}`;
}
