import type { Context } from 'hono';

/** A form of words is small; one with photos is not: together they may take 40 MB, and the words beside them. */
const MOST_BYTES = { words: 1024 * 1024, photos: 41 * 1024 * 1024 };

/**
 * Forms with photos that are received at the same time: each is held in memory until it is read. One network cannot take them
 * all, as each may be minutes on its way.
 */
const MOST_AT_ONCE = { all: 4, network: 2 };
const receiving = new Map<string, number>();

/** A body that could not be read, and why. */
export class UnreadBody extends Error {
  override name = 'UnreadBody';
  constructor(
    readonly why: 'too_large' | 'unreadable' | 'busy',
    readonly status: 400 | 413 | 503,
  ) {
    super(why);
  }
}

/** The form that a request brings, of either kind that browsers send. @param network where it comes from @throws {UnreadBody} */
export async function readBody(c: Context, network: string): Promise<FormData> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded') return parse(c, MOST_BYTES.words);
  if (type !== 'multipart/form-data') throw new UnreadBody('unreadable', 400);
  const [all, own] = [[...receiving.values()].reduce((sum, n) => sum + n, 0), receiving.get(network) ?? 0];
  if (all >= MOST_AT_ONCE.all || own >= MOST_AT_ONCE.network) throw new UnreadBody('busy', 503);
  receiving.set(network, own + 1);
  try {
    return await parse(c, MOST_BYTES.photos);
  } finally {
    const left = receiving.get(network)! - 1;
    if (left === 0) receiving.delete(network);
    else receiving.set(network, left);
  }
}

async function parse(c: Context, most: number): Promise<FormData> {
  if (Number(c.req.header('Content-Length') ?? 0) > most) throw new UnreadBody('too_large', 413);
  const bytes = await gather(c.req.raw.body, most);
  try {
    const headers = { 'Content-Type': c.req.header('Content-Type') ?? '' };
    return await new Response(bytes, { headers }).formData();
  } catch {
    throw new UnreadBody('unreadable', 400);
  }
}

/** A body of at most so many bytes, whatever its header said. */
async function gather(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  try {
    for (;;) {
      const part = await reader?.read();
      if (part === undefined || part.done) break;
      size += part.value.length;
      if (size > most) {
        await reader?.cancel().catch(() => undefined);
        throw new UnreadBody('too_large', 413);
      }
      parts.push(part.value);
    }
  } catch (error) {
    if (error instanceof UnreadBody) throw error;
    // whoever sent it has left
    throw new UnreadBody('unreadable', 400);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
