import { basename } from 'node:path';
import { accountName } from './account-name';
import { readVersion } from './migrate';
import { MIGRATIONS } from './migrations/index';
import { engineOf, openTables } from './open-store';
import { auditor } from './write-audit';

/**
 * Writes into the audit trail of a store that it has been copied: all of it has left its place. A store of an older
 * version is left as it is.
 * @returns whether it is written
 */
export async function noteBackup(where: string, to: string, counted: ReadonlyMap<string, number>): Promise<boolean> {
  const db = await openTables(where);
  try {
    const done = await readVersion(db);
    if (Object.keys(MIGRATIONS).some((name) => !done.includes(name))) return false;
    const rows = [...counted.values()].reduce((sum, n) => sum + n, 0);
    const detail = { file: basename(to), account: accountName(), rows };
    const by = { user_id: null, role: null, request_id: null };
    await auditor(db, engineOf(where))(by, { action: 'backup', subject: 'store', subject_id: null, detail });
    return true;
  } finally {
    await db.destroy();
  }
}
