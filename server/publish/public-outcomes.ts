import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import { findPersonal } from '../../data/terms/personal-data';
import { toWallTime } from '../../data/terms/wall-clock';
import type { publicOutcome } from '../contract/published';
import { inBothLanguages } from '../http/local-text';
import type { MeetingOutcomeRow } from '../store/tables/meeting-outcome';
import type { PassRow } from '../store/tables/pass';

/** Months back that are told of. */
export const OUTCOME_MONTHS = 12;
/** Fewer who came are not counted out, and others are rounded to so many. */
const STEP = 5;

/**
 * What came of open meetings: kind, day, stadsdel, how many came, rounded, and the next step as it was written. What was
 * heard, whom it was told to and who wrote it stay inside; a text in which a name, a number or an address is suspected is
 * left out.
 */
export function publicOutcomes(
  passes: readonly PassRow[],
  outcomes: readonly MeetingOutcomeRow[],
  { actors }: Pick<Pack, 'actors'>,
  timeZone: string,
): z.infer<typeof publicOutcome>[] {
  const open = new Map(
    actors.activities.filter(({ is_open }) => is_open).map(({ activity, name }) => [activity, inBothLanguages(name)]),
  );
  const rows = new Map(outcomes.map((row) => [row.pass_id, row]));
  return passes
    .flatMap(({ pass_id, activity, stadsdel, planned_from }) => {
      const [row, kind] = [rows.get(pass_id), open.get(activity)];
      if (row === undefined || kind === undefined) return [];
      const next_step = findPersonal(row.next_step).length > 0 ? '' : row.next_step;
      return [{ kind, stadsdel, date: toWallTime(planned_from, timeZone).date, n_came: came(row.n_came), next_step }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function came(n: number | null): number | 'protected' | 'no_data' {
  if (n === null) return 'no_data';
  if (n === 0) return 0;
  return n < STEP ? 'protected' : STEP * Math.round(n / STEP);
}
