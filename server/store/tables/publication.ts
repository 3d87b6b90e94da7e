import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type PublicationRow = Selectable<Tables['publication']>;

/** Every version, the newest first. */
export function publicationsByVersion(db: Db): Promise<PublicationRow[]> {
  return db.selectFrom('publication').selectAll().orderBy('version', 'desc').execute();
}

/** The newest version, or the one asked for. @returns undefined when there is none */
export function findPublication(db: Db, version?: number): Promise<PublicationRow | undefined> {
  const all = db.selectFrom('publication').selectAll().orderBy('version', 'desc').limit(1);
  return (version === undefined ? all : all.where('version', '=', version)).executeTakeFirst();
}

export async function insertPublication(db: Db, row: PublicationRow): Promise<void> {
  await db.insertInto('publication').values(row).execute();
}
