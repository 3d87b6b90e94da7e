import type { Insertable } from 'kysely';
import type { Store } from '../store/open-store';
import type { PassStatus, Tables } from '../store/tables';
import type { World } from '../world';

/** Rows in one statement: an engine takes only so many values. */
const CHUNK = 500;

/**
 * Puts the passes of the demo world into the store, once: when it has no pass and all that is told of presence is
 * synthetic. A plan that somebody has made is never touched.
 */
export async function plantDemoPasses(store: Store, world: Pick<World, 'ask' | 'metadata'>): Promise<void> {
  const sources = world.metadata.presence?.sources ?? [];
  if (sources.length === 0 || !sources.every((source) => source.synthetic)) return;
  if (await store.db.selectFrom('pass').select('pass_id').limit(1).executeTakeFirst()) return;
  const passes = await world.ask('presence-passes', {});
  const at = new Date().toISOString();
  const rows = passes.map(({ presence_id, delivered_min, status, ...pass }): Insertable<Tables['pass']> => {
    const isHeld = delivered_min !== null && status !== 'cancelled';
    return {
      ...pass,
      pass_id: presence_id,
      revision: 1,
      unit: null,
      area: null,
      staff: 2,
      promise_area: null,
      note: '',
      status: status as PassStatus,
      actual_from: isHeld ? pass.planned_from : null,
      actual_to: isHeld ? new Date(Date.parse(pass.planned_from) + 60_000 * delivered_min).toISOString() : null,
      source: 'demo',
      created_by: 'demo',
      created_at: at,
      updated_by: 'demo',
      updated_at: at,
    };
  });
  if (rows.length === 0) return;
  await store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
    for (let i = 0; i < rows.length; i += CHUNK)
      await tx.db
        .insertInto('pass')
        .values(rows.slice(i, i + CHUNK))
        // another process may be doing the same
        .onConflict((on) => on.column('pass_id').doNothing())
        .execute();
    await tx.audit({ action: 'import', subject: 'pass', subject_id: null, detail: { source: 'demo', n: rows.length } });
  });
}
