import type { ByCategory, Category } from '../api/types';
import type { RankedRow } from '../charts/ranked-row';
import { isOnly } from '../filter/pick-only';
import type { Filter } from '../state/view';
import { panelTexts } from '../text/panel';
import type { Language } from '../text/texts';

/** The kinds of offence as the panel lists them: most first, those mostly found by the police after the others. */
export function rankCategories(
  rows: ByCategory['rows'],
  categories: readonly Category[],
  { categories: chosen }: Pick<Filter, 'categories'>,
  language: Language,
): RankedRow[] {
  return rows
    .flatMap(({ category, n }) => {
      const known = categories.find((c) => c.category === category);
      if (!known) return [];
      const apart = known.presence_produced;
      const note = apart ? panelTexts[language].foundByPolice : undefined;
      return [{ id: category, name: known.name[language], note, n, only: isOnly(chosen, category), apart }];
    })
    .toSorted((a, b) => Number(a.apart) - Number(b.apart) || b.n - a.n);
}
