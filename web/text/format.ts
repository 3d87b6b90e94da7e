import type { Language } from './texts';

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;

/** 9 283 in Swedish, 9,283 in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const text = value.toLocaleString(LOCALE[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return text.replace('-', '−');
}

/** A change with its sign and a real minus: +4 %, −6 %, 0 %. */
export function formatChange(percent: number, language: Language): string {
  const rounded = Math.round(percent);
  const sign = rounded > 0 ? '+' : '';
  return `${sign}${formatNumber(rounded, language)}${language === 'sv' ? '\u00a0%' : '%'}`;
}

/** Minutes as hours, 6,5 h; whole hours without decimals. */
export function formatHours(minutes: number, language: Language): string {
  const hours = Math.round(minutes / 30) / 2;
  return `${formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1)}\u00a0h`;
}

/** '2025-08-14' as 14 aug. 2025 (short) or 14 augusti 2025 (long). */
export function formatDate(date: string, language: Language, month: 'short' | 'long' = 'long'): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(LOCALE[language], {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** '2025-08' as augusti 2025. */
export function formatMonth(month: string, language: Language, length: 'short' | 'long' = 'long'): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(LOCALE[language], {
    month: length,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** '2025-W52' as v. 52 (Swedish) or week 52. */
export function formatWeek(week: string, language: Language, withYear = false): string {
  const [year, number] = week.split('-W') as [string, string];
  const short = `${language === 'sv' ? 'v.' : 'week'}\u00a0${Number(number)}`;
  return withYear ? `${short} ${year}` : short;
}
