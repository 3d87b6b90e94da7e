import { formatNumber } from '../../../data/terms/number';
import type { Language } from '../../text/texts';
import { reportWords } from './report-words';

/** For how long text and photos are kept, in words. @param days as published; undefined in versions that do not say */
export function keptFor(days: number | undefined, language: Language): string {
  const t = reportWords[language];
  return days === undefined ? t.keptForSome : t.keptForDays(formatNumber(days, language));
}
