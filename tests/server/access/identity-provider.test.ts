import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../tiny-town';
import { startProvider, type Claims } from './start-provider';
import { visit } from './visitor';

describe('signing in through an organisation', () => {
  let town: Town;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    provider = await startProvider();
    town = await openTown({ sign_in: { identity_provider: provider.settings(), log: () => undefined } });
  });
  afterAll(async () => {
    await town.close();
    provider.close();
  });

  const comeAs = (claims: Claims) => provider.comeAs(town, claims);
  const anna: Claims = {
    sub: 'anna-1',
    email: 'Anna@stad.example',
    email_verified: true,
    name: 'Anna Alm',
    groups: ['alla', 'karta-polis'],
  };
  const me = async (visitor: ReturnType<typeof visit>) => (await visitor.get('/api/session')).answer.user ?? null;

  it('is offered by name', async () => {
    expect((await visit(town).get('/api/sign-in')).answer).toEqual({
      identity_provider: { name: 'Sundbybergs stad' },
      contact: null,
    });
  });

  it('ends in a session with the role of the group, and PKCE, state and nonce on the way', async () => {
    const { visitor, asked, location } = await comeAs(anna);
    expect(location).toBe('/');
    expect(await me(visitor)).toMatchObject({ email: 'anna@stad.example', role: 'police', actors: ['police'] });
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    for (const part of ['code_challenge', 'state', 'nonce']) expect(asked.searchParams.get(part), part).toBeTruthy();
    const rows = await town.store.db.selectFrom('audit').selectAll().where('action', '=', 'sign_in').execute();
    expect(rows.at(-1)).toMatchObject({ role: 'police', detail: expect.stringContaining('callback/oidc') as string });
  });

  it('lasts half a day where nothing is said, or as long as it is said', async () => {
    const hoursOf = async (session_h?: number) => {
      const settings = provider.settings();
      delete settings.session_h;
      const own = await openTown({
        sign_in: { identity_provider: { ...settings, ...(session_h && { session_h }) }, log: () => undefined },
      });
      const { visitor } = await provider.comeAs(own, anna);
      const { answer } = await visitor.get('/api/sessions');
      await own.close();
      const [{ created_at, expires_at }] = answer.sessions as unknown as [{ created_at: string; expires_at: string }];
      return (Date.parse(expires_at) - Date.parse(created_at)) / 3_600_000;
    };
    expect(await hoursOf()).toBeCloseTo(12, 1);
    expect(await hoursOf(2)).toBeCloseTo(2, 1);
  });

  it('reads the role again each time, and lets in nobody who has lost it', async () => {
    const { visitor } = await comeAs({ ...anna, groups: ['karta-plan'] });
    expect(await me(visitor)).toMatchObject({ email: 'anna@stad.example', role: 'planner', actors: ['police'] });
    const lost = await comeAs({ ...anna, groups: ['alla'] });
    expect(lost.location).toBe('/?error=no_role');
    expect(await me(lost.visitor)).toBeNull();
    const { length } = await town.store.db
      .selectFrom('audit')
      .select('at')
      .where('action', '=', 'sign_in_failed')
      .execute();
    expect(length).toBe(1);
  });

  it('makes no user of somebody without a role', async () => {
    const { visitor, location } = await comeAs({ ...anna, sub: 'x', email: 'x@stad.example', groups: [] });
    expect(location).toContain('error=no_role');
    expect(await me(visitor)).toBeNull();
    expect(JSON.stringify(await (await town.app.request('/api/users')).json())).not.toContain('x@stad.example');
  });

  it('takes nobody for somebody else because of an address that nobody has verified', async () => {
    await town.access.addUser({ email: 'chef@stad.example', name: 'Chef', role: 'admin', actors: [], unit: null });
    const thief = { ...anna, sub: 'thief', email: 'chef@stad.example', email_verified: false };
    const { visitor, location } = await comeAs(thief);
    expect(location).toContain('error=address_not_proven');
    expect(await me(visitor)).toBeNull();
    const chef = await comeAs({ ...thief, sub: 'chef-1', email_verified: true, groups: ['karta-plan'] });
    expect(await me(chef.visitor)).toMatchObject({ email: 'chef@stad.example', role: 'planner' });
  });

  it('does not let in whoever is disabled here', async () => {
    const { user_id = '' } = (await me((await comeAs(anna)).visitor)) ?? {};
    const user = { name: 'Anna Alm', role: 'police', actors: [], unit: null, disabled: true };
    await town.as('admin').send('PUT', `/api/users/${user_id}`, user);
    const { visitor } = await comeAs(anna);
    expect(await me(visitor)).toBeNull();
  });

  it('takes an answer only from the browser that asked, and once', async () => {
    const { url } = await comeAs({ ...anna, sub: 'eva', email: 'eva@stad.example' });
    const other = visit(town);
    await other.get(url);
    expect(await me(other)).toBeNull();
  });

  it('keeps no start waiting that it does not answer, and is asked again when somebody signs in', async () => {
    const logged: string[] = [];
    provider.at.silentAt = /./;
    const late = await openTown({
      sign_in: {
        identity_provider: provider.settings(),
        provider_wait_ms: 1000,
        log: (message) => void logged.push(message),
      },
    });
    provider.at.silentAt = null;
    try {
      expect(logged.filter((said) => said.includes('does not answer'))).toHaveLength(1);
      const { visitor } = await provider.comeAs(late, { ...anna, sub: 'sen', email: 'sen@stad.example' });
      expect(await me(visitor)).toMatchObject({ email: 'sen@stad.example', role: 'police' });
      // nor whoever comes back from it
      provider.at.silentAt = /\/token/;
      const lost = await provider.comeAs(late, { ...anna, sub: 'sen', email: 'sen@stad.example' });
      expect([lost.location, await me(lost.visitor)]).toEqual(['/?error=invalid_code', null]);
    } finally {
      provider.at.silentAt = null;
      await late.close();
    }
  });
});
