import type { Language } from './language';
import { formatNumber } from './number';

const NBSP = '\u00a0';

/** Minutes as hours, 6,5 h; whole hours without decimals. */
export function formatHours(minutes: number, language: Language): string {
  const hours = Math.round(minutes / 30) / 2;
  return `${formatNumber(hours, language, Number.isInteger(hours) ? 0 : 1)}${NBSP}h`;
}

/** Minutes to the minute, as a roster has them: 4 h 30, 6 h, 45 min. */
export function formatDuration(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  if (hours === 0) return `${rest}${NBSP}min`;
  const whole = `${formatNumber(hours, language)}${NBSP}h`;
  return rest === 0 ? whole : `${whole}${NBSP}${String(rest).padStart(2, '0')}`;
}

/** Hours of the clock, `to` exclusive and past 24 for the next day: 21–24, 21–03. */
export function formatClock(from: number, to: number): string {
  const end = to > 24 ? to - 24 : to;
  return `${String(from).padStart(2, '0')}–${String(end).padStart(2, '0')}`;
}
