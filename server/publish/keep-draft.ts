import { randomUUID } from 'node:crypto';
import { published } from '../contract/published';
import { Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { deleteDraft, findDraft, replaceDraft } from '../store/tables/publication-draft';
import { userNames } from '../store/tables/user';
import type { Db, Store } from '../store/types';
import type { Draft, PublicDocument } from './make-document';
import type { ProtectedTable } from './protected-table';

export interface KeptDraft {
  draft_id: string;
  newest: number;
  document: Draft;
  tables: ProtectedTable[];
}

/** The draft that there is, as it would be published; null for none, or where it is another than the one asked for. */
export async function readDraft(db: Db, draft_id?: string): Promise<KeptDraft | null> {
  const row = await findDraft(db);
  if (row === undefined || (draft_id !== undefined && row.draft_id !== draft_id)) return null;
  return {
    draft_id: row.draft_id,
    newest: row.newest,
    document: JSON.parse(row.document) as Draft,
    tables: JSON.parse(row.tables) as ProtectedTable[],
  };
}

/** What is told of the draft where publishing is listed. */
export async function describeDraft(db: Db) {
  const row = await findDraft(db);
  if (row === undefined) return null;
  const { draft_id, newest, made_at, made_by } = row;
  const { promises } = JSON.parse(row.document) as Draft;
  const names = await userNames(db, [made_by]);
  return { draft_id, newest, made_at, made_by: names.get(made_by) ?? '', promises: promises.map(({ year }) => year) };
}

/** Keeps what would be published on top of a version, in the place of the draft before. @returns its id */
export async function saveDraft(
  store: Store,
  by: By,
  { newest, draft, tables }: { newest: number; draft: Draft; tables: readonly ProtectedTable[] },
): Promise<string> {
  const draft_id = randomUUID();
  await store.write(by.principal, async (tx) => {
    await replaceDraft(tx.db, {
      draft_id,
      newest,
      made_at: new Date().toISOString(),
      made_by: by.user_id,
      document: JSON.stringify(draft),
      tables: JSON.stringify(tables),
    });
    await tx.audit({ action: 'draft', subject: 'publication', subject_id: draft_id, detail: { newest } });
    tx.changed({ topic: 'publication', id: draft_id, scope: null });
  });
  return draft_id;
}

/** Takes the draft away. @throws {Refusal} where there is none */
export async function discardDraft(store: Store, by: By): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const row = await findDraft(tx.db);
    if (row === undefined) throw new Refusal('not_found');
    await deleteDraft(tx.db);
    await tx.audit({ action: 'discard_draft', subject: 'publication', subject_id: row.draft_id, detail: {} });
    tx.changed({ topic: 'publication', id: row.draft_id, scope: null });
  });
}

/** A draft as a document: it has no version, and says that it is none. */
export function documentOfDraft({ newest, document }: KeptDraft, now: Date): PublicDocument {
  const as = { version: newest + 1, published_at: now.toISOString(), reason: '', restores: null };
  return published.parse({ ...document, ...as });
}
