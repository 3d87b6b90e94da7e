import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What an address said of what it had when it was last asked: it is asked whether that has changed. */
export interface Known {
  etag: string | null;
  last_modified: string | null;
}

export interface Fetching {
  url: string;
  known: Known;
  /** where the file is put when it is whole */
  to: string;
  most_bytes: number;
  /** from the question to the last byte */
  wait_ms: number;
}

/** Why an address gave nothing: one of our own sentences, with nothing in it that the other side has written. */
export class FetchError extends Error {
  override name = 'FetchError';
}

/**
 * Asks an address whether it has something else than before (RFC 9110: If-None-Match, If-Modified-Since), and puts it in a
 * file. Only the address that the settings name is asked: a redirection is not followed, whatever it leads to.
 * @returns what it says of it; null when nothing has changed
 * @throws {FetchError} the file is then as it was
 */
export async function fetchAddress({ url, known, to, most_bytes, wait_ms }: Fetching): Promise<Known | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), wait_ms);
  const part = `${to}.part`;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: stop.signal,
      headers: {
        ...(known.etag !== null && { 'If-None-Match': known.etag }),
        ...(known.last_modified !== null && { 'If-Modified-Since': known.last_modified }),
      },
    });
    if (response.status === 304) return null;
    if (response.status >= 300 && response.status < 400)
      throw new FetchError(`adressen leder vidare (${response.status}), och ingen annan än den i inställningarna frågas / the address leads elsewhere, and no other than that of the settings is asked`); // prettier-ignore
    if (!response.ok || response.body === null)
      throw new FetchError(`adressen svarade ${response.status} / the address answered ${response.status}`);
    await pipeline(Readable.fromWeb(response.body as never), limitTo(most_bytes), createWriteStream(part, { mode: 0o600 }), { signal: stop.signal }); // prettier-ignore
    renameSync(part, to);
    return { etag: response.headers.get('ETag'), last_modified: response.headers.get('Last-Modified') };
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof FetchError) throw error;
    if (stop.signal.aborted)
      throw new FetchError(`inget helt svar inom ${Math.round(wait_ms / 1000)} s / no whole answer within ${Math.round(wait_ms / 1000)} s`); // prettier-ignore
    throw new FetchError('adressen svarar inte / the address does not answer');
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

function limitTo(most_bytes: number) {
  return async function* (parts: AsyncIterable<Uint8Array>) {
    let bytes = 0;
    for await (const each of parts) {
      bytes += each.length;
      if (bytes > most_bytes)
        throw new FetchError(`filen är större än ${most_bytes} byte / the file is larger than ${most_bytes} bytes`);
      yield each;
    }
  };
}
