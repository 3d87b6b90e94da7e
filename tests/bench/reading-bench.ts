import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { importDraft } from '../../server/contract/import-drafts';
import { startApp, type RunningApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';
import { watchFamily } from './run-import';

const RUNS = 5;
const MOST_S = 3;
/** How much more memory a file of 100 MB may need than one of a hundredth. */
const MOST_TIMES = 1.2;
/** Of a file that is all here, which is read at once. */
const SMALL_BYTES = 1024 * 1024;
const LOOK_EVERY_MS = 50;
const SETTLE_MS = 20_000;

/**
 * How soon a large CSV that is sent as the page sends it is told of, and what the server and its readers hold at the most,
 * beside a small one: to a real server of this machine, by the page's own routes.
 */
export async function* benchReading(file: string): AsyncIterable<Figure> {
  const app = await startApp();
  try {
    const mb = Math.round(statSync(file).size / 1e6);
    // a server that has just started is at other things: it publishes the demo
    await sleep(SETTLE_MS);
    await readOnce(app, file, SMALL_BYTES);
    const [quick, slow, whole, least, most]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
    for (let run = 0; run < RUNS; run++) {
      const small = watchFamily(app.pid);
      quick.push((await readOnce(app, file, SMALL_BYTES)).seconds);
      least.push(small());
      const large = watchFamily(app.pid);
      const { seconds, sent } = await readOnce(app, file, Infinity);
      most.push(large());
      slow.push(seconds);
      whole.push(sent);
    }
    yield figure('reading of a CSV of 1 MB in the browser, from its first byte', 's', quick, null);
    yield figure(`reading of a CSV of ${mb} MB in the browser, from its first byte`, 's', slow, { at_most: MOST_S }, 'median'); // prettier-ignore
    yield figure(`sending of a CSV of ${mb} MB to this machine`, 's', whole, null);
    yield figure('server and its readers together while 1 MB is read, the most', 'MB', least, null);
    yield figure(`server and its readers together while ${mb} MB are read, the most`, 'MB', most, null);
    yield figure(
      `memory of ${mb} MB against 1 MB`,
      '×',
      most.map((mb_, i) => mb_ / least[i]!),
      { at_most: MOST_TIMES },
      'median',
    );
  } finally {
    await app.stop();
  }
}

/** Sends the beginning of a file part by part, and looks until it has been read. */
async function readOnce(app: RunningApp, file: string, most: number): Promise<{ seconds: number; sent: number }> {
  const headers = { Cookie: app.cookie, Origin: app.address };
  const ask = async (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }) => {
    const answer = await fetch(app.address + path, { ...init, headers: { ...headers, ...init.headers } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const json = { 'Content-Type': 'application/json' };
  const bytes = Math.min(most, statSync(file).size);
  // as the page does when it is opened: a reader is started
  const { chunk_bytes } = (await (await ask('/api/imports/drafts', {})).json()) as { chunk_bytes: number };
  await sleep(2000);
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const body = JSON.stringify({ files: [{ name: basename(file), bytes, last_modified: 1 }] });
  const { draft_id } = importDraft.parse(await (await ask('/api/imports/drafts', { method: 'POST', body, headers: json })).json()); // prettier-ignore
  let sent = NaN;
  const sending = (async () => {
    const part = Buffer.alloc(Math.min(chunk_bytes, bytes));
    const opened = openSync(file, 'r');
    try {
      for (let offset = 0; offset < bytes; offset += part.length) {
        const length = readSync(opened, part, 0, Math.min(part.length, bytes - offset), offset);
        await ask(`/api/imports/drafts/${draft_id}/files/0?offset=${offset}`, { method: 'PUT', body: new Uint8Array(part.subarray(0, length)), headers: { 'Content-Type': 'application/octet-stream' } }); // prettier-ignore
      }
      sent = since();
    } finally {
      closeSync(opened);
    }
  })();
  let seconds = NaN;
  while (Number.isNaN(seconds)) {
    await sleep(LOOK_EVERY_MS);
    const { reading } = importDraft.parse(await (await ask(`/api/imports/drafts/${draft_id}`, {})).json());
    if (reading.state === 'refused') throw new Error(`it was refused: ${String(reading.message)}`);
    if (reading.state === 'ready') seconds = since();
  }
  await sending;
  await ask(`/api/imports/drafts/${draft_id}`, { method: 'DELETE' });
  return { seconds, sent };
}
