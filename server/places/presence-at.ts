import type { z } from '@hono/zod-openapi';
import { addDays, mondayOf } from '../../data/terms/calendar';
import type { placeCard } from '../contract/place-register';
import { readDeeds } from '../promises/read-deeds';
import type { Deed } from '../promises/deed';
import type { Reading } from '../promises/reading';
import type { Db } from '../store/types';
import type { presenceTest } from './presence-test';

/** Weeks back and ahead that presence at a place is told of. */
const [WEEKS_BACK, WEEKS_AHEAD] = [12, 4];

/** What is planned to a place and was carried out there, of late and soon. */
export async function presenceAt(
  db: Db,
  isThere: ReturnType<typeof presenceTest>,
  reading: Reading,
): Promise<z.infer<typeof placeCard>['presence']> {
  const monday = mondayOf(reading.today);
  const weeks = { from: addDays(monday, -7 * WEEKS_BACK), to: addDays(monday, 7 * WEEKS_AHEAD) };
  const deeds = (await readDeeds(db, weeks, reading)).filter(isThere);
  const done = deeds.filter(({ outcome }) => outcome === 'done');
  // of those that were planned there: what was begun without a plan was done beside them
  const carriedOut = done.filter(({ planned_min }) => planned_min > 0);
  const ahead = deeds.filter(({ outcome }) => outcome === 'ahead');
  const begun = deeds.filter(({ outcome, planned_min }) => outcome !== 'ahead' && planned_min > 0);
  const days = (of: typeof deeds) => of.map(({ date }) => date).sort();
  return {
    n_planned: begun.length,
    n_done: carriedOut.length,
    n_unplanned: done.length - carriedOut.length,
    n_ahead: ahead.length,
    planned_min: begun.reduce((sum, { planned_min }) => sum + planned_min, 0),
    delivered_min: done.reduce((sum, deed) => sum + minutesThere(deed, isThere), 0),
    last: days(done).at(-1) ?? null,
    next: days(ahead)[0] ?? null,
  };
}

/** A patrol that walks a whole stadsdel is at a place for as long as its visits there, and not for all of its hours. */
function minutesThere({ visits, delivered_min }: Deed, isThere: ReturnType<typeof presenceTest>): number {
  const there = visits.filter(({ place, stadsdel }) =>
    isThere({ places: place === null ? [] : [place], area: null, stadsdel }),
  );
  return there.length > 0 ? there.reduce((sum, { min }) => sum + min, 0) : delivered_min;
}
