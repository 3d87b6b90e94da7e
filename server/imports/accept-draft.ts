import { dirname } from 'node:path';
import { commitStaged, placeRejects, StaleImportError } from '../../data/import/commit-staged';
import type { HistoryEntry } from '../../data/import/history/entry';
import { finishPending } from '../../data/import/history/history';
import type { StagedImport } from '../../data/import/stage-import';
import { withImportLock } from '../../data/write-lock';
import type { Principal, Store } from '../store/types';
import { tellUntold } from './tell-untold';

/**
 * Puts in place what was gone through, and writes who did so into the trail: told later where this process is killed
 * between the two.
 * @param tables `<DATA_DIR>/<municipality>`
 * @returns null when the tables have become others meanwhile: what it would change is another thing now
 * @throws {LockedError} while another import is running
 */
export async function acceptStaged(
  staged: StagedImport,
  { tables, store, by, name, keep_until }: { tables: string; store: Store; by: Principal; name: string; keep_until: string | null }, // prettier-ignore
): Promise<HistoryEntry | null> {
  return withImportLock(dirname(tables), async () => {
    finishPending(tables);
    await tellUntold(tables, store);
    try {
      const entry = commitStaged(tables, staged, { by: name, keep_until, untold: JSON.stringify(by) });
      placeRejects(tables, staged.number, staged.report);
      await tellUntold(tables, store);
      return entry;
    } catch (error) {
      if (error instanceof StaleImportError) return null;
      throw error;
    }
  });
}
