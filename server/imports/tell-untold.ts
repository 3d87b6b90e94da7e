import { markTold, untoldEntries } from '../../data/import/history/history';
import type { HistoryEntry } from '../../data/import/history/entry';
import { newestTrailRows } from '../store/tables/audit';
import type { Principal, Store } from '../store/types';

/** Rows of the trail among which one is looked for that a process wrote before it was killed. */
const LOOKED_AT = 200;

/**
 * Writes into the trail who has imported or taken back, of whatever it does not yet tell of: tables change and the trail
 * is written one after the other, and a kill between the two is made good here.
 */
export async function tellUntold(tables: string, store: Store): Promise<void> {
  for (const { entry, untold } of untoldEntries(tables)) {
    const by = JSON.parse(untold) as Principal;
    const action = entry.act === 'import' ? 'create' : entry.act;
    const number = entry.about ?? entry.number;
    if (!(await isTold(store, action, entry)))
      await store.write(by, (tx) =>
        tx.audit({
          action,
          subject: 'import',
          subject_id: String(number),
          detail: { number, entry: entry.number, at: entry.at },
        }),
      );
    markTold(tables, entry.number);
  }
}

async function isTold(store: Store, action: string, { number, at }: HistoryEntry): Promise<boolean> {
  const rows = await newestTrailRows(store.db, { subject: 'import', action, from: at }, LOOKED_AT);
  return rows.some(({ detail }) => {
    const told = JSON.parse(detail) as { entry?: number; at?: string };
    return told.entry === number && told.at === at;
  });
}
