import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import { manifest, published } from '../contract/published';

export type PublicDocument = z.infer<typeof published>;

/** One version as it was published: what the pages say, and the files that anybody may take home. */
export interface PublicVersion {
  version: number;
  document: PublicDocument;
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A version that cannot be served, and why. */
class BrokenVersion extends Error {
  override name = 'BrokenVersion';
}

/** No file of a version is larger; a folder with more than that was not written by us. */
const MAX_BYTES = 200 * 1024 * 1024;

/** Reads a version's folder, every file against its manifest. @throws {BrokenVersion} where one is missing or not as written */
export function readVersion(folder: string): PublicVersion {
  const listed = parseJson(readBytes(folder, 'manifest.json'), 'manifest.json', manifest);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name, bytes, sha256 } of listed.files) {
    const body = readBytes(folder, name);
    if (body.length !== bytes) throw new BrokenVersion(`${name}: ${body.length} bytes, the manifest says ${bytes}`);
    if (createHash('sha256').update(body).digest('hex') !== sha256)
      throw new BrokenVersion(`${name}: not as the manifest says`);
    files.set(name, body);
  }
  const document = parseJson(files.get('public.json') ?? null, 'public.json', published);
  if (document.version !== listed.version)
    throw new BrokenVersion(`public.json is version ${document.version}, the manifest ${listed.version}`);
  return { version: listed.version, document, files };
}

function readBytes(folder: string, name: string): Uint8Array<ArrayBuffer> {
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new BrokenVersion(`${name} is missing`);
  if (stat.size > MAX_BYTES) throw new BrokenVersion(`${name} is too large`);
  return new Uint8Array(readFileSync(path));
}

function parseJson<T extends z.ZodType>(body: Uint8Array | null, name: string, schema: T): z.infer<T> {
  if (body === null) throw new BrokenVersion(`${name} is not in the manifest`);
  try {
    return schema.parse(JSON.parse(Buffer.from(body).toString('utf8')));
  } catch {
    throw new BrokenVersion(`${name} cannot be read`);
  }
}
