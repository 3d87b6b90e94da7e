import { dirname } from 'node:path';
import { emptyStates } from '../../data/import/history/empty-states';
import { dateIn } from '../../data/terms/local-date';
import { withImportLock } from '../../data/write-lock';
import type { Principal, Store } from '../store/types';

/**
 * Removes the tables that are kept from before imports of before a local date, and says so in the trail.
 * @param kept `tables` is `<DATA_DIR>/<municipality>`
 * @returns numbers of the imports that can no longer be taken back
 * @throws {LockedError} while an import is running
 */
export function emptyBefore(
  { tables, store, time_zone }: { tables: string; store: Store; time_zone: string },
  by: Principal,
  before: string,
): Promise<number[]> {
  return withImportLock(dirname(tables), async () => {
    const emptied = emptyStates(tables, ({ at }) => dateIn(time_zone, new Date(at)) < before);
    const [last] = emptied;
    if (last !== undefined)
      await store.write(
        by,
        (tx) =>
        tx.audit({ action: 'empty', subject: 'import', subject_id: String(last.number), detail: { number: last.number, before } }), // prettier-ignore
      );
    return emptied.map(({ number }) => number);
  });
}
