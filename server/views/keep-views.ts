import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Selectable } from 'kysely';
import type { savedView } from '../contract/views';
import { BadInput, Conflict, Refusal } from '../http/problem';
import type { Actor, Store, Tx } from '../store/types';
import type { Tables } from '../store/tables';
import { ACCEPTED_IN_VIEW, checkView, MAX_VIEWS } from './check-view';

type ViewRow = Selectable<Tables['saved_view']>;
type View = z.infer<typeof savedView>['view'];
type Given = Pick<View, 'name' | 'address'>;

function viewFrom({ view_id, revision, name, address, created_at, updated_at }: ViewRow): View {
  return { view_id, revision, name, address, created_at, updated_at };
}

/** Somebody's views, by name. */
export async function listViews({ db }: Pick<Store, 'db'>, user_id: string): Promise<View[]> {
  const rows = await db.selectFrom('saved_view').selectAll().where('user_id', '=', user_id).execute();
  return rows.map(viewFrom).sort((a, b) => a.name.localeCompare(b.name, 'sv') || a.view_id.localeCompare(b.view_id));
}

/**
 * Keeps a view under a name.
 * @throws {BadInput} for a name that is taken or cannot be used, and when there are as many as there may be
 */
export async function addView(store: Store, by: Actor, user_id: string, given: Given): Promise<View> {
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
    await tx.db.insertInto('saved_view').values(row).execute();
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
  by: Actor,
  at: Pick<ViewRow, 'user_id' | 'view_id' | 'revision'>,
  given: Given,
): Promise<View> {
  const checked = checkView(given);
  const { result } = await store.write(by, async (tx) => {
    const before = await readOwn(tx, at);
    if (before.revision !== at.revision) throw new Conflict(viewFrom(before));
    const row = { ...before, ...checked, revision: before.revision + 1, updated_at: new Date().toISOString() };
    await refuseTaken(tx, row);
    await tx.db.updateTable('saved_view').set(row).where('view_id', '=', row.view_id).execute();
    const detail = { before: { name: before.name, address: before.address }, after: checked };
    await tx.audit({ action: 'change', subject: 'view', subject_id: row.view_id, detail });
    return row;
  });
  return viewFrom(result);
}

/** Removes one of somebody's views. @throws {Refusal} where they have none such */
export async function removeView(store: Store, by: Actor, at: Pick<ViewRow, 'user_id' | 'view_id'>): Promise<void> {
  await store.write(by, async (tx) => {
    const { name, address } = await readOwn(tx, at);
    await tx.db.deleteFrom('saved_view').where('view_id', '=', at.view_id).execute();
    await tx.audit({
      action: 'remove',
      subject: 'view',
      subject_id: at.view_id,
      detail: { before: { name, address } },
    });
  });
}

async function readOwn(tx: Tx, at: Pick<ViewRow, 'user_id' | 'view_id'>): Promise<ViewRow> {
  const row = await tx.db
    .selectFrom('saved_view')
    .selectAll()
    .where('view_id', '=', at.view_id)
    .where('user_id', '=', at.user_id)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/** Writes are one at a time: nobody takes the name after this. @returns how many views its owner has */
async function refuseTaken(tx: Tx, { user_id, view_id, name }: ViewRow): Promise<number> {
  const own = await tx.db.selectFrom('saved_view').select(['view_id', 'name']).where('user_id', '=', user_id).execute();
  if (own.some((other) => other.name === name && other.view_id !== view_id))
    throw new BadInput('name', name, ACCEPTED_IN_VIEW.name, { sv: 'namnet är taget', en: 'the name is taken' });
  return own.length;
}
