import type { Pattern, Patterns } from '../state/patterns.svelte';
import { analysisNames } from '../text/analysis-names';
import { formatDate, formatNumber } from '../text/format';
import type { Language } from '../text/texts';

/** A place or a chain in a line: what it is called in the list, and how many offences it is of. */
export function patternWords(
  pattern: Pattern | null,
  { clusters, nearRepeat }: Pick<Patterns, 'clusters' | 'nearRepeat'>,
  language: Language,
): string | null {
  const t = analysisNames[language];
  if (pattern?.kind === 'cluster') {
    const found = clusters?.clusters[pattern.index];
    return found ? t.clusterAt(found.rank, found.near, formatNumber(found.n, language)) : null;
  }
  const found = pattern ? nearRepeat?.strings[pattern.index] : undefined;
  const day = (date: string) => formatDate(date, language, 'short');
  return found ? t.stringAt(found.n, day(found.from), day(found.to)) : null;
}
