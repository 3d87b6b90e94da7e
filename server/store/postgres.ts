import { CompiledQuery, PostgresDialect } from 'kysely';
import pg from 'pg';

/** How many connections one server process takes; PostgreSQL gives 100 to all unless told otherwise. */
const MAX_CONNECTIONS = 10;

/** PostgreSQL as a Kysely dialect. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'lofteskartan',
  });
  // a connection that breaks while nobody uses it is left out of the pool; who asks next gets another
  pool.on('error', () => undefined);
  // nor does one that breaks between two questions of a transaction end the process: the next question fails
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({
    pool,
    // whatever the server's own setting is: what has been acknowledged is on disk
    onCreateConnection: async (connection) => {
      await connection.executeQuery(
        CompiledQuery.raw(
          "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
        ),
      );
    },
  });
}

/** An address without its password. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…';
  const { host, pathname, searchParams } = new URL(url);
  return `postgres://${host || (searchParams.get('host') ?? '')}${pathname}`;
}
