import type { Catalogue, Category, Stadsdelar } from '../api';
import type { View } from '../state/view';
import { filterWords } from '../text/filter-words';

interface Known {
  catalogue: { value: Catalogue | null };
  stadsdelar: { value: Stadsdelar | null };
}

/** What is counted, in words; '' until the catalogue is known. */
export function selectionWords(view: Pick<View, 'filter' | 'language'>, { catalogue, stadsdelar }: Known): string {
  if (!catalogue.value) return '';
  const names = new Map(stadsdelar.value?.features.map(({ properties: s }) => [s.stadsdel, s.name]));
  return filterWords(view.filter, { ...catalogue.value, stadsdelar: names }, view.language).join('; ');
}

/** Whether the filter lets through any of the offences that are mostly found by the police. */
export function countsProduced(filter: View['filter'], categories: readonly Category[]): boolean {
  return (
    filter.categories !== null && categories.some((c) => c.presence_produced && filter.categories?.includes(c.category))
  );
}

/** Sets the filter's period; the default one is told by null, so that its link stays short. */
export function pickPeriod(
  view: { updateFilter: (patch: Partial<View['filter']>) => void },
  { catalogue }: Pick<Known, 'catalogue'>,
): (from: string, to: string) => void {
  return (from, to) => {
    const standard = catalogue.value?.default_period;
    view.updateFilter({ period: standard?.from === from && standard.to === to ? null : { from, to } });
  };
}
