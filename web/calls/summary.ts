import type { ServiceCalls } from '../api/types';
import { callTexts } from '../text/calls';
import { formatChange, formatDate, formatInterval, formatNumber } from '../text/format';
import type { Language } from '../text/texts';
import { addDays } from '../../data/terms/calendar';

/** What the calls of a period say, in one sentence. */
export function callSummary({ total, covered }: ServiceCalls, language: Language): string {
  const t = callTexts[language];
  if (covered === null) return t.notCovered;
  const { n, change_pct, change_low_pct, change_high_pct } = total;
  const said = t.summary(formatNumber(n, language), formatDate(covered.from, language), formatDate(addDays(covered.to, -1), language)); // prettier-ignore
  if (change_pct === null || change_low_pct === null || change_high_pct === null) return `${said}${t.notComparable}.`;
  const interval = formatInterval(change_low_pct, change_high_pct, language);
  const change = formatChange(change_pct, language);
  if (change_low_pct > 0) return `${said}${t.more(change, interval)}.`;
  if (change_high_pct < 0) return `${said}${t.fewer(change, interval)}.`;
  return `${said}${t.steady(change, interval)}.`;
}
