import { pageAt } from '../../data/terms/page-paths';
import type { Context, MiddlewareHandler } from 'hono';
import { languageOf, PROBLEMS } from '../http/problem';
import type { Site, SiteFile } from './read-site';

/** Serves the built pages; an unknown path that asks for a page gets 404 and index.html, which says so in words. */
export function serveSite(site: Site | null): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    if (site === null)
      return c.text('Webbsidorna är inte byggda: kör npm start.\nThe pages have not been built: run npm start.\n', 503);
    const asked = safeDecode(c.req.path);
    const path = pageAt(asked) === null ? asked : '/index.html';
    const file = site.get(path);
    if (file) return send(c, file);
    const wantsPage = (c.req.header('Accept') ?? '').includes('text/html') && !/\.\w+$/.test(path);
    const index = site.get('/index.html');
    if (wantsPage && index) return send(c, index, 404);
    return c.text(PROBLEMS.not_found[languageOf(c)], 404);
  };
}

function send(c: Context, file: SiteFile, status: 200 | 404 = 200): Response {
  c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  c.header('ETag', file.etag);
  c.header('Vary', 'Accept-Encoding');
  if (status === 200 && c.req.header('If-None-Match') === file.etag) return c.body(null, 304);
  c.header('Content-Type', file.type);
  if (file.gzipped === null || !/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? ''))
    return c.body(file.body, status);
  c.header('Content-Encoding', 'gzip');
  return c.body(file.gzipped, status);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
