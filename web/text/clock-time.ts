import type { Language } from './texts';

/** An instant as the clock on the wall shows it: 18.42 in Swedish, 18:42 in English. */
export function clockOf(instant: string | Date, language: Language, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );
  return language === 'sv' ? clock.replace(':', '.') : clock;
}
