import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import type { User } from '../access/roles';
import type { newUnitHours, unitsHours } from '../contract/shift-hours';
import { BadInput, Conflict, Refusal } from '../http/problem';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { mayPlan } from '../passes/may-plan';
import { seesWholly } from '../passes/sees-wholly';
import { allShiftHours, findShiftHours, putShiftHours, type ShiftHoursRow } from '../store/tables/shift-hours';
import { userNames } from '../store/tables/user';
import type { Db, Principal, Store } from '../store/types';
import { checkHours } from './check-hours';

type UnitHours = z.infer<typeof unitsHours>['units'][number];
type Given = z.infer<typeof newUnitHours>;

/** When the shifts of units begin and end, of those that a reader may see wholly. */
export async function readUnitsHours(db: Db, user: User): Promise<UnitHours[]> {
  const rows = (await allShiftHours(db)).filter(({ actor }) => seesWholly(user, actor));
  return Promise.all(rows.map((row) => tell(db, row)));
}

/**
 * Says when the shifts of a unit begin and end, for all who plan it.
 * @throws {BadInput} for an actor that there is not, and hours that cannot be
 * @throws {Refusal} for a unit that is not the user's to plan
 * @throws {Conflict} when somebody has said others meanwhile
 */
export async function saveUnitHours(
  store: Store,
  by: Principal,
  user: User,
  { actors }: Pack['actors'],
  given: Given,
): Promise<{ unit: UnitHours; revision: number }> {
  const { actor, revision: known, unit, ...hours } = given;
  if (!actors.some((other) => other.actor === actor)) throw new BadInput('actor', actor, ACCEPTED_IN_PLAN.actor);
  if (!mayPlan(user, { actor, unit })) throw new Refusal('not_allowed');
  checkHours(given);
  const { result, revision } = await store.write(by, async (tx) => {
    const key = unit?.trim() ?? '';
    const before = await findShiftHours(tx.db, actor, key);
    if ((before?.revision ?? 0) !== known) throw new Conflict(before ? await tell(tx.db, before) : null);
    const row: ShiftHoursRow = {
      ...{ actor, unit: key, revision: known + 1, hours: JSON.stringify(hours) },
      ...{ updated_by: user.user_id, updated_at: new Date().toISOString() },
    };
    await putShiftHours(tx.db, row);
    const detail = { actor, unit, before: before ? (JSON.parse(before.hours) as object) : null, after: hours };
    await tx.audit({ action: 'change', subject: 'hours', subject_id: `${actor}:${key}`, detail });
    tx.changed({ topic: 'template', id: `hours:${actor}:${key}`, scope: null });
    return tell(tx.db, row);
  });
  return { unit: result, revision };
}

async function tell(
  db: Db,
  { actor, unit, revision, hours, updated_by, updated_at }: ShiftHoursRow,
): Promise<UnitHours> {
  const names = await userNames(db, [updated_by]);
  const said = JSON.parse(hours) as Pick<UnitHours, 'days' | 'shift_from_min' | 'shift_to_min' | 'hours'>;
  return { actor, unit: unit || null, ...said, revision, updated_by: names.get(updated_by) ?? '', updated_at };
}
