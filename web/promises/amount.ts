import type { PromisedActivity } from '../api/types';
import { formatNumber } from '../text/format';
import type { Language } from '../text/texts';

/** A number of an activity as it is read: 7, or 46,4 %. */
export function amount(value: number, unit: PromisedActivity['progress']['unit'], language: Language): string {
  if (unit !== 'percent') return formatNumber(value, language);
  const text = formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return language === 'sv' ? `${text}\u00a0%` : `${text}%`;
}
