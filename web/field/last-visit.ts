import { daysBetween } from '../../data/terms/calendar';
import { formatDayMonth } from '../../data/terms/date';
import { toWallTime } from '../../data/terms/wall-clock';
import { clockOf } from '../text/clock-time';
import { fieldTexts } from '../text/field';
import type { Language } from '../text/texts';
import type { FieldPass } from './apply-reports';

/** When a place was last visited, by the server or by this patrol since; null where nobody knows. */
export function lastVisitAt(pass: Pick<FieldPass, 'places' | 'visits'>, place: string): string | null {
  const known = pass.places.find((one) => one.place === place)?.why?.last_visit ?? null;
  const own = pass.visits.filter((visit) => visit.place === place).map(({ to }) => to);
  return [...own, ...(known === null ? [] : [known])].sort().at(-1) ?? null;
}

/** The same in words: i dag 18.05, i går, i tisdags, 3 mars. */
export function lastVisitInWords(at: string | null, now: Date, language: Language, timeZone: string): string {
  const t = fieldTexts[language].lastVisit;
  if (at === null) return t.never;
  const [day, today] = [at, now].map((instant) => toWallTime(instant, timeZone).date) as [string, string];
  const days = daysBetween(day, today);
  if (days <= 0) return t.today(clockOf(at, language, timeZone));
  if (days === 1) return t.yesterday;
  if (days < 7) return t.weekday[new Date(`${day}T12:00:00Z`).getUTCDay()]!;
  return t.day(formatDayMonth(day, language));
}
