import { addDays } from '../../data/terms/calendar';
import { formatDate, formatMonth, formatWeek } from '../../data/terms/date';
import { inBoth, type Text } from '../../data/terms/language';
import type { Period } from '../snapshot/coverage';

/** '2025-08' as augusti 2025. */
export function monthInWords(month: string): Text {
  return inBoth((language) => formatMonth(month, language));
}

/** '2026-03-31' as 31 mars 2026. */
export function dayInWords(day: string): Text {
  return inBoth((language) => formatDate(day, language));
}

/** A period, its end excluded, as 1 mars 2026 till 31 mars 2026; one day alone as that day. */
export function periodInWords({ from, to }: Period): Text {
  const [first, last] = [dayInWords(from), dayInWords(addDays(to, -1))];
  if (first.sv === last.sv) return first;
  return { sv: `${first.sv} till ${last.sv}`, en: `${first.en} to ${last.en}` };
}

/** '2025-W52' as v. 52 2025, as Swedes write weeks. */
export function weekInWords(week: string): Text {
  return inBoth((language) => formatWeek(week, language, true));
}
