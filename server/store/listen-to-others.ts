import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ChangeFeed } from './change-feed';
import type { Changed } from './change';
import { cutOff } from './cut-off';

export const CHANNEL = 'lofteskartan_plan';

/** PostgreSQL takes no notification of 8,000 bytes or more. */
const MAX_BYTES = 7000;

const PAUSE_MS = 1000;

/** How often the connection is asked whether anybody is there: one that hears nothing cannot tell that it is cut off. */
const BEAT_MS = 20_000;

interface Told extends Changed {
  /** the process that saved */
  from: string;
}

/** What a transaction sends to the other processes, in pieces that fit. */
export function notesFor(from: string, { revision, changes }: Changed): string[] {
  const notes: string[] = [];
  let fits: Changed['changes'][number][] = [];
  for (const change of changes) {
    if (Buffer.byteLength(JSON.stringify({ from, revision, changes: [...fits, change] })) > MAX_BYTES) {
      notes.push(JSON.stringify({ from, revision, changes: fits }));
      fits = [];
    }
    fits.push(change);
  }
  return [...notes, JSON.stringify({ from, revision, changes: fits })];
}

/**
 * Tells a feed of what other processes have saved in PostgreSQL. When the connection breaks, or does not answer, it is
 * made again, and the feed told that nobody knows what was missed: what this process saved itself meanwhile has made its
 * own number as high as anybody's, so that the number does not tell.
 * @param from this process, whose own changes are told without a detour
 * @returns a function that stops, once the first connection listens
 */
export async function listenToOthers(url: string, from: string, feed: ChangeFeed): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let isStopped = false;

  /** @returns the revision of the plan once it listens */
  const connect = async (): Promise<number> => {
    const next = newClient(url);
    let beat: NodeJS.Timeout | undefined;
    const broke = () => {
      clearInterval(beat);
      cutOff(next);
      if (client === next) void reconnect();
    };
    next.on('error', broke);
    next.on('end', broke);
    next.on('notification', ({ payload }) => {
      const told = JSON.parse(payload ?? '') as Told;
      if (told.from !== from) feed.tell({ revision: told.revision, changes: told.changes });
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      const { rows } = await next.query<{ revision: number }>('SELECT revision FROM plan_revision');
      if (isStopped) await next.end();
      else {
        client = next;
        beat = setInterval(() => void next.query('SELECT 1').catch(broke), BEAT_MS).unref();
      }
      return rows[0]!.revision;
    } catch (error) {
      cutOff(next);
      throw error;
    }
  };

  const reconnect = async () => {
    client = null;
    for (;;) {
      await sleep(PAUSE_MS, undefined, { ref: false });
      if (isStopped) return;
      try {
        feed.tell({ revision: await connect(), changes: [] });
        return;
      } catch {
        // tried again after the pause
      }
    }
  };

  await connect();
  return async () => {
    isStopped = true;
    const last = client;
    client = null;
    await last?.end().catch(() => undefined);
  };
}

function newClient(url: string): pg.Client {
  return new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    application_name: 'lofteskartan listens',
  });
}
