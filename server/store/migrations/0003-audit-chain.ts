import { sql, type Kysely } from 'kysely';
import { CHAIN_START, linkAfter, type Link } from '../audit-chain';
import type { AuditRow } from '../audit-row';

const BATCH = 1000;

/**
 * The audit trail as a chain of hashes. Rows of before cannot be changed, and get none of their own: what the first
 * linked row follows is counted from them, so that a change of theirs is found too.
 */
export async function up(db: Kysely<unknown>, engine: 'sqlite' | 'postgres'): Promise<void> {
  for (const [name, type] of [
    ['position', 'integer'],
    ['hash', 'text'],
  ] as const)
    await db.schema.alterTable('audit').addColumn(name, type).execute();
  // two writers that both followed the same row are refused
  await db.schema.createIndex('audit_position').on('audit').column('position').unique().execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('first_position', 'integer', (c) => c.notNull())
    .addColumn('first_hash', 'text', (c) => c.notNull())
    .execute();
  const { position, hash } = await linkOld(db);
  await sql`INSERT INTO audit_head (id, position, hash, first_position, first_hash)
    VALUES (1, ${position}, ${hash}, ${position}, ${hash})`.execute(db);
  if (engine === 'postgres')
    // also for a session that has put triggers off for itself
    await sql`ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only`.execute(db);
  // INSERT OR REPLACE removes a row without asking the other triggers
  else
    await sql`CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
      WHEN EXISTS (SELECT 1 FROM audit WHERE audit_id = NEW.audit_id OR position = NEW.position)
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END`.execute(db);
}

async function linkOld(db: Kysely<unknown>): Promise<Link> {
  let link = CHAIN_START;
  for (let after = -1; ;) {
    const { rows } = await sql<AuditRow & { audit_id: number }>`
      SELECT * FROM audit WHERE audit_id > ${after} ORDER BY audit_id LIMIT ${BATCH}`.execute(db);
    for (const row of rows) link = linkAfter(link, row);
    const last = rows.at(-1);
    if (last === undefined) return link;
    after = last.audit_id;
  }
}
