import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../server/access/rules';
import { health } from '../../../server/contract/health';
import { problem } from '../../../server/contract/problem';
import { savedPass } from '../../../server/contract/pass';
import { planned } from '../passes/planned';
import { everyMonth, openTown, type Town } from '../tiny-town';
import { visit } from '../access/visitor';
import { newDatabase, removeFolders } from './engines';
import { startPostgres, type Postgres } from './start-postgres';

/** What PostgreSQL's being away may be called, and nothing else. */
const AWAY = ['store_away', 'not_saved', 'maybe_saved'];

/** Bodies that a route takes, where it would otherwise refuse before it comes to the database. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/passes': planned(),
  'PUT /api/passes/:pass_id': { ...planned(), revision: 1 },
  'POST /api/passes/copy-week': { from_week: '2026-W02', to_week: '2026-W03' },
  'POST /api/templates': { name: 'Vecka', week: '2026-W02' },
  'POST /api/templates/:template_id/apply': { week: '2026-W03' },
  'PUT /api/shift-hours': {
    ...{ actor: 'police', unit: null, revision: 0, days: [1] },
    ...{ shift_from_min: 900, shift_to_min: 1380, hours: [] },
  },
  'POST /api/suggestions/:suggestion_id/discard': { revision: 1 },
  'POST /api/feeds': { kind: 'person' },
  'POST /api/users': { email: 'ny@example.org', name: 'Ny', role: 'police', actors: ['police'], unit: null },
  'PUT /api/users/:user_id': { name: 'Ny', role: 'police', actors: ['police'], unit: null, disabled: false },
  'POST /api/invitations/:token': { password: 'fyra lila kullar regn' },
  'POST /api/auth/sign-in/email': { email: 'a@example.org', password: 'fyra lila kullar regn' },
  'POST /api/auth/change-password': { currentPassword: 'a', newPassword: 'fyra lila kullar regn' },
  'POST /api/auth/two-factor/verify-totp': { code: '123456' },
};

describe('a server whose PostgreSQL', () => {
  let postgres: Postgres | null = null;
  let town: Town;
  let pass_id = '';
  beforeAll(async () => {
    postgres = await startPostgres();
    if (postgres === null) return;
    const where = await newDatabase(postgres.url);
    town = await openTown({ where, opening: { patience_ms: 1000 }, tables: { offence: everyMonth([2025], 1) } });
    await ask('GET /api/account', 'admin');
    pass_id = savedPass.parse((await town.as('police').send('POST', '/api/passes', planned())).answer).pass.pass_id;
  });
  afterAll(async () => {
    await town.close();
    postgres?.stop();
    removeFolders();
  });

  /** Asks what a rule lets somebody ask. */
  const ask = async (rule: string, role: 'police' | 'admin' | null, language = 'sv') => {
    const [method = '', path = ''] = rule.split(' ');
    const address = path.replace(':pass_id', pass_id).replace(/:\w+/g, '100');
    const asked = `${address}?language=${language}${method === 'DELETE' ? '&revision=1' : ''}`;
    const headers = { 'Content-Type': 'application/json', Origin: town.deps.origin };
    const body = method === 'GET' ? {} : { body: JSON.stringify(BODIES[rule] ?? {}) };
    return town.as(role).request(asked, { method, headers, ...body });
  };

  /** Every route is asked, and what cannot be answered is refused in words. @returns how many were */
  const askAll = async (role: 'police' | 'admin' | null, language: string) => {
    // the stream stays open, and whoever signs out is signed out, whether that can be saved or not
    const left = ['GET /api/plan/changes', 'POST /api/auth/sign-out'];
    const rules = Object.keys(RULES).filter((rule) => !left.includes(rule));
    const answers = await Promise.all(rules.map(async (rule) => ({ rule, response: await ask(rule, role, language) })));
    let away = 0;
    for (const { rule, response } of answers) {
      if (response.status < 500) continue;
      const { error } = problem.parse(await response.json());
      expect({ rule, status: response.status, isAway: AWAY.includes(error.code) }).toEqual({
        rule,
        status: 503,
        isAway: true,
      });
      expect(Number(response.headers.get('Retry-After')), rule).toBeGreaterThan(0);
      expect(error.message, rule).toMatch(language === 'sv' ? /[åäö]/ : /^[^åäö]+$/);
      away++;
    }
    return away;
  };

  const harms: readonly { name: string; harm: (it: Postgres) => void; mend: (it: Postgres) => Promise<void> }[] = [
    { name: 'has gone', harm: (it) => it.kill(), mend: (it) => it.start() },
    {
      name: 'does not answer any more',
      harm: (it) => it.freeze(),
      mend: (it) => {
        it.thaw();
        return Promise.resolve();
      },
    },
  ];
  it.each(harms)('$name answers 503 in words, never 500, and goes on by itself afterwards', async ({ harm, mend }) => {
    if (postgres === null) return;
    // somebody whom the server remembers from a moment ago gets as far as the question itself
    for (const role of ['admin', 'police'] as const) expect((await ask('GET /api/account', role)).status).toBe(200);
    harm(postgres);
    try {
      expect(await askAll('admin', 'sv')).toBeGreaterThan(10);
      expect(await askAll('police', 'en')).toBeGreaterThan(10);
      town.access.forgetSessions();
      expect(await askAll('admin', 'en')).toBeGreaterThan(10);
      // also to a browser that has a session, which nobody can tell now; a link ends on a page that says why
      town.access.forgetSessions();
      for (const role of ['admin', null] as const) {
        expect((await ask('GET /api/health', role)).status).toBe(200);
        const link = await town.as(role).request('/api/auth/magic-link/verify?token=x&callbackURL=/');
        expect([link.status, link.headers.get('Location')]).toEqual([302, '/?error=store_away']);
      }
      // nobody is signed in, and what needs no database is answered
      expect(await askAll(null, 'sv')).toBeGreaterThan(0);
      expect((await visit(town).get('/api/stadsdelar')).status).toBe(200);
      // which every open page looks at
      const looked = await visit(town).get('/api/health');
      expect(health.parse(looked.answer)).toMatchObject({ status: 'store_problem', store_state: 'away' });
    } finally {
      await mend(postgres);
    }
    let status = 0;
    for (let tries = 0; status !== 200 && tries < 50; tries++) {
      status = (await ask('GET /api/account', 'admin')).status;
      if (status !== 200) await sleep(200);
    }
    expect(status).toBe(200);
    // what could not be written down meanwhile is, before all is well
    await expect.poll(async () => (await town.ask(health, '/api/health')).store_state).toBe('ok');
    expect((await town.as('police').send('POST', '/api/passes', planned())).status).toBe(200);
  });
});
