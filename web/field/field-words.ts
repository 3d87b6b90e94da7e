import { formatDayMonth, formatDayName } from '../../data/terms/date';
import { toWallTime } from '../../data/terms/wall-clock';
import { clockOf } from '../text/clock-time';
import type { Language } from '../text/texts';
import { fieldTexts } from '../text/field';

/** From one instant to another: 18.00–20.00. */
export function spanOf(from: string, to: string, language: Language, timeZone: string): string {
  return `${clockOf(from, language, timeZone)}–${clockOf(to, language, timeZone)}`;
}

/** The same, with the day before it where it does not begin today: lör 22.00–03.00. */
export function daySpanOf(from: string, to: string, now: Date, language: Language, timeZone: string): string {
  const [day, today] = [from, now.toISOString()].map((at) => toWallTime(at, timeZone).date);
  const span = spanOf(from, to, language, timeZone);
  return day === today ? span : `${formatDayName(day!, language)} ${span}`;
}

/** Whole minutes between two instants, in words: 14 min, 2 tim 5 min. */
export function lengthOf(from: string, to: string | Date, language: Language): string {
  const t = fieldTexts[language];
  const min = minutesBetween(from, to);
  return min < 60 ? t.minutes(min) : t.hours(Math.floor(min / 60), min % 60);
}

export function minutesBetween(from: string, to: string | Date): number {
  return Math.max(0, Math.floor((new Date(to).getTime() - Date.parse(from)) / 60_000));
}

/** An instant of another day: 6 jan. 18.05. */
export function whenInWords(at: string, language: Language, timeZone: string): string {
  return `${formatDayMonth(toWallTime(at, timeZone).date, language)} ${clockOf(at, language, timeZone)}`;
}
