import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IdentityProvider } from '../../../server/access/provider-settings';
import { openTown, type Town } from '../tiny-town';
import { startProvider } from './start-provider';
import { visit } from './visitor';

let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());

/** A town that people come to through a provider of these settings; what it logs is kept. */
function townOf(more: Partial<IdentityProvider> = {}) {
  const opened: { town: Town; logged: string[] } = { town: undefined as never, logged: [] };
  beforeAll(async () => {
    const log = (message: string) => void opened.logged.push(message);
    opened.town = await openTown({ sign_in: { identity_provider: provider.settings(more), log } });
    const { access } = opened.town;
    await access.addUser({ email: 'bo@stad.example', name: 'Bo', role: 'planner', actors: ['walkers'], unit: null });
  });
  beforeEach(() => {
    opened.logged.length = 0;
    Object.assign(provider.at, { refused: null, onlyUserinfo: [] });
  });
  afterAll(() => opened.town.close());
  return opened;
}

const police = { role: 'police', actors: ['police'] };

describe('Entra ID, which says of no address that it is verified', () => {
  const at = townOf();
  const entra = { name: 'Bo Ek', groups: ['9f1c-1', 'karta-polis'] };

  it('lets in somebody new', async () => {
    const { user } = await provider.comeAs(at.town, { ...entra, sub: 'ny', email: 'ny@stad.example' });
    expect(user).toMatchObject({ email: 'ny@stad.example', name: 'Bo Ek', ...police });
  });

  it('does not make somebody who was invited of an address alone, and says in the log what to set', async () => {
    const { location, user } = await provider.comeAs(at.town, { ...entra, sub: 'bo', email: 'bo@stad.example' });
    expect([location, user]).toEqual(['/?error=address_not_proven', null]);
    expect(at.logged.join()).toContain('OIDC_TRUST_ADDRESSES=yes');
  });

  it('lets them in where the owner of the domain has been verified (xms_edov)', async () => {
    const claims = { ...entra, sub: 'bo', email: 'Bo@Stad.example', xms_edov: true };
    expect((await provider.comeAs(at.town, claims)).user).toMatchObject({ email: 'bo@stad.example', ...police });
  });

  it('lets in by the name to sign in with where there is no mailbox', async () => {
    const { user } = await provider.comeAs(at.town, { ...entra, sub: 'cia', preferred_username: 'cia@stad.example' });
    expect(user).toMatchObject({ email: 'cia@stad.example', ...police });
  });

  it('refuses where no claim holds an address', async () => {
    const { location } = await provider.comeAs(at.town, { ...entra, sub: 'dan', preferred_username: 'dan' });
    expect(location).toBe('/?error=no_address');
    expect(at.logged.join()).toContain('OIDC_SCOPES');
  });

  it.each([
    ['_claim_names', { _claim_names: { groups: 'src1' } }],
    ['hasgroups', { hasgroups: 'true' }],
  ])('says that there were too many groups to send (%s), and ends no session for that', async (_, more) => {
    const claims = { ...entra, sub: 'eva', email: 'eva@stad.example' };
    const { visitor } = await provider.comeAs(at.town, claims);
    const again = await provider.comeAs(at.town, { ...claims, groups: undefined, ...more });
    expect([again.location, again.user]).toEqual(['/?error=groups_left_out', null]);
    expect(at.logged.join()).toMatch(/did not send the groups.*OIDC_ROLE_CLAIM/);
    expect(await visitor.whoAmI()).toBe('eva@stad.example');
  });

  it('is said no to in the log with the groups that it did send', async () => {
    const { location } = await provider.comeAs(at.town, {
      ...entra,
      sub: 'f',
      email: 'f@x.se',
      groups: ['Karta-Polis'],
    });
    expect(location).toBe('/?error=no_role');
    expect(at.logged.join()).toContain('but Karta-Polis');
  });

  it('may be trusted by a setting: then an invited person is let in by address', async () => {
    const trusting = await openTown({ sign_in: { identity_provider: provider.settings({ trusts_addresses: true }) } });
    await trusting.access.addUser({ email: 'bo@stad.example', name: 'Bo', role: 'planner', actors: [], unit: null });
    const { user } = await provider.comeAs(trusting, { ...entra, sub: 'bo', upn: 'bo@stad.example' });
    expect(user).toMatchObject({ email: 'bo@stad.example', ...police });
    await trusting.close();
  });
});

describe('AD FS, with names of its own', () => {
  const at = townOf({
    role_claim: 'group',
    grants: [{ group: 'CN=Karta Polis,OU=Grupper,DC=stad,DC=se', role: 'police', actors: ['police'] }],
  });

  it('lets in a member of one group, sent as a text with commas', async () => {
    const claims = { sub: 's-1', upn: 'per@stad.example', group: 'CN=Karta Polis,OU=Grupper,DC=stad,DC=se' };
    const { user } = await provider.comeAs(at.town, { ...claims, unique_name: 'STAD\\per' });
    expect(user).toMatchObject({ email: 'per@stad.example', name: 'per@stad.example', ...police });
  });
});

describe('Keycloak, with roles inside a claim and groups as paths', () => {
  const at = townOf({
    role_claim: 'realm_access.roles',
    grants: [
      { group: 'karta-polis', role: 'police', actors: ['police'] },
      { group: '/karta/plan', role: 'planner', actors: null },
    ],
  });
  const kim = { sub: 'k-1', email: 'kim@stad.example', email_verified: true, name: 'Kim' };

  it('lets in by a role, and by a path', async () => {
    const by = async (roles: string[]) => (await provider.comeAs(at.town, { ...kim, realm_access: { roles } })).user;
    expect(await by(['offline_access', 'karta-polis'])).toMatchObject(police);
    expect(await by(['/karta/plan'])).toMatchObject({ role: 'planner' });
    expect(await by(['/other/karta-polis'])).toBeNull();
  });

  it('lets in by groups that only its userinfo holds', async () => {
    provider.at.onlyUserinfo = ['realm_access', 'email', 'email_verified'];
    const { user } = await provider.comeAs(at.town, { ...kim, realm_access: { roles: ['karta-polis'] } });
    expect(user).toMatchObject({ email: 'kim@stad.example', ...police });
  });
});

describe('a broker of Swedish e-identities, whose claims are called as addresses', () => {
  const claim = 'https://id.oidc.se/claim/groups';
  const at = townOf({ role_claim: claim, grants: [{ group: 'karta', role: 'partner', actors: ['walkers'] }] });
  const id = '197001011234';

  it('lets in by such a claim, named by given and family name, and keeps no personal identity number', async () => {
    const claims = {
      sub: 'a9f-pairwise',
      given_name: 'Åsa',
      family_name: 'Ö\u0000berg',
      email: 'asa@forening.example',
    };
    const { user } = await provider.comeAs(at.town, { ...claims, email_verified: 'true', [claim]: ['karta'] });
    expect(user).toMatchObject({ email: 'asa@forening.example', name: 'Åsa Ö berg', role: 'partner' });
  });

  it('names nobody by the number that stands for them', async () => {
    const { user } = await provider.comeAs(at.town, { sub: id, email: 'nn@forening.example', [claim]: ['karta'] });
    expect(JSON.stringify(user)).not.toContain(id);
    const rows = await at.town.store.db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(id);
  });
});

describe('what a provider says no with', () => {
  const at = townOf();

  it('comes back to the page as a code, and to the log in its own words', async () => {
    provider.at.refused = { error: 'access_denied', error_description: 'AADSTS50105: not assigned\nto the program' };
    const { location, user } = await provider.comeAs(at.town, { sub: 'g' });
    expect([location, user]).toEqual(['/?error=access_denied', null]);
    expect(at.town.logged.join()).toContain('access_denied: AADSTS50105: not assigned to the program');
  });

  it('never leaves a browser on anything but our page, whatever it comes with', async () => {
    const ways = ['', '?error=x', '?state=x&code=y', '?error=a%20b%3Cscript%3E&state=x', `?state=${'x'.repeat(900)}`];
    for (const way of [...ways.map((query) => `/api/auth/callback/oidc${query}`), '/api/auth/magic-link/verify']) {
      const { status, headers } = await visit(at.town).get(way);
      expect([way, status]).toEqual([way, 302]);
      expect(headers.get('Location'), way).toMatch(/^\/\?error=[\w.-]+$/);
    }
  });
});

it('brings back to the view that somebody was on their way to, and nowhere else', async () => {
  const town = await openTown({ sign_in: { identity_provider: provider.settings() } });
  const backFrom = async (callbackURL: string) => {
    const visitor = visit(town);
    const { answer } = await visitor.post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL });
    const state = new URL(answer.url ?? '').searchParams.get('state') ?? '';
    return (await visitor.get(`/api/auth/callback/oidc?error=access_denied&state=${state}`)).headers.get('Location');
  };
  expect(await backFrom('/?page=plan&week=2026-W02')).toBe('/?page=plan&week=2026-W02&error=access_denied');
  expect(await backFrom('/arbete/narvaro?week=2026-W02')).toBe('/arbete/narvaro?week=2026-W02&error=access_denied');
  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:1',
    '/api/users',
    '',
  ])
    expect(await backFrom(elsewhere), elsewhere).toBe('/?error=access_denied');
  await town.close();
});
