import type { z } from '@hono/zod-openapi';
import { addDays, mondayOf } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import type { User } from '../access/roles';
import type { meetings } from '../contract/meetings';
import { outcomeOf, type Outcome } from '../follow-up/outcome-of';
import { mayPlan } from '../passes/may-plan';
import { seesWholly } from '../passes/sees-wholly';
import { outcomesOfWeeks, type MeetingOutcomeRow } from '../store/tables/meeting-outcome';
import { passesOfKinds, type PassRow } from '../store/tables/pass';
import { userNames } from '../store/tables/user';
import { visitedOfKinds } from '../store/tables/visit';
import type { Db } from '../store/types';

export type Meeting = z.infer<typeof meetings>['meetings'][number];

/** Who reads, and when. */
export interface Reader {
  user: User;
  timeZone: string;
  now: Date;
}

/** The meetings between two days, by day. @param kinds activities that are meetings */
export async function readMeetings(
  db: Db,
  kinds: readonly string[],
  { from, to }: { from: string; to: string },
  reader: Reader,
): Promise<Meeting[]> {
  if (kinds.length === 0) return [];
  const weeks = { from: mondayOf(from), to: addDays(mondayOf(to), 7) };
  const rows = await passesOfKinds(db, kinds, weeks);
  const outcomes = new Map((await outcomesOfWeeks(db, weeks)).map((row) => [row.pass_id, row]));
  const visited = await visitedOfKinds(db, kinds, weeks);
  const names = await userNames(
    db,
    [...outcomes.values()].map(({ recorded_by }) => recorded_by),
  );
  return rows
    .map((row) => meetingFrom(row, outcomes.get(row.pass_id), visited.has(row.pass_id), names, reader))
    .filter(({ date }) => date >= from && date < to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const RESULTS: Readonly<Record<Outcome['kind'], Meeting['result']>> = {
  reported: 'done',
  cancelled: 'cancelled',
  without_report: 'unreported',
  ahead: 'ahead',
};

/** A meeting as its reader may see it. */
export function meetingFrom(
  row: PassRow,
  outcome: MeetingOutcomeRow | undefined,
  isVisited: boolean,
  names: ReadonlyMap<string, string>,
  { user, timeZone, now }: Reader,
): Meeting {
  const { pass_id, activity, actor, stadsdel, place, planned_from, planned_to, status, note } = row;
  const isWhole = seesWholly(user, actor);
  const { kind } = outcomeOf(row, [], now.getTime());
  return {
    pass_id,
    activity,
    actor,
    stadsdel,
    date: toWallTime(row.actual_from ?? planned_from, timeZone).date,
    place: isWhole ? place : null,
    planned_from: isWhole ? planned_from : null,
    planned_to: isWhole ? planned_to : null,
    status,
    result: isVisited ? 'done' : RESULTS[kind],
    note: isWhole ? note : '',
    may_record: mayPlan(user, row) && status !== 'cancelled' && Date.parse(planned_from) <= now.getTime(),
    outcome: outcome
      ? {
          revision: outcome.revision,
          n_came: outcome.n_came,
          heard: JSON.parse(outcome.heard) as string[],
          next_step: outcome.next_step,
          told_to: outcome.told_to,
          recorded_by: names.get(outcome.recorded_by) ?? '',
          recorded_at: outcome.recorded_at,
        }
      : null,
  };
}
