import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hc } from 'hono/client';
import { RULES } from '../../server/access/rules';
import type { App } from '../../server/app';
import { offence, openTown, type Town } from './tiny-town';

/** Whether an address of the description is in the table of who may do what. */
function isRuled(path: string): boolean {
  const named = path.replaceAll('{', ':').replaceAll('}', '');
  return Object.keys(RULES).some((rule) => rule.endsWith(` ${named}`));
}

describe('every answer', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ tables: { offence: [offence()] } });
  });
  afterAll(() => town.close());

  it('comes with a policy that lets a page load nothing from elsewhere', async () => {
    for (const path of ['/api/health', '/api/nowhere', '/', '/api/offences/grid?hour=x']) {
      const { headers } = await town.app.request(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Permissions-Policy')).toContain('camera=()');
    }
  });

  it('is JSON under /api, also where there is nothing', async () => {
    for (const path of ['/api', '/api/', '/api/nowhere', '/api/offences', '/api/grid/100/1'])
      expect(await town.refuse(path), path).toMatchObject({ status: 404, code: 'not_found' });
    expect((await town.refuse('/api/nowhere?language=en')).message).toMatch(/^What was asked for does not exist/);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s and tells what goes', async (method) => {
    const response = await town.app.request('/api/health', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
  });

  it('has a head without a body, and tells its methods', async () => {
    const head = await town.app.request('/api/catalogue', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const options = await town.app.request('/api/catalogue', { method: 'OPTIONS' });
    expect(options.status).toBe(204);
    expect(options.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(options.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('goes to those who use the server’s own name', async () => {
    for (const host of [
      'example.org',
      'example.org:3000',
      'localhost.example.org',
      '127.0.0.1.example.org',
      '10.0.0.1',
    ])
      for (const path of ['/api/health', '/'])
        expect((await town.app.request(path, { headers: { Host: host } })).status, host).toBe(403);
    for (const host of ['localhost:3000', '127.0.0.1', '127.0.0.1:80', '[::1]:3000'])
      expect((await town.app.request('/api/health', { headers: { Host: host } })).status, host).toBe(200);
    expect(await town.refuse('http://example.org/api/health')).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('refuses an address that is too long', async () => {
    const path = `/api/offences/grid?stadsdel=${'vast,'.repeat(1000)}vast`;
    expect(await town.refuse(path)).toMatchObject({ status: 414, code: 'too_long' });
    const long = `/api/offences/grid?stadsdel=${'x'.repeat(1500)}`;
    expect(await town.refuse(long)).toMatchObject({ status: 400, field: 'stadsdel', given: `${'x'.repeat(99)}…` });
  });

  it('is compressed for those who take that', async () => {
    for (const path of ['/api/catalogue', '/api/stadsdelar', '/api/grid/50']) {
      const plain = await town.app.request(path);
      const packed = await town.app.request(path, { headers: { 'Accept-Encoding': 'br, gzip' } });
      expect(plain.headers.get('Content-Encoding')).toBeNull();
      expect(packed.headers.get('Content-Encoding')).toBe('gzip');
      expect(packed.headers.get('Vary')).toContain('Accept-Encoding');
      const unpacked = await new Response(packed.body?.pipeThrough(new DecompressionStream('gzip'))).text();
      expect(unpacked).toBe(await plain.text());
      const refused = await town.app.request(path, { headers: { 'Accept-Encoding': 'gzip;q=0' } });
      expect(refused.headers.get('Content-Encoding')).toBeNull();
    }
  });

  it('has its types where they are asked for', async () => {
    const api = hc<App>('http://localhost', {
      fetch: (input: URL | RequestInfo, init?: RequestInit) => town.app.request(new Request(input, init)),
    }).api;
    const response = await api.offences['by-stadsdel'].$get({ query: { stadsdel: 'vast' } });
    expect(response.ok).toBe(true);
    if (response.ok) expect((await response.json()).rows[0]?.stadsdel).toBe('vast');
    const cells = await api.grid[':cell_size'].$get({ param: { cell_size: '500' }, query: {} });
    if (cells.ok) expect((await cells.json()).features).toHaveLength(8);
    expect(cells.ok).toBe(true);
  });

  it('describes itself', async () => {
    const response = await town.app.request('/api/openapi.json');
    const document = (await response.json()) as {
      openapi: string;
      paths: Record<string, Record<string, { summary?: string }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const paths = Object.keys(document.paths);
    expect(paths).toEqual(expect.arrayContaining(['/api/analysis/layer', '/api/grid/{cell_size}', '/api/session']));
    expect(paths.filter((path) => !isRuled(path))).toEqual([]);
    for (const [path, methods] of Object.entries(document.paths))
      for (const { summary } of Object.values(methods)) expect(summary, path).toMatch(/\w/);
  });
});

describe('an answer that the reader has already', () => {
  it('is not sent again until the data has changed', async () => {
    const town = await openTown({ tables: { offence: [offence()] } });
    const path = '/api/offences/by-month?from=2025-01-01&to=2026-01-01';
    const first = await town.app.request(path);
    const etag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const again = await town.app.request(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await town.app.request(`${path}&weekday=3`, { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
    await town.write({ offence: [offence(), offence()] });
    await town.live.refresh();
    expect((await town.app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await town.close();
  });

  it('is never a refusal, nor the state of the server', async () => {
    const town = await openTown();
    for (const path of ['/api/health', '/api/nowhere', '/api/offences/grid?hour=x'])
      expect((await town.app.request(path)).headers.get('ETag'), path).toBeNull();
    await town.close();
  });
});

describe('a fault of our own', () => {
  it('tells the reader a number and the log the rest', async () => {
    const town = await openTown();
    const lease = town.live.lease();
    // the database is closed under the server's feet
    lease.data.close();
    const problem = await town.refuse('/api/statistics');
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(Object.keys(problem).sort()).toEqual(['code', 'message', 'status']);
    expect(problem.message).not.toMatch(/duckdb|connection|error|\.ts|\//i);
    const id = /numret (\w{8})/.exec(problem.message)?.[1];
    expect(town.logged).toHaveLength(1);
    expect(town.logged[0]).toContain(`${id} GET /api/statistics: `);
  });
});
