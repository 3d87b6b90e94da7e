import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openAccess } from '../../../server/access/open-access';
import { backUp } from '../../../server/store/back-up';
import { orderTables } from '../../../server/store/copy-rows';
import { openStore } from '../../../server/store/open-store';
import { restore } from '../../../server/store/restore';
import type { Store } from '../../../server/store/types';
import { ENGINES, newFolder, removeFolders } from './engines';

afterAll(removeFolders);

const makeAccess = (store: Store) =>
  openAccess(store, { secret: 'a secret that only tests know: 0123456789', origin: 'http://localhost' });

/** What does not come back as it was: nobody stays signed in, links that were sent out do not open, the trail only grows. */
const NOT_AS_IT_WAS = ['session', 'verification', 'audit', 'audit_head', 'plan_revision', 'topic_revision'];

/** What a column must hold besides that all texts are the same, and so point at each other. */
const VALUES: Readonly<Record<string, string>> = {
  planned_from: '2026-01-01T10:00:00.000Z',
  planned_to: '2026-01-01T12:00:00.000Z',
};
const DAY = '2026-01-01T00:00:00.000Z';

interface Column {
  name: string;
  type: string;
}

/** Puts one row into every table of a store in a file, with something in every column. @returns the tables */
async function fillEveryTable(store: Store): Promise<string[]> {
  const db = store.db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const tables = (await orderTables(db as unknown as Kysely<unknown>)).filter(
    (table) => !NOT_AS_IT_WAS.includes(table),
  );
  for (const table of tables) {
    const { rows } = await sql<Column>`SELECT name, type FROM pragma_table_info(${table})`.execute(db);
    const valueOf = ({ name, type }: Column) =>
      VALUES[name] ?? (/^text$/i.test(type) ? 'x' : /^date$/i.test(type) ? DAY : 1);
    await db
      .insertInto(table)
      .values(Object.fromEntries(rows.map((column) => [column.name, valueOf(column)])))
      .execute();
  }
  return tables;
}

/** The rows of a table, whichever engine has them. */
async function rowsOf({ db }: Store, table: string): Promise<Record<string, string | null>[]> {
  const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(db);
  const written = (value: unknown) =>
    value === null ? null : value instanceof Date ? value.toISOString() : String(Number(value) || (value as string));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === true ? '1' : written(value)])),
  );
}

describe.each(ENGINES)('a backup that is restored into $engine', ({ newStore }) => {
  it('brings back every table that there is, with every column of it', async () => {
    const where = join(newFolder(), 'full.db');
    const source = await openStore(where);
    await makeAccess(source);
    const tables = await fillEveryTable(source);
    expect(tables).toContain('trial');
    const file = join(newFolder(), 'backup.db');
    await backUp(where, file, makeAccess);
    const target = await newStore();
    await restore(file, target, { kept: join(newFolder(), 'kept.db'), isForced: false }, makeAccess);
    const restored = await openStore(target);
    for (const table of tables) {
      const before = await rowsOf(source, table);
      expect(before, table).toHaveLength(1);
      expect(await rowsOf(restored, table), table).toEqual(before);
    }
    await source.close();
    await restored.close();
  });
});
