import { formatDate } from '../../data/terms/date';
import { inBoth, type Text } from '../../data/terms/language';
import { formatChange, formatInterval, formatNumber, formatShare } from '../../data/terms/number';
import { formatHours } from '../../data/terms/duration';
import type { Change } from '../statistics/change-between';

/** What a cell says in both languages. */
export const plain = (text: string): Text => ({ sv: text, en: text });
export const number = (value: number, decimals = 0): Text =>
  inBoth((language) => formatNumber(value, language, decimals));
export const share = (value: number): Text => inBoth((language) => formatShare(value, language));
export const hours = (minutes: number): Text => inBoth((language) => formatHours(minutes, language));
export const day = (date: string): Text => inBoth((language) => formatDate(date, language, 'short'));
export const NOTHING: Text = plain('–');

/** A change with its interval: −6 % (−15 till +4); or that there is too little to say. */
export function changed(change: Change | null): Text {
  if (change === null) return { sv: 'för få att jämföra', en: 'too few to compare' };
  const { change_pct, low_pct, high_pct } = change;
  return inBoth((language) => `${formatChange(change_pct, language)} (${formatInterval(low_pct, high_pct, language)})`);
}

/** A column of words, and one of numbers. */
export const words = (sv: string, en: string) => ({ name: { sv, en }, is_number: false });
export const numbers = (sv: string, en: string) => ({ name: { sv, en }, is_number: true });
