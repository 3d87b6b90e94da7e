import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../../../server/site/read-site';
import { openTown, type Town } from '../tiny-town';

describe('the built pages', () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  const script = `console.log(${JSON.stringify('x'.repeat(2000))})`;
  let town: Town;
  beforeAll(async () => {
    mkdirSync(join(dist, 'assets'));
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Löfteskartan</title>');
    writeFileSync(join(dist, 'assets', 'index-BxYz_12-.js'), script);
    writeFileSync(join(dist, 'favicon.svg'), '<svg/>');
    town = await openTown({ site: readSite(dist) ?? new Map() });
  });
  afterAll(async () => {
    await town.close();
    rmSync(dist, { recursive: true });
  });

  it('are sent with their types; those with a hash in their name may be kept for ever', async () => {
    const page = await town.app.request('/');
    expect(await page.text()).toContain('Löfteskartan');
    expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const js = await town.app.request('/assets/index-BxYz_12-.js');
    expect(await js.text()).toBe(script);
    expect(js.headers.get('Content-Type')).toMatch(/^text\/javascript/);
    expect(js.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await town.app.request('/favicon.svg')).headers.get('Content-Type')).toMatch(/^image\/svg\+xml/);
  });

  it('are compressed for those who take that, and not sent again to those who have them', async () => {
    const packed = await town.app.request('/assets/index-BxYz_12-.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(await new Response(packed.body?.pipeThrough(new DecompressionStream('gzip'))).text()).toBe(script);
    const etag = packed.headers.get('ETag') ?? '';
    const again = await town.app.request('/assets/index-BxYz_12-.js', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('are one file for every page there is', async () => {
    for (const path of ['/arbete/narvaro', '/arbete/lagesbild?chosen=rissne', '/arbete/falt/', '/inbjudan']) {
      const page = await town.app.request(path);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Löfteskartan');
    }
  });

  it('say that there is no such page in a page of their own, to those who ask for one', async () => {
    const accept = { headers: { Accept: 'text/html,*/*' } };
    const gone = await town.app.request('/lagesbild?stadsdel=rissne', accept);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('Löfteskartan');
    expect((await town.app.request('/assets/gone-12345678.js', accept)).status).toBe(404);
    expect((await town.app.request('/lagesbild', { headers: { Accept: 'application/json' } })).status).toBe(404);
    expect((await town.app.request('/', { method: 'POST' })).status).toBe(404);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%00',
    '/%',
  ])('do not lead out of their folder by %s', async (path) => {
    const response = await town.app.request(path);
    // what holds a control character is refused before it is looked for
    expect(response.status).toBe(path.includes('%00') ? 400 : 404);
    expect(await response.text()).not.toContain('"dependencies"');
  });

  it('are asked for where they have not been built', async () => {
    expect(readSite(join(dist, 'assets'))).toBeNull();
    const bare = await openTown();
    const response = await bare.app.request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
    await bare.close();
  });
});
