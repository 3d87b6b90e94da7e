import Database from 'libsql';
import pg from 'pg';
import { keepFilePrivate } from './keep-private';
import { retryWhileBusy } from './retry-while-busy';

/** How long a process that starts waits for another that brings the tables up to date. */
const UPGRADE_MS = 60_000;

/** A number of our own: PostgreSQL's locks have no names. */
const LOCK = 183_004;

/**
 * Lets one process at a time change the shape of a store; a process that dies lets go by it.
 * @param where a file of SQLite, or postgres://…
 */
export async function withUpgradeLock<T>(
  engine: 'sqlite' | 'postgres',
  where: string,
  work: () => Promise<T>,
): Promise<T> {
  if (engine === 'postgres') {
    const client = new pg.Client({
      connectionString: where,
      lock_timeout: UPGRADE_MS,
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
      return await work();
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  // an empty file beside the store: the store itself has to stay free for what happens meanwhile
  keepFilePrivate(`${where}-upgrade`);
  const lock = new Database(`${where}-upgrade`, { timeout: 0 });
  try {
    await retryWhileBusy(() => lock.exec('BEGIN EXCLUSIVE'), UPGRADE_MS);
    return await work();
  } finally {
    lock.close();
  }
}
