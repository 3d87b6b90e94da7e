import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

/** One built file as it is sent. */
export interface SiteFile {
  body: Uint8Array<ArrayBuffer>;
  /** null where compression gains nothing */
  gzipped: Uint8Array<ArrayBuffer> | null;
  type: string;
  etag: string;
  /** true for files that have a hash of their content in their name */
  immutable: boolean;
}

/** The built pages by path, '/index.html'. All in memory: a few files, and no path can lead out of them. */
export type Site = ReadonlyMap<string, SiteFile>;

/** Reads what `vite build` made; null when it has not been run. */
export function readSite(folder: string): Site | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const site = new Map<string, SiteFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    // the renderer of the public pages is the server's own
    if (name.startsWith('renderer') || !statSync(path).isFile()) continue;
    const body = new Uint8Array(readFileSync(path));
    const type = getMimeType(name) ?? 'application/octet-stream';
    const isText = /^text\/|json|javascript|svg|xml|manifest/.test(type);
    site.set(`/${relative(folder, path).split(sep).join('/')}`, {
      body,
      gzipped: isText && body.length > 1000 ? new Uint8Array(gzipSync(body)) : null,
      type,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      immutable: /^assets[\\/].+-[\w-]{8}\.\w+$/.test(name),
    });
  }
  return site;
}
