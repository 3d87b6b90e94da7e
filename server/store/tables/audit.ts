import type { Db } from '../types';

/** Which passes somebody has removed. */
export async function removedPassIds(db: Db): Promise<Set<string | null>> {
  const rows = await db
    .selectFrom('audit')
    .select('subject_id')
    .where('subject', '=', 'pass')
    .where('action', '=', 'remove')
    .execute();
  return new Set(rows.map(({ subject_id }) => subject_id));
}
