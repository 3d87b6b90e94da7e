import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../data/terms/role';
import { RULES } from '../../../server/access/rules';
import { createTownApp } from '../../../server/app';
import { openTown, type Town } from '../tiny-town';

const EVERYBODY: readonly (Role | null)[] = [null, ...ROLES];

/** Who a rule lets in. */
function allowed(rule: string, role: Role | null): boolean {
  const what = RULES[rule];
  if (what === undefined) return false;
  if (what.who === 'anyone') return true;
  return role !== null && what.who.includes(role);
}

describe('who may do what', () => {
  let town: Town;
  let routes: string[];
  beforeAll(async () => {
    town = await openTown();
    // middleware is registered for every method and all of /api; the library's routes for all of /api/auth
    routes = createTownApp(town.deps)
      .routes.filter(({ method, path }) => path.startsWith('/api') && (method !== 'ALL' || path === '/api/auth/*'))
      .map(({ method, path }) => `${method} ${path}`);
  });
  afterAll(() => town.close());

  it('is said of every route', () => {
    const unsaid = routes.filter((route) => RULES[route] === undefined && route !== 'ALL /api/auth/*');
    expect(unsaid).toEqual([]);
    expect(routes.length).toBeGreaterThan(40);
  });

  it('is said of nothing that is not there', () => {
    const gone = Object.keys(RULES).filter((rule) => !rule.includes(' /api/auth/') && !routes.includes(rule));
    expect(gone).toEqual([]);
  });

  it('takes a body where something is changed, and nowhere else', () => {
    const wrong = Object.entries(RULES).filter(([rule, { takes }]) => rule.startsWith('GET ') !== (takes === null));
    expect(wrong).toEqual([]);
  });

  it('is kept for the stream of changes too', async () => {
    expect((await town.as(null).request('/api/plan/changes')).status).toBe(401);
    const reading = new AbortController();
    const { status } = await town.as('partner').request('/api/plan/changes', { signal: reading.signal });
    reading.abort();
    expect(status).toBe(200);
  });

  it('is kept for every route and everybody', { timeout: 120_000 }, async () => {
    const found: Record<string, number> = {};
    const wrong: string[] = [];
    for (const role of EVERYBODY)
      for (const rule of Object.keys(RULES)) {
        // an event stream goes on for ever; signing out would end the session that asks
        if (rule === 'GET /api/plan/changes' || rule === 'POST /api/auth/sign-out') continue;
        const [method = '', path = ''] = rule.split(' ');
        const { request } = town.as(role);
        const response = await request(path.replaceAll(/:\w+/g, 'x'), {
          method,
          headers: { 'Content-Type': RULES[rule]?.takes?.type ?? 'application/json', Origin: 'http://localhost' },
          ...(method === 'POST' || method === 'PUT' ? { body: '{}' } : {}),
        });
        const said = (await response.json().catch(() => null)) as { error?: { code: string } } | null;
        const isRefused = ['not_signed_in', 'not_allowed'].includes(said?.error?.code ?? '');
        const expected = allowed(rule, role) ? 'let in' : role === null ? 401 : 403;
        const got = isRefused ? response.status : 'let in';
        found[String(got)] = (found[String(got)] ?? 0) + 1;
        if (got !== expected || response.status >= 500)
          wrong.push(`${role ?? 'nobody'}: ${rule}: ${response.status}, expected ${expected}`);
      }
    expect(wrong).toEqual([]);
    expect(Object.keys(found).sort()).toEqual(['401', '403', 'let in']);
  });

  it.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/sign-in/magic-link'],
    ['POST', '/api/auth/change-email'],
    ['POST', '/api/auth/delete-user'],
    ['POST', '/api/auth/link-social'],
    ['GET', '/api/auth/get-session'],
    ['GET', '/api/auth/list-sessions'],
    ['GET', '/api/auth/list-accounts'],
    ['POST', '/api/auth/get-access-token'],
  ])('is nothing where the library has a route of which nothing is said: %s %s', async (method, path) => {
    for (const role of EVERYBODY) {
      const body = method === 'POST' ? { body: JSON.stringify({ role: 'admin' }) } : {};
      const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost' };
      expect((await town.as(role).request(path, { method, headers, ...body })).status).toBe(404);
    }
  });

  it('is not widened by another method or spelling', async () => {
    await town.as('partner').request('/api/session');
    for (const path of ['/api/%75sers', '/api/users/', '/api//users', '/api/./users', '/api/x/../users']) {
      const response = await town.as('partner').request(path);
      expect([403, 404], path).toContain(response.status);
    }
    expect((await town.as('partner').request('/api/users', { method: 'HEAD' })).status).toBe(403);
  });
});
