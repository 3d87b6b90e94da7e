import type { Store } from '../store/types';
import type { PassStatus } from '../../data/terms/pass-status';
import { removedPassIds } from '../store/tables/audit';
import { insertMissingOutcomes, type MeetingOutcomeRow } from '../store/tables/meeting-outcome';
import { insertMissingPasses, passOrigins, updatePassOf, type NewPassRow } from '../store/tables/pass';
import type { Questions } from '../db/questions';
import type { World } from '../snapshot/world';

/** Who made the passes of the demo world, and last changed those that nobody has touched. */
const DEMO = 'demo';

/**
 * Puts the passes of the demo world into the store, and brings them up to date when it has been made again: those that
 * nobody has touched become what the tables say, what people have made, changed or reported on stays as it is. Does
 * nothing when something that is told of presence is real, or when a plan is there that is somebody's alone.
 * @param more passes of the demo world besides those of the tables: what was done for the promises of earlier years
 * @param outcomes what came of such of them as are meetings
 */
export async function plantDemoPasses(
  store: Store,
  world: Pick<World, 'ask' | 'metadata'>,
  more: readonly NewPassRow[] = [],
  outcomes: readonly MeetingOutcomeRow[] = [],
): Promise<void> {
  if (!isDemo(world)) return;
  const saved = await passOrigins(store.db);
  if (saved.length > 0 && !saved.some(({ source }) => source === DEMO)) return;

  const at = new Date().toISOString();
  const passes = [...(await world.ask('presence-passes', {})).map((pass) => asRow(pass, at)), ...more];
  const known = new Map(saved.map((pass) => [pass.pass_id, pass]));
  // what somebody has taken away does not come back
  const removed = saved.length > 0 ? await removedPassIds(store.db) : new Set();
  const added = passes.filter(({ pass_id }) => !known.has(pass_id) && !removed.has(pass_id));
  const ended = passes.filter(({ pass_id, status }) => {
    const pass = known.get(pass_id);
    return pass?.updated_by === DEMO && pass.status !== status;
  });
  if (added.length + ended.length === 0) return;

  await store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
    await insertMissingPasses(tx.db, added);
    const touched = new Set([...added, ...ended].map(({ pass_id }) => pass_id));
    await insertMissingOutcomes(
      tx.db,
      outcomes.filter(({ pass_id }) => touched.has(pass_id)),
    );
    for (const { pass_id, status, actual_from = null, actual_to = null } of ended)
      await updatePassOf(tx.db, pass_id, DEMO, { status, actual_from, actual_to });
    const detail = { source: DEMO, n: added.length + ended.length };
    await tx.audit({ action: 'import', subject: 'pass', subject_id: null, detail });
  });
}

/** Whether all that is told of presence is made up. */
export function isDemo({ metadata }: Pick<World, 'metadata'>): boolean {
  const sources = metadata.presence?.sources ?? [];
  return sources.length > 0 && sources.every((source) => source.synthetic);
}

type TablePass = Questions['presence-passes']['row'];

function asRow({ presence_id, delivered_min, status, ...pass }: TablePass, at: string): NewPassRow {
  const isHeld = delivered_min !== null && status !== 'cancelled';
  return {
    ...pass,
    pass_id: presence_id,
    revision: 1,
    unit: null,
    area: null,
    tour: null,
    staff: 2,
    promise_area: null,
    note: '',
    status: status as PassStatus,
    actual_from: isHeld ? pass.planned_from : null,
    actual_to: isHeld ? new Date(Date.parse(pass.planned_from) + 60_000 * delivered_min).toISOString() : null,
    source: DEMO,
    created_by: DEMO,
    created_at: at,
    updated_by: DEMO,
    updated_at: at,
  };
}
