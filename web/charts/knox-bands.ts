import { chartTexts } from '../text/chart';
import { formatNumber } from '../text/format';
import type { Language } from '../text/texts';

/** How a pair of bands stands out: -1 nothing to compare with, 0 as chance, 1 clearly more. */
export type KnoxClass = -1 | 0 | 1;

/** A ratio from which more pairs than chance are worth acting on; common practice, with p at most 5 %. */
const CLEARLY_MORE = 1.2;

/** Reads one figure of the Knox table; a little more than chance counts as chance, since many figures are read. */
export function knoxClass(ratio: number | null, pvalue: number): KnoxClass {
  if (ratio === null) return -1;
  return ratio >= CLEARLY_MORE && pvalue <= 0.05 ? 1 : 0;
}

/** Bands of distance as text, the upper limit not included: the limits 0, 1, 100, 200 give "same place", "1–99 m", "100–199 m". */
export function distanceBands(breaks_m: readonly number[], language: Language): string[] {
  return breaks_m.slice(1).map((to, i) => {
    const from = breaks_m[i] ?? 0;
    if (to <= 1) return chartTexts[language].samePlace;
    return `${formatNumber(from, language)}–${formatNumber(to - 1, language)} m`;
  });
}

/** Bands of whole days as text, the end not included: the limits 0, 1, 4, 7 give "same day", "1–3 days", "4–6 days". */
export function dayBands(breaks_days: readonly number[], language: Language): string[] {
  const t = chartTexts[language];
  return breaks_days.slice(1).map((to, i) => {
    const [from, last] = [breaks_days[i] ?? 0, to - 1];
    if (from === 0 && last === 0) return t.sameDay;
    return t.days(from === last ? `${from}` : `${from}–${last}`);
  });
}
