import type { Pass } from '../api/types';
import type { AppState } from '../state/context';
import { formatDate, formatDuration, formatWeekday } from '../text/format';
import type { Language } from '../text/texts';
import { namesOf } from './names';
import { daysBetween } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import { clockRange, clockWords } from '../../data/terms/time-of-day';

export { clockRange, clockWords };

interface Told {
  app: Pick<AppState, 'view' | 'answers'>;
  timeZone: string;
  t: { inStadsdel: (what: string, stadsdel: string) => string };
}

/** A pass as it is said: what and where, and when. */
export function passWords(
  pass: Pick<Pass, 'actor' | 'activity' | 'stadsdel' | 'planned_from' | 'planned_to'>,
  { app, timeZone, t }: Told,
): { what: string; when: string } {
  const names = namesOf(app);
  const from = toWallTime(pass.planned_from, timeZone);
  const to = toWallTime(pass.planned_to, timeZone);
  return {
    what: t.inStadsdel(names.activity(pass.activity), names.stadsdel(pass.stadsdel)),
    when: `${dayWords(from.date, app.view.language)} ${clockRange(from.min, to.min, app.view.language)}`,
  };
}

/** Where a pass goes: its place, its first stop in the stadsdel that it stands under and how many others, or its stadsdel. */
export function whereWords(
  { place, stadsdel, tour }: Pick<Pass, 'place' | 'stadsdel' | 'tour'>,
  names: Pick<ReturnType<typeof namesOf>, 'place' | 'stadsdel'>,
  stops: (first: string, more: number) => string,
): string {
  if (tour) {
    const stop = tour.stops.find((each) => each.stadsdel === stadsdel) ?? tour.stops[0]!;
    return stops(names.place(stop.place), tour.stops.length - 1);
  }
  return place ? names.place(place) : names.stadsdel(stadsdel);
}

/** '2026-01-09' as fredag 9 januari. */
export function dayWords(date: string, language: Language): string {
  const known = said.get(`${date} ${language}`);
  if (known !== undefined) return known;
  const weekday = ((daysBetween('2024-01-01', date) % 7) + 7) % 7;
  const day = formatDate(date, language).replace(/\s\d{4}$/, '');
  const words = `${formatWeekday(weekday + 1, language, 'long')} ${day}`;
  said.set(`${date} ${language}`, words);
  return words;
}

// a week has seven days and may have hundreds of passes
const said = new Map<string, string>();

/** How long a pass really is: on the night when clocks change it is not what they show. */
export function realLength(
  pass: Pick<Pass, 'planned_from' | 'planned_to'>,
  language: Language,
): { words: string; minutes: number } {
  const minutes = Math.round((Date.parse(pass.planned_to) - Date.parse(pass.planned_from)) / 60_000);
  return { minutes, words: formatDuration(minutes, language) };
}
