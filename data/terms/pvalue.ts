import type { Language } from './language';
import { formatNumber } from './number';

/** A pvalue as it is written: p = 0,03; nothing smaller than 0,001 is told apart. */
export function formatPvalue(pvalue: number, language: Language): string {
  if (pvalue < 0.001) return `p < ${formatNumber(0.001, language, 3)}`;
  // rounding must not carry it over the limit of 5 %
  const decimals = pvalue < 0.01 || (pvalue >= 0.045 && pvalue < 0.055) ? 3 : 2;
  return `p = ${formatNumber(pvalue, language, decimals)}`;
}
