import type { ByCategory, Category } from '../api';
import type { Filter } from '../state/view';

export interface RankedCategory {
  category: string;
  name: string;
  n: number;
  /** mostly found by the police themselves: told after the others */
  presence_produced: boolean;
  /** whether it is all that is chosen */
  only: boolean;
}

/** The kinds of offence as the panel lists them: most first, those found by the police after the others. */
export function rankCategories(
  rows: ByCategory['rows'],
  categories: readonly Category[],
  { categories: chosen }: Pick<Filter, 'categories'>,
  language: 'sv' | 'en',
): RankedCategory[] {
  return rows
    .flatMap(({ category, n }) => {
      const known = categories.find((c) => c.category === category);
      if (!known) return [];
      const only = chosen?.length === 1 && chosen[0] === category;
      return [{ category, n, name: known.name[language], presence_produced: known.presence_produced, only }];
    })
    .toSorted((a, b) => Number(a.presence_produced) - Number(b.presence_produced) || b.n - a.n);
}
