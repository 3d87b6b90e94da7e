import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type LawPackRow = Selectable<Tables['law_pack']>;
/** A version without its document, which is long. */
export type LawPackInShort = Omit<LawPackRow, 'document'>;

const IN_SHORT = [
  'pack_id',
  'revision',
  'version',
  'status',
  'texts',
  'period',
  'approved_on',
  'decision',
  'updated_by',
  'updated_at',
] as const;

/** The versions, the newest first. */
export function lawPacksByVersion(db: Db): Promise<LawPackInShort[]> {
  return db.selectFrom('law_pack').select(IN_SHORT).orderBy('version', 'desc').execute();
}

/** @returns undefined when there is none */
export function findLawPack(db: Db, pack_id: string): Promise<LawPackRow | undefined> {
  return db.selectFrom('law_pack').selectAll().where('pack_id', '=', pack_id).executeTakeFirst();
}

export async function insertLawPack(db: Db, row: LawPackRow): Promise<void> {
  await db.insertInto('law_pack').values(row).execute();
}

export async function updateLawPack(db: Db, row: LawPackRow): Promise<void> {
  await db.updateTable('law_pack').set(row).where('pack_id', '=', row.pack_id).execute();
}

export async function deleteLawPack(db: Db, pack_id: string): Promise<void> {
  await db.deleteFrom('law_pack').where('pack_id', '=', pack_id).execute();
}
