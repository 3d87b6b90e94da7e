import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '../http/is-disk-full';
import type { DraftStore } from './draft-store';
import type { Draft } from './draft';

/** The largest part of a file that is sent at once: what a slow line sends within the half minute that a request has. */
export const CHUNK_BYTES = 8 * 1024 * 1024;

export type Received =
  | { received: number }
  /** it goes on from another byte than the one that was said */
  | { elsewhere: number }
  | { problem: 'too_large' | 'disk_full' };

/** Files of which a part is being written. */
const writing = new Set<string>();

/**
 * Writes a part of a file where the last one ended, straight from the network to the disk. What came before the network
 * was lost is kept, and the next part goes on from there: `received` says where.
 */
export async function receiveChunk(
  store: DraftStore,
  draft: Draft,
  i: number,
  offset: number,
  body: globalThis.ReadableStream<Uint8Array> | null,
): Promise<Received> {
  const path = store.file(draft, i);
  const received = store.received(draft, i);
  if (offset !== received || writing.has(path)) return { elsewhere: received };
  if (body === null) return { received };
  const room = draft.files[i]!.bytes - received;
  let came = 0;
  writing.add(path);
  try {
    await pipeline(
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          came += chunk.length;
          if (came > room) throw new TooLarge();
          yield chunk;
        }
      },
      createWriteStream(path, { flags: 'r+', start: offset }),
    );
  } catch (error) {
    if (error instanceof TooLarge) return { problem: 'too_large' };
    if (isDiskFull(error)) return { problem: 'disk_full' };
    throw error;
  } finally {
    writing.delete(path);
  }
  return { received: store.received(draft, i) };
}

class TooLarge extends Error {}
