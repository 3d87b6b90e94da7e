import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../tiny-town';
import { visit } from './visitor';

interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
  groups: string[];
}

describe('signing in through an organisation', () => {
  let town: Town;
  let server: Server;
  let issuer: string;
  /** who is at the organisation's own sign-in page */
  let person: Claims;

  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: 'karta',
          client_secret: 'a secret between the two',
          redirect_uris: ['http://localhost/api/auth/callback/oidc'],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      // the claims stand in the ID token itself
      conformIdTokenClaims: false,
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...person, sub }) }),
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      cookies: { keys: ['keys of a test'] },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      void (async () => {
        const { prompt, params, grantId } = await provider.interactionDetails(request, response);
        if (prompt.name === 'login')
          return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
        const grant =
          (grantId ? await provider.Grant.find(grantId) : undefined) ??
          new provider.Grant({ accountId: person.sub, clientId: String(params['client_id']) });
        grant.addOIDCScope('openid email profile');
        return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
      })();
    });
    town = await openTown({
      sign_in: {
        identity_provider: {
          issuer,
          client_id: 'karta',
          client_secret: 'a secret between the two',
          name: 'Sundbybergs stad',
          role_claim: 'groups',
          grants: [
            { group: 'karta-polis', role: 'police', actors: ['police'] },
            { group: 'karta-plan', role: 'planner', actors: null },
          ],
          scopes: ['openid', 'email', 'profile'],
        },
      },
    });
  });
  afterAll(async () => {
    await town.close();
    server.closeAllConnections();
    server.close();
  });

  /** Goes the whole way as a browser does. @returns where it ended, and the visitor */
  async function comeAs(claims: Claims) {
    person = claims;
    const visitor = visit(town);
    const { answer } = await visitor.post('/api/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: 'https://evil.example',
    });
    const asked = new URL(answer.url ?? '');
    const cookies = new Map<string, string>();
    let url = asked.href;
    while (url.startsWith(issuer)) {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('Location');
      if (next === null) throw new Error(`${url}: ${response.status} ${await response.text()}`);
      url = new URL(next, issuer).href;
    }
    const back = await visitor.get(url);
    return { visitor, asked, url, location: back.headers.get('Location') ?? '', status: back.status };
  }

  const anna: Claims = {
    sub: 'anna-1',
    email: 'Anna@stad.example',
    email_verified: true,
    name: 'Anna Alm',
    groups: ['alla', 'karta-polis'],
  };
  const me = async (visitor: ReturnType<typeof visit>) => (await visitor.get('/api/session')).answer.user ?? null;

  it('is offered by name', async () => {
    expect((await visit(town).get('/api/sign-in')).answer).toEqual({ identity_provider: { name: 'Sundbybergs stad' } });
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

  it('reads the role again each time, and lets in nobody who has lost it', async () => {
    const { visitor } = await comeAs({ ...anna, groups: ['karta-plan'] });
    expect(await me(visitor)).toMatchObject({ email: 'anna@stad.example', role: 'planner', actors: ['police'] });
    const lost = await comeAs({ ...anna, groups: ['alla'] });
    expect(lost.location).toBe('/?page=sign-in&error=no_role&error_description=no_role');
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
    expect(location).toContain('error=account_not_linked');
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
});
