import type { Principal, Tx } from '../../../server/store/types';

export const ANNA: Principal = { user_id: 'anna', role: 'police', request_id: 'r1' };

/** A pass of Monday 5 January 2026, 18 to 20 in Rissne. */
export function passRow(pass_id: string) {
  const at = '2026-01-01T12:00:00.000Z';
  return {
    pass_id,
    revision: 1,
    actor: 'police',
    unit: null,
    activity: 'foot_patrol',
    stadsdel: 'rissne',
    place: null,
    area: null,
    tour: null,
    planned_from: '2026-01-05T17:00:00.000Z',
    planned_to: '2026-01-05T19:00:00.000Z',
    week_start: '2026-01-05',
    staff: 2,
    promise_area: null,
    note: 'Rissne torg, åäö',
    status: 'planned' as const,
    set_off_at: null,
    actual_from: null,
    actual_to: null,
    source: 'plan',
    created_by: 'anna',
    created_at: at,
    updated_by: 'anna',
    updated_at: at,
  };
}

/** Plans a pass as the routes do. */
export async function addPass(tx: Tx, pass_id: string): Promise<string> {
  await tx.db.insertInto('pass').values(passRow(pass_id)).execute();
  await tx.audit({ action: 'create', subject: 'pass', subject_id: pass_id });
  tx.changed({ topic: 'pass', id: pass_id, scope: '2026-01-05' });
  return pass_id;
}
