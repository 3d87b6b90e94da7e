import type { Principal, Store } from './types';

/** A table of the outside world as it was taken into use: what the audit trail keeps of it. */
export interface ServedTable {
  table: string;
  /** rows */
  n: number;
  /** titles of where the rows come from */
  sources: readonly string[];
  synthetic: boolean;
  /** instant of the newest import; null for what is generated */
  imported_at: string | null;
}

const PROGRAM: Principal = { user_id: null, role: null, request_id: null };

/**
 * The tables that have been served over this store, by name, with what was written down of each; those left out that
 * somebody has said are to be there no more. The audit trail remembers them: it is there when their folder is not.
 */
export async function readServed({ db }: Pick<Store, 'db'>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('audit')
    .select(['subject_id', 'action', 'detail'])
    .where('subject', '=', 'table')
    // by their own time: rows of a backup that has been restored come after younger ones
    .orderBy('at')
    .orderBy('audit_id')
    .execute();
  const served = new Map<string, string>();
  for (const { subject_id, action, detail } of rows)
    if (action === 'import') served.set(subject_id ?? '', detail);
    else served.delete(subject_id ?? '');
  return served;
}

/** Writes down which tables are taken into use, where they differ from those before; once, however many servers do. */
export async function noteServed(store: Store, tables: readonly ServedTable[]): Promise<void> {
  const isDue = (served: ReadonlyMap<string, string>) =>
    tables.filter((table) => served.get(table.table) !== textOf(table));
  if (isDue(await readServed(store)).length === 0) return;
  await store
    .write(PROGRAM, async (tx) => {
      const due = isDue(await readServed(tx));
      if (due.length === 0) throw new AlreadyNoted();
      for (const { table, ...detail } of due)
        await tx.audit({ action: 'import', subject: 'table', subject_id: table, detail });
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyNoted)) throw error;
    });
}

/** Says that a table is to be there no more. @returns whether it was known */
export async function forgetServed(store: Store, table: string, account: string): Promise<boolean> {
  if (!(await readServed(store)).has(table)) return false;
  await store.write(PROGRAM, (tx) =>
    tx.audit({ action: 'forget', subject: 'table', subject_id: table, detail: { account } }),
  );
  return true;
}

/** Another server has been first: ends a transaction that has nothing to save. */
class AlreadyNoted extends Error {}

/** As the trail keeps it. */
function textOf({ n, sources, synthetic, imported_at }: ServedTable): string {
  return JSON.stringify({ n, sources, synthetic, imported_at });
}
