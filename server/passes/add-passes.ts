import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import type { copied } from '../contract/pass';
import { insertPasses, passesOfWeek } from '../store/tables/pass';
import type { Principal, AuditEntry, Store, Tx } from '../store/types';
import type { PassValues } from './check-pass';
import { newRows } from './save-pass';
import { announcePass } from './announce-pass';

/** A pass to be added, and whether its time on the clock has had to be moved. */
export interface Candidate {
  values: PassValues;
  isMoved: boolean;
}

/**
 * Adds passes to a week, all or none, but for those that are there already: asked for twice, they are made once.
 * @param week_start Monday of the week in which all of them begin
 * @param readCandidates what to add, read in the transaction that adds it
 */
export async function addPasses(
  store: Store,
  by: Principal,
  user: User,
  week_start: string,
  readCandidates: (tx: Tx) => Promise<readonly Candidate[]>,
  { source, audit }: { source: string; audit: AuditEntry },
): Promise<z.infer<typeof copied>> {
  const { result, revision } = await store.write(by, async (tx) => {
    const candidates = await readCandidates(tx);
    const there = new Set((await passesOfWeek(tx.db, week_start)).map(keyOf));
    const missing = candidates.filter(({ values }) => !there.has(keyOf(values)));
    const rows = newRows(
      missing.map(({ values }) => values),
      source,
      user.user_id,
    );
    await insertPasses(tx.db, rows);
    const pass_ids = rows.map((row) => row.pass_id);
    await tx.audit({ ...audit, detail: { ...(audit.detail as object), pass_ids } });
    for (const row of rows) announcePass(tx, row.pass_id, row);
    return {
      created: rows.length,
      skipped: candidates.length - rows.length,
      pass_ids,
      moved_by_dst: pass_ids.filter((_, i) => missing[i]?.isMoved),
    };
  });
  return { ...result, revision };
}

/** What two passes have in common that are one and the same. */
export function keyOf(pass: Pick<PassValues, 'actor' | 'unit' | 'stadsdel' | 'planned_from' | 'planned_to'>): string {
  return JSON.stringify([pass.actor, pass.unit, pass.stadsdel, pass.planned_from, pass.planned_to]);
}
