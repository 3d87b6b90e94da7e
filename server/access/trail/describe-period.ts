import { addDays, addMonths, isDate, mondayOfWeek } from '../../../data/terms/calendar';
import { dayInWords, monthInWords, weekInWords } from '../../analysis/date-words';
import type { Text } from '../../http/problem';

/** The time that a question was about, as a look keeps it: a year, a month, days, or a week; null where it names none. */
export function describePeriod({ from, to, week }: Record<string, unknown>): Text | null {
  if (typeof week === 'string' && mondayOfWeek(week) !== null) return weekInWords(week);
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  if (mondayOfWeek(from) !== null && mondayOfWeek(to) !== null) return between(weekInWords(from), weekInWords(to));
  if (!isDate(from) || !isDate(to)) return null;
  if (from.endsWith('-01-01') && addMonths(from, 12) === to) return both(from.slice(0, 4));
  if (from.endsWith('-01') && addMonths(from, 1) === to) return monthInWords(from.slice(0, 7));
  if (from.endsWith('-01') && to.endsWith('-01'))
    return between(monthInWords(from.slice(0, 7)), monthInWords(addMonths(to, -1).slice(0, 7)));
  return between(dayInWords(from), dayInWords(addDays(to, -1)));
}

function between(first: Text, last: Text): Text {
  return { sv: `${first.sv}–${last.sv}`, en: `${first.en}–${last.en}` };
}

function both(text: string): Text {
  return { sv: text, en: text };
}
