import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ChangeFeed, Changed } from './change-feed';

export const CHANNEL = 'lofteskartan_plan';

/** PostgreSQL takes no notification of 8,000 bytes or more. */
const MAX_BYTES = 7000;

const PAUSE_MS = 1000;

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
 * Tells a feed of what other processes have saved in PostgreSQL. When the connection breaks it is made again, and the
 * feed told that something may have been missed.
 * @param from this process, whose own changes are told without a detour
 * @returns a function that stops, once the first connection listens
 */
export async function listenToOthers(
  url: string,
  from: string,
  feed: ChangeFeed,
  readRevision: () => Promise<number>,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let isStopped = false;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
    let isBroken = false;
    const broke = () => {
      if (isBroken) return;
      isBroken = true;
      if (client === next) void reconnect();
    };
    next.on('error', broke);
    next.on('end', broke);
    next.on('notification', ({ payload }) => {
      const told = JSON.parse(payload ?? '') as Told;
      if (told.from !== from) feed.tell({ revision: told.revision, changes: told.changes });
    });
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    if (isStopped) await next.end();
    else client = next;
  };

  const reconnect = async () => {
    client = null;
    for (;;) {
      await sleep(PAUSE_MS, undefined, { ref: false });
      if (isStopped) return;
      try {
        await connect();
        const revision = await readRevision();
        if (revision > feed.newest) feed.tell({ revision, changes: [] });
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
