import { createHash } from 'node:crypto';
import { addDays } from '../../data/terms/calendar';
import { placedPassesBetween } from '../store/tables/pass';
import { visitsBetween } from '../store/tables/visit';
import type { Store } from '../store/types';
import { coveredBy } from '../coverage/plan-minutes';
import { presencesOf } from '../passes/tour';
import { toInstant, toWallTime } from '../../data/terms/wall-clock';

/** How far back visits are looked at. */
const WEEKS = 4;

/** A visit that was made, or is planned: where and when on the wall clock. */
export interface KnownVisit {
  place: string;
  date: string;
  /** after midnight */
  min: number;
}

/**
 * Visits to places in the four weeks to the end of a week: those reported, and of passes without a report those planned.
 * @param monday of the week that is being planned
 */
export async function readVisitsBefore(
  store: Pick<Store, 'db'>,
  monday: string,
  timeZone: string,
  points: Parameters<typeof coveredBy>[1],
): Promise<KnownVisit[]> {
  const from = toInstant({ date: addDays(monday, 7 - 7 * WEEKS), min: 0 }, timeZone).instant;
  const to = toInstant({ date: addDays(monday, 7), min: 0 }, timeZone).instant;
  const [visits, passes] = await Promise.all([
    visitsBetween(store.db, { from, to }),
    placedPassesBetween(store.db, { from, to }),
  ]);
  const reported = new Set(visits.map(({ pass_id }) => pass_id));
  const known: KnownVisit[] = [
    ...visits.flatMap(({ place, visited_from }) =>
      place === null ? [] : [{ place, ...toWallTime(visited_from, timeZone) }],
    ),
    ...passes
      .filter(({ pass_id }) => !reported.has(pass_id))
      .flatMap((pass) =>
        presencesOf(pass).flatMap((presence) =>
          coveredBy(presence, points).map((place) => ({ place, ...toWallTime(presence.planned_from, timeZone) })),
        ),
      ),
  ];
  return known.sort((a, b) => compare(a.date, b.date) || a.min - b.min || compare(a.place, b.place));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same visits have the same digest. */
export function digestOf(visits: readonly KnownVisit[]): string {
  return createHash('sha256').update(JSON.stringify(visits)).digest('hex').slice(0, 16);
}
