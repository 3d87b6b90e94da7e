import type { Context } from 'hono';
import type { PublicFile, PublicSite } from './build-site';

/**
 * The answer of the public plane to a path: a file of the site, whichever of its bodies the reader takes.
 * @returns null where there is no such path
 */
export function answerPublic(c: Context, site: PublicSite): Response | null {
  const asked = c.req.path;
  const path = asked.length > 1 ? asked.replace(/\/+$/, '') : asked;
  const file = site.files.get(path === '' ? '/' : path);
  return file === undefined ? null : send(c, file, 200);
}

/** The page that says that there is no such page, in the language of the address. */
export function answerNotFound(c: Context, site: PublicSite): Response {
  return send(c, site.notFound[/^\/en(\/|$)/.test(c.req.path) ? 'en' : 'sv'], 404);
}

function send(c: Context, file: PublicFile, status: 200 | 404): Response {
  const accepted = c.req.header('Accept-Encoding') ?? '';
  const coding = file.br && takes(accepted, 'br') ? 'br' : file.gzip && takes(accepted, 'gzip') ? 'gzip' : null;
  // each body has a tag of its own: a strong tag says that they are the same to the byte
  const etag = `"${file.etag}${coding === null ? '' : `-${coding}`}"`;
  const headers: Record<string, string> = {
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && isNamed(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  headers['Content-Type'] = file.type;
  if (coding !== null) headers['Content-Encoding'] = coding;
  return c.body(coding === null ? file.body : file[coding]!, status, headers);
}

function takes(accepted: string, coding: string): boolean {
  return new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(accepted);
}

function isNamed(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given === '*' || given.split(/,\s*/).some((each) => each.replace(/^W\//, '') === etag);
}
