import { promisify } from 'node:util';
import { gzip as gzipCallback, gzipSync } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';

const gzip = promisify(gzipCallback);

/** Below about one network packet there is nothing to gain. */
const COMPRESS_FROM_BYTES = 1400;

type Answer<T> = TypedResponse<JSONParsed<T>, 200, 'json'>;

/** An answer that stays the same while the server runs: written and compressed once. */
export class PreparedJson<T> {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  declare readonly shape: T;
  constructor(value: T) {
    this.body = new Uint8Array(Buffer.from(JSON.stringify(value)));
    this.gzipped = new Uint8Array(gzipSync(this.body));
  }
}

/** Sends a value as JSON, compressed where the reader takes that and it is worth it. */
export async function sendJson<T>(c: Context, value: T): Promise<Answer<T>> {
  const body = JSON.stringify(value);
  const isCompressed = body.length >= COMPRESS_FROM_BYTES && takesGzip(c);
  // level 3: these are lists of small numbers, a tenth smaller than at level 1; a better one costs more time than it saves
  return send(c, isCompressed ? new Uint8Array(await gzip(body, { level: 3 })) : body, isCompressed);
}

/** Sends an answer that was prepared before. */
export function sendPrepared<T>(c: Context, prepared: PreparedJson<T>): Answer<T> {
  const isCompressed = takesGzip(c);
  return send(c, isCompressed ? prepared.gzipped : prepared.body, isCompressed);
}

function send<T>(c: Context, body: string | Uint8Array<ArrayBuffer>, isCompressed: boolean): Answer<T> {
  c.header('Content-Type', 'application/json; charset=utf-8');
  c.header('Vary', 'Accept-Encoding');
  if (isCompressed) c.header('Content-Encoding', 'gzip');
  return c.body(body, 200) as unknown as Answer<T>;
}

function takesGzip(c: Context): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(c.req.header('Accept-Encoding') ?? '');
}
