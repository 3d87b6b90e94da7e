import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a file as hexadecimal text; empty for what is no ordinary file, which the import refuses itself. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return '';
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { signal });
  return hash.digest('hex');
}
