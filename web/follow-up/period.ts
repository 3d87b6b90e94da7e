import { addDays, daysBetween, isoWeek, lastDay, mondayOf, mondayOfWeek } from '../../data/terms/calendar';

interface Period {
  from: string;
  to: string;
}

/** The most weeks that can be followed up at once. */
const MAX_WEEKS = 104;

/** The ISO weeks that a half-open period of dates touches, at most the last two years of it. */
export function weeksOf({ from, to }: Period): { from: string; to: string; count: number } {
  const last_day = lastDay(to);
  const last = isoWeek(last_day);
  const count = Math.min(MAX_WEEKS, daysBetween(mondayOf(from), mondayOf(last_day)) / 7 + 1);
  return { from: isoWeek(addDays(mondayOf(last_day), -7 * (count - 1))), to: last, count };
}

/** The dates of some weeks that end with one. */
export function periodOf(last: string, count: number): Period {
  const to = addDays(mondayOfWeek(last)!, 7);
  return { from: addDays(to, -7 * count), to };
}

/** As many days just before a period. */
export function justBefore({ from, to }: Period): Period {
  return { from: addDays(from, -daysBetween(from, to)), to: from };
}
