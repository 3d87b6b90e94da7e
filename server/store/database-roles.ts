import { sql, type Kysely } from 'kysely';
import type { Text } from '../http/problem';
import { listTables } from './count-rows';
import type { Store } from './types';
import { StoreError } from './store-error';

/**
 * Two roles in PostgreSQL: one owns the tables and changes their shape, the other is the server's and may add to the
 * audit trail, and neither alter, empty nor unguard it. Lets the owner have what tables there are.
 * @throws {StoreError} when somebody else owns them from whom the owner may not take them
 */
export async function takeTables(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string; holder: string; may_take: boolean; self: string }>`
    SELECT tablename AS name, tableowner AS holder, current_user AS self,
      pg_has_role(current_user, tableowner, 'USAGE') AS may_take
    FROM pg_tables WHERE schemaname = current_schema() AND tableowner <> current_user`.execute(owner);
  const foreign = rows.find(({ may_take }) => !may_take);
  if (foreign) throw new StoreError(notOwned(foreign.holder, foreign.self));
  if (rows.length === 0) return;
  await owner.transaction().execute(async (tx) => {
    for (const { name } of rows) await sql`ALTER TABLE ${sql.table(name)} OWNER TO CURRENT_USER`.execute(tx);
    await sql`ALTER FUNCTION audit_refuse() OWNER TO CURRENT_USER`.execute(tx);
  });
}

/** Lets the server's role use the tables, and of the audit trail read and add alone. Run as the owner. */
export async function shareTables(owner: Kysely<unknown>, role: string): Promise<void> {
  const grantee = sql.id(role);
  const names = (await listTables(owner)).map((name) => sql.table(name));
  await owner.transaction().execute(async (tx) => {
    await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ${sql.join(names)} TO ${grantee}`.execute(tx);
    await sql`REVOKE ALL ON audit, audit_head, kysely_migration FROM ${grantee}, PUBLIC`.execute(tx);
    await sql`GRANT SELECT ON audit, audit_head, kysely_migration TO ${grantee}`.execute(tx);
    await sql`GRANT INSERT ON audit TO ${grantee}`.execute(tx);
    // its one row is moved on with the trail, and neither taken away nor joined by another
    await sql`GRANT UPDATE ON audit_head TO ${grantee}`.execute(tx);
  });
}

/** The role that a connection works as, and its database. */
export async function readRole(db: Kysely<unknown>): Promise<{ role: string; database: string }> {
  const { rows } = await sql<{ role: string; database: string }>`
    SELECT current_user AS role, current_database() AS database`.execute(db);
  return rows[0]!;
}

/** @throws {StoreError} unless both addresses lead to one database, as two roles */
export async function checkRoles(db: Kysely<unknown>, owner: Kysely<unknown>): Promise<void> {
  const [server, other] = [await readRole(db), await readRole(owner)];
  if (server.role === other.role) throw new StoreError(SAME_ROLE);
  if (server.database !== other.database)
    throw new StoreError({
      sv: `DATABASE_OWNER_URL leder till databasen ${other.database}, DATABASE_URL till ${server.database}. Ange samma databas.`,
      en: `DATABASE_OWNER_URL leads to the database ${other.database}, DATABASE_URL to ${server.database}. Give the same database.`,
    });
}

/** Why the database does not keep the server itself from altering the audit trail; null where it does, and for a file. */
export async function findOpenRole({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<Text | null> {
  if (engine === 'sqlite') return null;
  const { rows } = await sql<{ owns: boolean; may_change: boolean }>`
    SELECT pg_has_role(current_user, c.relowner, 'USAGE') OR pg_has_role(current_user, n.nspowner, 'USAGE') AS owns,
      has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') AS may_change
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.oid = 'audit'::regclass`.execute(db);
  const found = rows[0];
  return found?.owns || found?.may_change ? OPEN_ROLE : null;
}

const OPEN_ROLE: Text = {
  sv: 'Servern arbetar med en roll som äger tabellerna i PostgreSQL och kan ta bort skyddet av granskningsloggen. Låt en annan roll äga dem: se DATABASE_OWNER_URL.',
  en: 'The server works as a role that owns the tables in PostgreSQL and can take away the guard of the audit trail. Let another role own them: see DATABASE_OWNER_URL.',
};

const SAME_ROLE: Text = {
  sv: 'DATABASE_OWNER_URL och DATABASE_URL har samma användare. Ange en annan i DATABASE_URL, som inte äger tabellerna.',
  en: 'DATABASE_OWNER_URL and DATABASE_URL have the same user. Give another in DATABASE_URL, who does not own the tables.',
};

function notOwned(holder: string, self: string): Text {
  const statement = `REASSIGN OWNED BY "${holder}" TO "${self}"`;
  return {
    sv: `Tabellerna ägs av ${holder}, och ${self} i DATABASE_OWNER_URL får inte ta över dem. Kör ${statement} i databasen som superanvändare.`,
    en: `the tables are owned by ${holder}, and ${self} of DATABASE_OWNER_URL may not take them over. Run ${statement} in the database as a superuser.`,
  };
}
