import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainText } from '../http/plain-text';
import { spooled, type Spooled, type SpooledReport } from '../contract/spooled';
import { isJpeg } from '../pictures/strip-jpeg';
import type { Deps } from '../http/deps';
import { insertEcho, insertReport, reportsByTime } from '../store/tables/report';
import type { Principal } from '../store/types';

const PROGRAM: Principal = { user_id: null, role: null, request_id: null };

/** Messages of one round: the store is others' too. */
const MOST_AT_ONCE = 50;

/** The largest message that ours can be: three pictures in base64. */
const MOST_BYTES = 16 * 1024 * 1024;

type Town = Pick<Deps, 'store' | 'pack' | 'files' | 'log'>;

/**
 * Takes in what the public plane has left: into the store, and then out of the folder. Whoever is stopped between the two
 * takes the same in again, and it is known by its id. What is no message of ours is put aside and named in the log.
 * @returns how many were taken in
 */
export async function takeIn(town: Town, folder: string): Promise<number> {
  let n = 0;
  for (const name of listMessages(folder)) {
    const path = join(folder, name);
    const message = readMessage(path);
    if (message === null) {
      town.log(`${path} är inget meddelande och läggs undan / is no message and is put aside`);
      renameSync(path, `${path}.refused`);
      continue;
    }
    if (message.message === 'report') await takeInReport(town, message);
    else await takeInEcho(town, message);
    rmSync(path);
    n += 1;
  }
  return n;
}

function listMessages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[\da-f-]{36,64}\.json$/.test(name))
    .map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_AT_ONCE)
    .map(({ name }) => name);
}

function readMessage(path: string): Spooled | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > MOST_BYTES) return null;
  try {
    const message = spooled.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (message.message === 'report' && !isPlainText(message.place + message.text)) return null;
    if (message.message === 'report' && !message.photos.every(({ jpeg }) => isJpeg(Buffer.from(jpeg, 'base64'))))
      return null;
    return message;
  } catch {
    return null;
  }
}

async function takeInReport({ store, pack, files }: Town, message: SpooledReport): Promise<void> {
  const { report_id, receipt_hash, kind, category, received_at, language, place, text, point, masked } = message;
  if ((await reportsByTime(store.db, report_id)).length > 0) return;
  const isKnown = pack.stadsdelar.some(({ properties }) => properties.stadsdel === message.stadsdel);
  // before the rows that name them; what nobody names is removed by schedule
  const photos = message.photos.map(({ jpeg, width, height }, position) => {
    const hash = files.put(Buffer.from(jpeg, 'base64'));
    return { photo_id: randomUUID(), report_id, position, hash, width, height };
  });
  await store.write(PROGRAM, async (tx) => {
    const row = {
      report_id,
      revision: 1,
      receipt_hash,
      merged_into: null,
      status: 'received',
      kind,
      category,
      stadsdel: isKnown ? message.stadsdel : null,
      received_at,
      content: JSON.stringify({ language, place, text, point, masked }),
      answer: null,
      point: null,
      measure_id: null,
      updated_by: null,
      updated_at: received_at,
    } as const;
    await insertReport(tx.db, row, photos);
    const detail = { stadsdel: row.stadsdel, category, photos: photos.length };
    await tx.audit({ action: 'take_in', subject: 'report', subject_id: report_id, detail });
    tx.changed({ topic: 'report', id: report_id, scope: null });
  });
}

async function takeInEcho({ store }: Town, echo: Extract<Spooled, { message: 'echo' }>): Promise<void> {
  const { echo_id, report_id, kind, received_at } = echo;
  // of a report that is not there nothing is kept
  if ((await reportsByTime(store.db, report_id)).length === 0) return;
  await store
    .write(PROGRAM, async (tx) => {
      if (!(await insertEcho(tx.db, { echo_id, report_id, kind, received_at }))) throw new AlreadyTakenIn();
      await tx.audit({ action: 'echo', subject: 'report', subject_id: report_id, detail: { kind } });
      tx.changed({ topic: 'report', id: report_id, scope: null });
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyTakenIn)) throw error;
    });
}

/** Ends a transaction that has nothing to save. */
class AlreadyTakenIn extends Error {}
