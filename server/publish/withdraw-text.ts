import { randomUUID } from 'node:crypto';
import { KEPT_WITHDRAWN_REASON } from '../../data/terms/publication-reason';
import { published } from '../contract/published';
import { Refusal } from '../http/problem';
import { findPublication, publicationsByVersion } from '../store/tables/publication';
import { publishAgain, PublishedSince, type Act, type Publication } from './keep-publications';
import { isSameText, listTexts, type TextKey } from './withdrawn-texts';

/**
 * Takes back a text that has been published, such as a reason that names somebody: what is published now is published once
 * more without it, and no earlier version that holds it is left on disk. Inside it is kept with who and why, and whatever is
 * published or restored later is without it.
 * @throws {Refusal | PublishedSince} where no version has such a text, or there is a newer version
 */
export async function withdrawText(act: Omit<Act, 'reason'>, key: TextKey, why: string): Promise<Publication> {
  const { db } = act.store;
  const newest = await findPublication(db);
  if (newest === undefined) throw new Refusal('not_found');
  if (newest.version !== act.newest) throw new PublishedSince(`version ${newest.version} is newer`);
  const rows = await publicationsByVersion(db);
  const hasIt = (row: (typeof rows)[number]) =>
    listTexts(published.parse(JSON.parse(row.document))).some((text) => isSameText(text, key));
  if (!rows.some(hasIt)) throw new Refusal('not_found');
  const withdrawal = {
    withdrawal_id: randomUUID(),
    ...key,
    why,
    withdrawn_by: act.by.user_id,
    withdrawn_at: new Date().toISOString(),
    version: act.newest + 1,
  };
  return publishAgain({ ...act, reason: KEPT_WITHDRAWN_REASON }, newest, withdrawal);
}
