import type { z } from '@hono/zod-openapi';
import { addDays, addMonths, mondayOf } from '../../data/terms/calendar';
import { SEEN } from '../../data/terms/field-report';
import { OPEN_STATUSES, REPORT_CATEGORIES } from '../../data/terms/report';
import { releaseLevelOf, type User } from '../access/roles';
import type { placeCard } from '../contract/place-register';
import { meetingFrom } from '../meetings/read-meetings';
import type { Reading } from '../promises/reading';
import { contentOf, pointIn } from '../reports/read-reports';
import { outcomesOfPasses } from '../store/tables/meeting-outcome';
import { passesOfKinds } from '../store/tables/pass';
import { reportsByTime, type ReportRow } from '../store/tables/report';
import { userNames } from '../store/tables/user';
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
    if (row.received_at < since || row.received_at >= addDays(today, 1)) return false;
    const at = pointOf(row);
    if (at === null) return false;
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
 * @param at the named places that it is about, and the stadsdel that it is the whole of
 */
export async function meetingsAt(
  db: Db,
  kinds: readonly string[],
  at: { places: readonly string[]; stadsdel: string | null },
  user: User,
  { today, timeZone, now }: Reading,
): Promise<Card['meetings']> {
  if (kinds.length === 0) return [];
  const [from, to] = [addMonths(today, -MONTHS_BACK), addMonths(today, MONTHS_BACK)];
  const rows = await passesOfKinds(db, kinds, { from: mondayOf(from), to: addDays(mondayOf(to), 7) }, at);
  const found = await outcomesOfPasses(
    db,
    rows.map(({ pass_id }) => pass_id),
  );
  const outcomes = new Map(found.map((row) => [row.pass_id, row]));
  const names = await userNames(
    db,
    found.map(({ recorded_by }) => recorded_by),
  );
  const here = rows
    .map((row) => meetingFrom(row, outcomes.get(row.pass_id), false, names, { user, timeZone, now }))
    .filter(({ place, date }) => (place !== null || at.stadsdel !== null) && date >= from && date < to);
  const ahead = here.filter(({ result }) => result === 'ahead').slice(0, MOST_AHEAD);
  const held = here.filter(({ outcome }) => outcome !== null);
  return [...ahead, ...held.reverse().slice(0, MOST_HELD)];
}
