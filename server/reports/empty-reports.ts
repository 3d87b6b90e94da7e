import type { Deps } from '../http/deps';
import { deletePhotos, reportsToEmpty, updateReport } from '../store/tables/report';
import type { Principal } from '../store/types';
import { keptDays } from './kept-days';

const PROGRAM: Principal = { user_id: null, role: null, request_id: null };
const DAY_MS = 86_400_000;

/**
 * Removes what residents wrote, their photos and their receipts once they are as old as the pack says. Where, what about
 * and how it went stays, to be counted, and so does what has been published of it.
 * @returns how many were emptied
 */
export async function emptyReports({ store, pack }: Pick<Deps, 'store' | 'pack'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays(pack) * DAY_MS).toISOString();
  if ((await reportsToEmpty(store.db, before)).length === 0) return 0;
  const { result } = await store.write(PROGRAM, async (tx) => {
    const old = await reportsToEmpty(tx.db, before);
    for (const row of old) {
      await deletePhotos(tx.db, row.report_id);
      // what is open may be open still, but nobody can follow it any more
      await updateReport(tx.db, { ...row, content: null, receipt_hash: null, revision: row.revision + 1 });
      tx.changed({ topic: 'report', id: row.report_id, scope: null });
    }
    await tx.audit({ action: 'empty', subject: 'report', subject_id: null, detail: { n: old.length, before } });
    return old.length;
  });
  return result;
}
