import { addDays, mondayOf } from '../../data/terms/calendar';
import type { Period } from '../snapshot/coverage';
import type { Store } from '../store/types';
import { agreedPresence, partsOfWeek, type Agreed } from '../passes/agreed-presence';
import { passesBetween, type PassRow } from '../store/tables/pass';
import { toInstant } from '../../data/terms/wall-clock';

/** What may be told of others' passes, by date. */
export type AgreedOnDate = Omit<Agreed, 'weekday'> & { date: string };

/** The passes that touch a period of local dates. @param stadsdel only those there; null for all */
export function parsePeriod(
  { db }: Pick<Store, 'db'>,
  { from, to }: Period,
  timeZone: string,
  stadsdel: string | null,
): Promise<PassRow[]> {
  const midnight = (date: string) => toInstant({ date, min: 0 }, timeZone).instant;
  // no pass is longer than a day
  const weeks = { from: addDays(mondayOf(from), -7), to };
  return passesBetween(db, { from: midnight(from), to: midnight(to) }, weeks, stadsdel);
}

/** Those that begin in the period; the others reach into it from the night before. */
export function beginningIn(rows: readonly PassRow[], { from }: Period, timeZone: string): PassRow[] {
  const begin = toInstant({ date: from, min: 0 }, timeZone).instant;
  return rows.filter(({ planned_from }) => planned_from >= begin);
}

/**
 * What may be told of passes at the release level of co-operation, on each date of a period.
 * @param stadsdel only what is there: a pass with stops may go on to another
 */
export function agreedInPeriod(
  rows: readonly PassRow[],
  { from, to }: Period,
  timeZone: string,
  stadsdel: string | null = null,
): AgreedOnDate[] {
  const found: AgreedOnDate[] = [];
  for (let monday = mondayOf(from); monday < to; monday = addDays(monday, 7)) {
    const parts = partsOfWeek(monday, timeZone);
    const [begin, end] = [new Date(parts[0]!).toISOString(), new Date(parts.at(-1)!).toISOString()];
    const touching = rows.filter(({ planned_from, planned_to }) => planned_to > begin && planned_from < end);
    for (const { weekday, ...agreed } of agreedPresence(touching, parts)) {
      const date = addDays(monday, weekday - 1);
      if (stadsdel !== null && agreed.stadsdel !== stadsdel) continue;
      if (date >= from && date < to) found.push({ ...agreed, date });
    }
  }
  return found;
}
