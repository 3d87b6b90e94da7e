import type { Language } from '../text/texts';
import { fieldTexts } from '../text/field';

/** An instant as the clock on the wall shows it: 18.42 in Swedish, 18:42 in English. */
export function clockOf(instant: string | Date, language: Language, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );
  return language === 'sv' ? clock.replace(':', '.') : clock;
}

/** From one instant to another: 18.00–20.00. */
export function spanOf(from: string, to: string, language: Language, timeZone: string): string {
  return `${clockOf(from, language, timeZone)}–${clockOf(to, language, timeZone)}`;
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
