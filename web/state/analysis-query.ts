import { at, type Address } from '../api/address';
import { api } from '../api/client';
import type { Answer } from '../api/endpoint';
import type { Catalogue } from '../api/types';
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

/** The same view as a file for a GIS: the stadsdelar, and of squares and streets what is shown. */
export function mapFileQuery(
  view: Pick<
    View,
    'filter' | 'cell_size' | 'presence_produced' | 'language' | 'layers' | 'method' | 'bandwidth' | 'second'
  >,
  catalogue: Pick<Catalogue, 'default_period' | 'categories' | 'municipality' | 'ground'>,
): Record<string, string> {
  const shown = [
    'stadsdelar',
    ...(view.layers.includes('grid') ? ['squares'] : []),
    ...(view.layers.includes('streets') && catalogue.ground !== null ? ['streets'] : []),
  ];
  const { method, bandwidth, second } = view;
  return {
    ...analysisQuery(view, catalogue),
    method,
    ...(bandwidth === null ? {} : { bandwidth_m: String(bandwidth) }),
    ...(second && method === 'dual_kde' ? { from2: second.from, to2: second.to } : {}),
    layers: shown.join(','),
  };
}

export type Question = keyof typeof api.analysis;

/** The address of an analysis. */
export function analysisAddress<Q extends Question>(
  question: Q,
  query: Record<string, string>,
): Address<Answer<(typeof api.analysis)[Q]['$get']>> {
  // the server checks the names: which there are depends on the method
  const address = at(api.analysis[question], { query } as never);
  // commas are left readable, as in the page's own address
  return address.replaceAll('%2C', ',');
}
