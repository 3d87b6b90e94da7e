import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Store } from './types';
import type { Tables } from './tables';
import type { AuditRow } from './audit-row';

/** Rows put into one statement: SQLite binds 32,766 values at most. */
const BATCH = 500;

/** The place of a row in the chain, counted from 1, and the hash that it ends with. */
export interface Link {
  position: number;
  hash: string;
}

/** What the first row of a trail follows. */
export const CHAIN_START: Link = { position: 0, hash: '' };

/**
 * The link of a row that follows another: SHA-256, in hex, of the hash before it and all that the row says. The number
 * that the database gives the row is no part of it: a trail that is restored gets others.
 */
export function linkAfter(before: Link, row: AuditRow): Link {
  const position = before.position + 1;
  const { at, user_id, role, action, subject, subject_id, detail, request_id } = row;
  const said = JSON.stringify([position, at, user_id, role, action, subject, subject_id, detail, request_id]);
  return { position, hash: createHash('sha256').update(`${before.hash}\n${said}`).digest('hex') };
}

/**
 * Adds rows to the audit trail, each linked to the one before it. The one row of `audit_head` is the lock: whoever else
 * adds waits until this transaction has ended, whichever server it is.
 */
export async function appendToTrail(
  transaction: Transaction<Tables>,
  engine: Store['engine'],
  rows: readonly AuditRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const head = await transaction
    .selectFrom('audit_head')
    .select(['position', 'hash'])
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  let link: Link = head;
  const linked = rows.map((row) => ({ ...row, ...(link = linkAfter(link, row)) }));
  for (let i = 0; i < linked.length; i += BATCH)
    await transaction
      .insertInto('audit')
      .values(linked.slice(i, i + BATCH))
      .execute();
  await transaction.updateTable('audit_head').set({ position: link.position, hash: link.hash }).execute();
}
