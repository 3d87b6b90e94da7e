import type { z } from '@hono/zod-openapi';
import { addDays, addMonths, mondayOf } from '../../data/terms/calendar';
import { SEEN } from '../../data/terms/field-report';
import { OPEN_STATUSES, REPORT_CATEGORIES } from '../../data/terms/report';
import { releaseLevelOf, type User } from '../access/roles';
import type { placeCard } from '../contract/place-register';
import { readMeetings } from '../meetings/read-meetings';
import type { Reading } from '../promises/reading';
import { contentOf, pointIn } from '../reports/read-reports';
import { reportsByTime, type ReportRow } from '../store/tables/report';
import { seenInWeeks } from '../store/tables/visit';
import type { Db } from '../store/types';
import type { Territory } from '../town/territory';
import type { Planar } from './outline';
import type { presenceTest } from './presence-test';
import { seesOffences } from './sees-offences';

type Card = z.infer<typeof placeCard>;

/** Months that are told of, and weeks of what visits have seen: as presence at a place is. */
const [MONTHS_BACK, WEEKS_BACK] = [12, 12];
const [MOST_HELD, MOST_AHEAD] = [5, 3];

interface Where {
  planar: Pick<Planar, 'holds'>;
  isThere: ReturnType<typeof presenceTest>;
  toMetres: Territory['toMetres'];
}

/** How often residents and the field have told of a place, and about what; null for those who may not see that. */
export async function observationsAt(
  db: Db,
  { planar, isThere, toMetres }: Where,
  user: User,
  { today }: Reading,
): Promise<Card['observations']> {
  if (!seesOffences(user)) return null;
  const since = addMonths(today, -MONTHS_BACK);
  const reports = (await reportsByTime(db)).filter((row) => {
    const at = pointOf(row);
    if (at === null || row.received_at < since || row.received_at >= addDays(today, 1)) return false;
    const [x = 0, y = 0] = toMetres([at.lng, at.lat]);
    return planar.holds([x, y]);
  });
  return {
    n_reports: reports.length,
    n_open: reports.filter(({ status, merged_into }) => merged_into === null && OPEN_STATUSES.has(status)).length,
    n_by_category: REPORT_CATEGORIES.flatMap((category) => {
      const n = reports.filter((row) => row.category === category).length;
      return n === 0 ? [] : [{ category, n }];
    }),
    n_by_seen: releaseLevelOf(user.role) === 'police' ? await seenAt(db, isThere, today) : null,
  };
}

/** Where a report is about, also once what was told has been emptied. */
function pointOf(row: ReportRow): { lng: number; lat: number } | null {
  return contentOf(row)?.point ?? pointIn(row)?.at ?? null;
}

async function seenAt(db: Db, isThere: Where['isThere'], today: string) {
  const monday = mondayOf(today);
  const visits = await seenInWeeks(db, { from: addDays(monday, -7 * WEEKS_BACK), to: addDays(monday, 7) });
  const here = visits
    .filter(({ place, register_place, stadsdel }) => {
      const code = place ?? register_place;
      return isThere({ places: code === null ? [] : [code], area: null, stadsdel });
    })
    .map(({ seen }) => seen.split(','));
  return SEEN.flatMap((seen) => {
    const n = here.filter((codes) => codes.includes(seen)).length;
    return n === 0 ? [] : [{ seen, n }];
  });
}

/**
 * The meetings at a place that somebody may see the place of: those to come in their order, then those of the last year that
 * say what came of them, the latest first.
 * @param kinds activities that are meetings
 */
export async function meetingsAt(
  db: Db,
  kinds: readonly string[],
  isThere: Where['isThere'],
  user: User,
  { today, timeZone, now }: Reading,
): Promise<Card['meetings']> {
  const time = { from: addMonths(today, -MONTHS_BACK), to: addMonths(today, MONTHS_BACK) };
  const all = await readMeetings(db, kinds, time, { user, timeZone, now });
  const here = all.filter(({ place, stadsdel }) =>
    isThere({ places: place === null ? [] : [place], area: null, stadsdel }),
  );
  const ahead = here.filter(({ result }) => result === 'ahead').slice(0, MOST_AHEAD);
  const held = here.filter(({ outcome }) => outcome !== null);
  return [...ahead, ...held.reverse().slice(0, MOST_HELD)];
}
