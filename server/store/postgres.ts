import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { limitQueryTime } from './query-timeout';

/** How many connections one server process takes; PostgreSQL gives 100 to all unless told otherwise. */
const MAX_CONNECTIONS = 10;

/** How long PostgreSQL may take over one question before whoever asked is told that it does not answer. */
export const PATIENCE_MS = 10_000;

/** PostgreSQL as a Kysely dialect. @param patience_ms null for copies, which take as long as they take */
export function postgresDialect(url: string, patience_ms: number | null): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: Math.min(5000, patience_ms ?? Infinity),
    // its own limit comes first, so that the connection can be used again
    statement_timeout: patience_ms === null ? 0 : 0.8 * patience_ms,
    lock_timeout: 5000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    application_name: 'lofteskartan',
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, which its types do not say
    onConnect: (client) => prepare(client, patience_ms),
  });
  // a connection that breaks while nobody uses it is left out of the pool; who asks next gets another
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/**
 * Makes a new connection ready. Not left to Kysely, which keeps one for good that breaks meanwhile: the pool then waits
 * for it for ever when it is closed.
 */
async function prepare(client: pg.ClientBase, patience_ms: number | null): Promise<void> {
  // one that breaks between two questions of a transaction does not end the process: the next question fails
  client.on('error', () => undefined);
  if (patience_ms !== null) limitQueryTime(client, patience_ms);
  // whatever the server's own setting is: what has been acknowledged is on disk
  await client.query(
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
  );
}

/** An address without its password. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…';
  const { host, pathname, searchParams } = new URL(url);
  return `postgres://${host || (searchParams.get('host') ?? '')}${pathname}`;
}
