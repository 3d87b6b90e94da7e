import { chartTexts } from '../text/chart';
import { formatNumber } from '../text/format';
import type { Language } from '../text/texts';

/** A pvalue as it is written: p = 0,03; nothing smaller than 0,001 is told apart. */
export function formatPvalue(pvalue: number, language: Language): string {
  if (pvalue < 0.001) return `p < ${formatNumber(0.001, language, 3)}`;
  // rounding must not carry it over the limit of 5 %
  const decimals = pvalue < 0.01 || (pvalue >= 0.045 && pvalue < 0.055) ? 3 : 2;
  return `p = ${formatNumber(pvalue, language, decimals)}`;
}

/** How a pvalue is said: four steps from "hardly chance" to "may well be chance". */
export function pvalueWords(pvalue: number, language: Language): string {
  const step = [0.001, 0.01, 0.05].findIndex((limit) => pvalue < limit);
  return chartTexts[language].chance[step === -1 ? 3 : step] ?? '';
}
