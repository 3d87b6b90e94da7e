import { lastDay } from './calendar';
import { LOCALES, type Language } from './language';

const NBSP = '\u00a0';

function dateText(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

// as with numbers
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  dateFormats.set(key, made);
  return made;
}

/** '2025-08-14' as 14 aug. 2025 (short) or 14 augusti 2025 (long). */
export function formatDate(date: string, language: Language, month: 'short' | 'long' = 'long'): string {
  return dateText(date, language, { day: 'numeric', month, year: 'numeric' });
}

/** '2025-08-14' as 14 aug., where there is room for no more. */
export function formatDayMonth(date: string, language: Language): string {
  return dateText(date, language, { day: 'numeric', month: 'short' });
}

/** '2026-11-28' as lör. */
export function formatDayName(date: string, language: Language): string {
  return dateText(date, language, { weekday: 'short' });
}

/** '2025-08' as augusti 2025. */
export function formatMonth(month: string, language: Language, length: 'short' | 'long' = 'long'): string {
  return dateText(`${month}-15`, language, { month: length, year: 'numeric' });
}

/** Local time as stored, '2025-08-14 17:59:00' or with a T: 14 aug. 2025 17.59 in Swedish, 14 Aug 2025 17:59 in English. */
export function formatDateTime(time: string, language: Language): string {
  const clock = /[T ](\d{1,2}):(\d{2})/.exec(time);
  const date = formatDate(time.slice(0, 10), language, 'short');
  if (!clock) return date;
  return `${date} ${clock[1]?.padStart(2, '0')}${language === 'sv' ? '.' : ':'}${clock[2]}`;
}

/** An instant as the clock in a time zone shows it, or the reader's own clock: 14 aug. 2025 17.59. */
export function formatInstant(instant: string, language: Language, timeZone: string | undefined): string {
  // Swedish writes a local time as it sorts
  const local = dateFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return formatDateTime(local.format(new Date(instant)), language);
}

/** '2025-W52' as v. 52 (Swedish) or week 52. */
export function formatWeek(week: string, language: Language, withYear = false): string {
  const [year, number] = week.split('-W') as [string, string];
  const short = `${language === 'sv' ? 'v.' : 'week'}${NBSP}${Number(number)}`;
  return withYear ? `${short} ${year}` : short;
}

/** A half-open period as a person says it: 2025, november 2025, november 2024 – oktober 2025, 3 mars 2025 – 9 mars 2025. */
export function formatPeriod(
  period: { from: string; to: string },
  language: Language,
  length: 'short' | 'long' = 'long',
): string {
  const { from, to } = period;
  if (!from.endsWith('-01') || !to.endsWith('-01'))
    return between(formatDate(from, language, length), formatDate(lastDay(to), language, length));
  const [first, last] = [from.slice(0, 7), lastDay(to).slice(0, 7)];
  const wholeYears = first.endsWith('-01') && last.endsWith('-12');
  return wholeYears
    ? between(first.slice(0, 4), last.slice(0, 4))
    : between(formatMonth(first, language, length), formatMonth(last, language, length));
}

/** How many whole months a half-open period has; null when it does not begin and end with a month. */
export function wholeMonths(period: { from: string; to: string }): number | null {
  const { from, to } = period;
  if (!from.endsWith('-01') || !to.endsWith('-01')) return null;
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

function between(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

/** ISO weekday, Monday 1, as mån or måndag. */
export function formatWeekday(weekday: number, language: Language, length: 'short' | 'long' = 'short'): string {
  // 1 January 2024 was a Monday
  return dateText(`2024-01-0${weekday}`, language, { weekday: length });
}
