import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { TextInspection } from './inspect-text';

/** Writes a text file anew as plain UTF-8 without a byte order mark, streaming. */
export async function unpackText(
  file: string,
  isGzip: boolean,
  encoding: TextInspection['encoding'],
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const decode = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  const output = createWriteStream(to);
  if (isGzip) await pipeline(input, createGunzip(), decode, output, { signal });
  else await pipeline(input, decode, output, { signal });
}
