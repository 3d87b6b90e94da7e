import type { NoticeKind } from '../../data/terms/notice-kinds';
import type { Db, Principal, Store } from '../store/types';
import { findChoice, keepChoice, type NoticeChoiceRow } from '../store/tables/notice-choice';
import type { Choice } from './notice';

/** A choice that has been changed in another window since it was fetched. */
export class ChoiceConflict extends Error {
  override name = 'ChoiceConflict';
}

/** What somebody has chosen, and the keys of what they have seen; nothing for who has chosen nothing. */
export async function readChoice(db: Db, user_id: string): Promise<{ choice: Choice; seen: ReadonlySet<string> }> {
  const row = (await findChoice(db, user_id)) ?? quiet(user_id);
  return { choice: choiceOf(row), seen: new Set(keysIn(row.seen)) };
}

/** Saves what somebody wants to be told of. @throws {ChoiceConflict} */
export async function changeChoice(store: Store, by: Principal, user_id: string, given: Choice): Promise<void> {
  await store.write(by, async (tx) => {
    const before = (await findChoice(tx.db, user_id)) ?? quiet(user_id);
    if (before.revision !== given.revision) throw new ChoiceConflict();
    const { kinds, mail, language } = given;
    await keepChoice(tx.db, {
      ...before,
      revision: before.revision + 1,
      kinds: JSON.stringify([...new Set(kinds)]),
      ...{ mail, language },
      updated_at: new Date().toISOString(),
    });
    await tx.audit({
      action: 'choose',
      subject: 'notices',
      subject_id: user_id,
      detail: detailOf(before, { kinds, mail, language }),
    });
  });
}

/** Keeps what somebody has seen, of what there is. */
export async function markSeen(store: Store, by: Principal, user_id: string, keys: readonly string[]): Promise<void> {
  await store.write(by, async (tx) => {
    const before = (await findChoice(tx.db, user_id)) ?? quiet(user_id);
    await keepChoice(tx.db, { ...before, seen: JSON.stringify(keys) });
    await tx.audit({ action: 'see', subject: 'notices', subject_id: user_id, detail: { n: keys.length } });
  });
}

/** Ends somebody's mails; what they are told of in the page stays. @returns whether there were any */
export async function endMail(store: Store, by: Principal, user_id: string): Promise<boolean> {
  if (((await findChoice(store.db, user_id))?.mail ?? 'none') === 'none') return false;
  await store.write(by, async (tx) => {
    const before = await findChoice(tx.db, user_id);
    if (before !== undefined) await keepChoice(tx.db, { ...before, revision: before.revision + 1, mail: 'none' });
    await tx.audit({ action: 'end_mail', subject: 'notices', subject_id: user_id });
  });
  return true;
}

/** Keys as they are kept. */
export function keysIn(json: string): string[] {
  return JSON.parse(json) as string[];
}

export function choiceOf({ kinds, mail, language, revision }: NoticeChoiceRow): Choice {
  return { kinds: JSON.parse(kinds) as NoticeKind[], mail, language, revision };
}

function quiet(user_id: string): NoticeChoiceRow {
  return {
    ...{ user_id, revision: 0, kinds: '[]', mail: 'none', language: 'sv' },
    ...{ seen: '[]', mailed: '[]', mailed_on: null, updated_at: new Date().toISOString() },
  };
}

function detailOf(before: NoticeChoiceRow, after: Omit<Choice, 'revision'>) {
  const { kinds, mail, language } = choiceOf(before);
  return { before: { kinds, mail, language }, after };
}
