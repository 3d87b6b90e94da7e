import { formatDate, formatWeek } from '../../text/format';
import type { Language } from '../../text/texts';
import { addDays, mondayOfWeek } from '../../../data/terms/calendar';

/** '2026-W02' as v. 2, 5–11 jan. 2026; the month and the year twice only where they differ. */
export function weekWords(week: string, language: Language): string {
  const monday = mondayOfWeek(week)!;
  const sunday = addDays(monday, 6);
  const end = formatDate(sunday, language, 'short');
  const begin = formatDate(monday, language, 'short');
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const sameYear = monday.slice(0, 4) === sunday.slice(0, 4);
  const first = sameMonth ? String(Number(monday.slice(8))) : sameYear ? begin.replace(/\s\d{4}$/, '') : begin;
  return `${formatWeek(week, language)}, ${first}${sameMonth ? '–' : ' – '}${end}`;
}
