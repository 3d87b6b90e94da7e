import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from '@hono/zod-openapi';
import type { manifest } from '../contract/published';

/** The folder of a version: it sorts as its number does. */
export function versionFolder(version: number): string {
  return `v${String(version).padStart(6, '0')}`;
}

/**
 * Writes the files of a version into a folder beside its own, each flushed to disk, with a manifest of them all; `put`
 * renames it to its own, so that a version is there wholly or not at all.
 * @param folder of all versions of one town
 * @throws where the disk is full
 */
export function writeVersion(
  folder: string,
  { version, published_at }: { version: number; published_at: string },
  files: ReadonlyMap<string, string | Uint8Array>,
): { put: () => void; discard: () => void } {
  const temporary = join(folder, `.${versionFolder(version)}.${randomUUID()}`);
  const own = join(folder, versionFolder(version));
  const discard = () => rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    const listed: z.infer<typeof manifest> = {
      format: 1,
      version,
      published_at,
      files: [...files].map(([name, content]) => {
        const body = Buffer.from(content);
        writeFlushed(join(temporary, name), body);
        return { name, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
      }),
    };
    writeFlushed(join(temporary, 'manifest.json'), Buffer.from(JSON.stringify(listed, null, 1)));
  } catch (error) {
    discard();
    throw error;
  }
  return {
    put: () => {
      // whoever puts knows by the store that there is no such version: one that is there was left by a program that was killed
      if (existsSync(own)) rmSync(own, { recursive: true, force: true });
      renameSync(temporary, own);
      flushFolder(folder);
    },
    discard,
  };
}

/** Takes away a version that nobody has been told of. */
export function removeVersion(folder: string, version: number): void {
  rmSync(join(folder, versionFolder(version)), { recursive: true, force: true });
}

function writeFlushed(path: string, body: Buffer): void {
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < body.length;) at += writeSync(file, body, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flushFolder(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
