import type { Catalogue, Category, Stadsdelar } from '../api/types';
import { pickPeriod } from '../filter/pick-only';
import { countedCategories } from '../state/filter-query';
import type { View } from '../state/view';
import { filterWords } from '../text/filter-words';

interface Known {
  catalogue: { value: Catalogue | null };
  stadsdelar: { value: Stadsdelar | null };
}

/** Names of stadsdelar by code. */
export function stadsdelNames({ stadsdelar }: Pick<Known, 'stadsdelar'>): Map<string, string> {
  return new Map(stadsdelar.value?.features.map(({ properties: s }) => [s.stadsdel, s.name]));
}

/** What is counted, in words; '' until the catalogue is known. */
export function selectionWords(view: Pick<View, 'filter' | 'language'>, { catalogue, stadsdelar }: Known): string {
  if (!catalogue.value) return '';
  const names = { ...catalogue.value, stadsdelar: stadsdelNames({ stadsdelar }) };
  return filterWords(view.filter, names, view.language).join('; ');
}

/** Whether the filter lets through any of the offences that are mostly found by the police. */
export function countsProduced(filter: View['filter'], categories: readonly Category[]): boolean {
  const counted = countedCategories(filter, [...categories]);
  return categories.some(({ category, presence_produced }) => presence_produced && counted.includes(category));
}

/** Makes a click on months the filter's period; the same click again gives the default one back. */
export function periodPicker(
  view: Pick<View, 'filter'> & { updateFilter: (patch: Partial<View['filter']>) => void },
  { catalogue }: Pick<Known, 'catalogue'>,
): (from: string, to: string) => void {
  return (from, to) =>
    view.updateFilter(pickPeriod(view.filter, { from, to }, catalogue.value?.default_period ?? null));
}
