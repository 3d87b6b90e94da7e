import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { savedView } from '../contract/views';
import { BadInput, Conflict, Refusal } from '../http/problem';
import type { Principal, Store, Tx } from '../store/types';
import { deleteView, findView, insertView, updateView, viewsOfUser, type ViewRow } from '../store/tables/saved-view';
import { ACCEPTED_IN_VIEW, checkView, MAX_VIEWS } from './check-view';

type View = z.infer<typeof savedView>['view'];
type Given = Pick<View, 'name' | 'address'>;

function viewFrom({ view_id, revision, name, address, created_at, updated_at }: ViewRow): View {
  return { view_id, revision, name, address, created_at, updated_at };
}

/** Somebody's views, by name. */
export async function listViews({ db }: Pick<Store, 'db'>, user_id: string): Promise<View[]> {
  const rows = await viewsOfUser(db, user_id);
  return rows.map(viewFrom).sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.view_id.localeCompare(b.view_id));
}

/**
 * Keeps a view under a name.
 * @throws {BadInput} for a name that is taken or cannot be used, and when there are as many as there may be
 */
export async function addView(store: Store, by: Principal, user_id: string, given: Given): Promise<View> {
  const checked = checkView(given);
  const now = new Date().toISOString();
  const row: ViewRow = { view_id: randomUUID(), revision: 1, user_id, ...checked, created_at: now, updated_at: now };
  await store.write(by, async (tx) => {
    const kept = await refuseTaken(tx, row);
    if (kept >= MAX_VIEWS)
      throw new BadInput(
        'name',
        row.name,
        { sv: 'en ny vy sedan en annan tagits bort', en: 'a new view once another has been removed' },
        { sv: `du har redan ${MAX_VIEWS} sparade vyer`, en: `you have ${MAX_VIEWS} saved views already` },
      );
    await insertView(tx.db, row);
    await tx.audit({ action: 'create', subject: 'view', subject_id: row.view_id, detail: checked });
  });
  return viewFrom(row);
}

/**
 * Gives one of somebody's views another name or address.
 * @throws {Refusal} where they have none such
 * @throws {Conflict} when it has another revision, with what it is now
 */
export async function changeView(
  store: Store,
  by: Principal,
  at: Pick<ViewRow, 'user_id' | 'view_id' | 'revision'>,
  given: Given,
): Promise<View> {
  const checked = checkView(given);
  const { result } = await store.write(by, async (tx) => {
    const before = await readOwn(tx, at);
    if (before.revision !== at.revision) throw new Conflict(viewFrom(before));
    const row = { ...before, ...checked, revision: before.revision + 1, updated_at: new Date().toISOString() };
    await refuseTaken(tx, row);
    await updateView(tx.db, row);
    const detail = { before: { name: before.name, address: before.address }, after: checked };
    await tx.audit({ action: 'change', subject: 'view', subject_id: row.view_id, detail });
    return row;
  });
  return viewFrom(result);
}

/** Removes one of somebody's views. @throws {Refusal} where they have none such */
export async function removeView(store: Store, by: Principal, at: Pick<ViewRow, 'user_id' | 'view_id'>): Promise<void> {
  await store.write(by, async (tx) => {
    const { name, address } = await readOwn(tx, at);
    await deleteView(tx.db, at.view_id);
    await tx.audit({
      action: 'remove',
      subject: 'view',
      subject_id: at.view_id,
      detail: { before: { name, address } },
    });
  });
}

async function readOwn(tx: Tx, at: Pick<ViewRow, 'user_id' | 'view_id'>): Promise<ViewRow> {
  const row = await findView(tx.db, at);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/** Writes are one at a time: nobody takes the name after this. @returns how many views its owner has */
async function refuseTaken(tx: Tx, { user_id, view_id, name }: ViewRow): Promise<number> {
  const own = await viewsOfUser(tx.db, user_id);
  if (own.some((other) => other.name === name && other.view_id !== view_id))
    throw new BadInput('name', name, ACCEPTED_IN_VIEW.name, { sv: 'namnet är taget', en: 'the name is taken' });
  return own.length;
}
