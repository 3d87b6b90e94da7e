import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { Refusal } from '../http/problem';
import { accountName } from './account-name';
import { appendToTrail } from './audit-chain';
import { backUp, verifyBackup, type MakeOtherTables } from './back-up';
import type { FileStore } from '../files/file-store';
import { restoreFiles } from './back-up-files';
import { insertRows, orderTables, readRows } from './copy-rows';
import { countRows, listTables } from './count-rows';
import { TOPICS } from './change';
import { engineOf, openStore } from './open-store';
import { type Store, type Tx } from './types';
import { withoutPassword } from './postgres';
import { explainOpening, StoreError } from './store-error';
import type { AuditRow } from './audit-row';
import type { Fault } from './audit-fault';
import { verifyTrail } from './verify-trail';

/** Who was signed in then is not signed in again, and links that were sent out then do not open. */
const LEFT_OUT = /^(session|verification)$/;

/** Tables that may hold something in a store that nobody has used. */
const NOT_USED = /^(audit|audit_head|plan_revision|topic_revision|session|verification)$/;

/** Faults of the backup's trail that are written into ours. */
const MOST_TOLD = 5;

/** What a restore has made. */
export interface Restored {
  counted: Map<string, number>;
  /** in the backup's own trail: it has been restored all the same, and says so in ours */
  faults: readonly Fault[];
}

/** Tables of which only more is added. */
const GROWS = /^(audit|audit_head|plan_revision|topic_revision)$/;

/**
 * Puts what a backup holds into a store, in one transaction: all of it or nothing, and a server that runs goes on with
 * it. Nobody else writes from before the store is copied until it is replaced: what people were told is saved is in the
 * copy or in the store. The audit trail only grows: what the backup has of it is added where it is missing.
 * @param kept where to keep what the store held, when it held something
 * @param isForced whether to replace that
 * @param files where files that people have sent are kept; null for a store without any
 * @returns how many rows of each table there are now, and what is wrong with the backup's own trail
 * @throws {StoreError} with the store as it was
 */
export async function restore(
  backup: string,
  where: string,
  { kept, isForced }: { kept: string; isForced: boolean },
  makeOtherTables: MakeOtherTables,
  files: FileStore | null = null,
): Promise<Restored> {
  const found = statSync(backup, { throwIfNoEntry: false });
  if (!found) throw new StoreError({ sv: `Filen ${backup} finns inte.`, en: `there is no file ${backup}.` });
  // of a pipe nothing may ever come
  if (!found.isFile())
    throw new StoreError({
      sv: `${backup} är ingen fil. Ange den säkerhetskopia som ska läsas in.`,
      en: `${backup} is no file. Give the backup that is to be restored.`,
    });
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  try {
    // a copy of the backup, brought up to date; the backup itself is not touched
    const copy = join(folder, 'backup.db');
    for (const end of ['', '-wal']) if (existsSync(backup + end)) copyFileSync(backup + end, copy + end);
    await verifyBackup(copy, null);
    const source = await openStore(copy);
    try {
      const { faults } = await verifyTrail(source);
      await makeOtherTables(source);
      const store = await openStore(where, { patience_ms: null });
      try {
        await makeOtherTables(store);
        const from = source.db as unknown as Kysely<unknown>;
        let isKept = false;
        // before the rows that name them: what nobody names in the end is removed by schedule
        if (files !== null) await restoreFiles(copy, files);
        await store.write({ user_id: null, role: null, request_id: null }, async (tx) => {
          const into = tx.db as unknown as Kysely<unknown>;
          if (store.engine === 'postgres') await keepOthersOut(into);
          const held = await countRows(into);
          if ([...held].some(([table, n]) => n > 0 && !NOT_USED.test(table))) {
            if (!isForced)
              throw new StoreError({
                sv: 'Det finns redan uppgifter i databasen. Lägg till --force för att ersätta dem; de sparas i en fil först.',
                en: 'the database holds something already. Add --force to replace it; it is kept in a file first.',
              });
            // of a try that PostgreSQL has undone
            if (isKept) rmSync(kept);
            await backUp(where, kept, makeOtherTables, files);
            isKept = true;
          }
          await replaceAll(from, into);
          await addToTrail(from, tx, store.engine);
          const trail = faults.length === 0 ? 'whole' : 'broken';
          const detail = {
            file: basename(backup),
            account: accountName(),
            trail,
            faults: faults.slice(0, MOST_TOLD),
          };
          await tx.audit({ action: 'restore', subject: 'store', subject_id: null, detail });
          for (const topic of TOPICS) tx.changed({ topic, id: '', scope: null });
        });
        return { counted: await countRows(store.db), faults };
      } finally {
        await store.close();
      }
    } finally {
      await source.close();
    }
  } catch (error) {
    // what the store refuses is told of the store, and the rest of the backup
    if (error instanceof Refusal && error.cause !== undefined)
      throw explainOpening(error.cause, engineOf(where) === 'sqlite' ? where : withoutPassword(where));
    throw explainOpening(error, backup);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets nobody write into PostgreSQL until the transaction ends, those among them who take no write lock, as sign-in. */
async function keepOthersOut(transaction: Kysely<unknown>): Promise<void> {
  // copying takes as long as it takes, and this connection does nothing meanwhile
  await sql`SET LOCAL idle_in_transaction_session_timeout = 0`.execute(transaction);
  await sql`SET LOCAL statement_timeout = 0`.execute(transaction);
  // first of all, as whoever adds to the trail takes it first
  await sql`SELECT id FROM audit_head FOR UPDATE`.execute(transaction);
  const all = sql.join((await listTables(transaction)).map((table) => sql.table(table)));
  await sql`LOCK TABLE ${all} IN SHARE ROW EXCLUSIVE MODE`.execute(transaction);
}

async function replaceAll(from: Kysely<unknown>, into: Kysely<unknown>): Promise<void> {
  const tables = await orderTables(from);
  const ours = await countRows(into);
  for (const table of tables.toReversed())
    if (ours.has(table) && !GROWS.test(table)) await sql`DELETE FROM ${sql.table(table)}`.execute(into);
  for (const table of tables) {
    if (!ours.has(table) || GROWS.test(table) || LEFT_OUT.test(table)) continue;
    for await (const rows of readRows(from, table)) await insertRows(into, table, rows);
  }
  const { rows } = await sql<{ revision: number }>`SELECT revision FROM plan_revision`.execute(from);
  const then = rows[0]?.revision ?? 0;
  // never lower than what anybody has seen
  await sql`UPDATE plan_revision SET revision = ${then} WHERE revision < ${then}`.execute(into);
}

/** Adds what the backup's trail has and ours lacks, as the links that come next in ours. */
async function addToTrail(from: Kysely<unknown>, { db }: Tx, engine: Store['engine']): Promise<void> {
  const known = await readKnown(db as unknown as Kysely<unknown>);
  for await (const rows of readRows(from, 'audit')) {
    const missing = rows.filter((row) => !known.has(keyOf(row))).map(contentOf);
    await appendToTrail(db, engine, missing as unknown as AuditRow[]);
  }
}

async function readKnown(db: Kysely<unknown>): Promise<Set<string>> {
  const known = new Set<string>();
  for await (const rows of readRows(db, 'audit')) for (const row of rows) known.add(keyOf(row));
  return known;
}

function keyOf(row: Record<string, unknown>): string {
  const values = Object.entries(contentOf(row)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(values)).digest('base64');
}

/** What a row of the trail says: its number and its link are its own trail's. */
function contentOf(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !/^(audit_id|position|hash)$/.test(name)));
}
