import { formatNumber } from '../text/format';
import type { Language } from '../text/texts';

/** A whole number with its sign: +4, −6, 0. */
export function signed(value: number, language: Language): string {
  const rounded = Math.round(value);
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded, language)}`;
}
