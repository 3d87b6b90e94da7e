import { randomUUID } from 'node:crypto';
import { dateIn } from '../../data/terms/local-date';
import { Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { findPublication } from '../store/tables/publication';
import { findRecipe, insertRecipe, updateRecipe } from '../store/tables/publication-recipe';
import { userNames } from '../store/tables/user';
import type { Db, Store } from '../store/types';
import type { RecipeDoubt } from './judge-recipe';
import { PublishedSince } from './keep-publications';
import type { PublicDocument } from './make-document';
import { shapeOf, type RecipeShape } from './recipe-shape';

/** The recipe that was approved last, with who and what has become of it; null where there has been none. */
export async function describeRecipe(db: Db) {
  const row = await findRecipe(db);
  if (row === undefined) return null;
  const { approved_at, approved_by, reason, day, state, last_version } = row;
  const names = await userNames(db, [approved_by]);
  return {
    approved_at,
    approved_by: names.get(approved_by) ?? '',
    reason,
    day,
    state,
    promises: [...(JSON.parse(row.shape) as RecipeShape).promises],
    doubts: JSON.parse(row.doubts) as RecipeDoubt[],
    last_version,
  };
}

interface Approval {
  day: number;
  reason: string;
  /** the version that whoever approves has looked at: what is published each month is like that one */
  newest: number;
}

/**
 * Approves that what is published now is published anew each month, with what has come since. The first time is when its day
 * comes next. @throws {Refusal | PublishedSince} where nothing has been published by a person, or something newer
 */
export async function approveRecipe(
  store: Store,
  by: By,
  { day, reason, newest }: Approval,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const row = await findPublication(tx.db);
    if (row === undefined) throw new Refusal('not_found');
    if (row.version !== newest) throw new PublishedSince(`version ${row.version} is newer`);
    const today = dateIn(timeZone, now);
    await insertRecipe(tx.db, {
      recipe_id: randomUUID(),
      approved_at: now.toISOString(),
      approved_by: by.user_id,
      reason,
      day,
      shape: JSON.stringify(shapeOf(JSON.parse(row.document) as PublicDocument)),
      state: 'active',
      doubts: '[]',
      // where its day has come this month already, what is out is what it would publish
      ran_in: Number(today.slice(8)) >= day ? today.slice(0, 7) : '',
      last_version: null,
    });
    await tx.audit({
      action: 'approve_recipe',
      subject: 'publication',
      subject_id: String(newest),
      detail: { day, reason },
    });
    tx.changed({ topic: 'publication', id: 'recipe', scope: null });
  });
}

/** Ends the recipe. @throws {Refusal} where none is in force */
export async function revokeRecipe(store: Store, by: By): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const row = await findRecipe(tx.db);
    if (row === undefined || row.state === 'revoked') throw new Refusal('not_found');
    await updateRecipe(tx.db, row.recipe_id, { state: 'revoked', doubts: '[]' });
    await tx.audit({ action: 'revoke_recipe', subject: 'publication', subject_id: row.recipe_id, detail: {} });
    tx.changed({ topic: 'publication', id: 'recipe', scope: null });
  });
}
