import type { Deps } from '../http/deps';
import { BadInput } from '../http/problem';
import type { User } from '../access/roles';
import { UNPLANNED } from '../../data/terms/pass-source';
import { checkPass } from '../passes/check-pass';
import { mayPlan } from '../passes/may-plan';
import { insertIn, newRows } from '../passes/save-pass';
import type { PassRow } from '../store/tables/pass';
import type { Tx } from '../store/types';
import type { FieldReport } from './apply-report';

/** For as long as it stands in the calendar until somebody says when it ended. */
const STANDS_FOR_MS = 3_600_000;

/**
 * A pass that a patrol begins without a plan, in the stadsdel where they are. It is made as cancelled: the report that it is
 * of then puts it under way, and taken back leaves it so.
 * @returns null where there is no such actor, activity or stadsdel
 */
export async function makeUnplanned(
  tx: Tx,
  deps: Pick<Deps, 'pack' | 'territory'>,
  { user, now }: { user: User; now: Date },
  report: Extract<FieldReport, { kind: 'unplanned' }>,
): Promise<PassRow | 'not_allowed' | null> {
  const { actor, activity, stadsdel, staff, pass_id } = report;
  if (!mayPlan(user, { actor, unit: user.unit })) return 'not_allowed';
  const begun = Date.parse(report.at);
  const given = {
    ...{ actor, unit: user.unit, activity, stadsdel, staff },
    ...{ place: null, area: null, tour: null, promise_area: null, note: '', status: 'cancelled' as const },
    planned_from: new Date(begun).toISOString(),
    planned_to: new Date(begun + STANDS_FOR_MS).toISOString(),
  };
  try {
    const values = checkPass(given, deps, now, null);
    return await insertIn(tx, { ...newRows([values], UNPLANNED, user.user_id)[0]!, pass_id }, values);
  } catch (error) {
    if (error instanceof BadInput) return null;
    throw error;
  }
}
