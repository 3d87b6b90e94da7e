import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { IdentityProvider } from '../../../server/access/provider-settings';
import type { Town } from '../tiny-town';
import { visit } from './visitor';

/** What a provider says of somebody; `sub` is what it calls them. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string };

const IN_TOKEN = [
  ...['sub', 'email', 'email_verified', 'name', 'given_name', 'family_name', 'preferred_username', 'upn'],
  ...['unique_name', 'xms_edov', 'groups', 'group', 'roles', 'realm_access', 'hasgroups', '_claim_names'],
  ...['https://id.oidc.se/claim/orgAffiliation', 'https://id.oidc.se/claim/groups'],
];

/** An organisation's own sign-in: whoever stands there is let through, or refused. */
export async function startProvider(redirect = 'http://localhost/api/auth/callback/oidc') {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** who is at its page; with `refused`, what it says to that */
  const at: {
    person: Claims;
    refused: { error: string; error_description: string } | null;
    onlyUserinfo: string[];
    /** addresses at which it takes what is asked and never answers, as behind a wall that lets nothing back */
    silentAt: RegExp | null;
  } = { person: { sub: 'nobody' }, refused: null, onlyUserinfo: [], silentAt: null };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'karta',
        client_secret: 'a secret between the two',
        redirect_uris: [redirect],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: IN_TOKEN, email: ['email'], profile: ['name'] },
    scopes: ['openid', 'email', 'profile'],
    // the claims stand in the ID token itself
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: (use: string) => {
        const left = use === 'id_token' ? at.onlyUserinfo : [];
        return Object.fromEntries(
          Object.entries({ ...at.person, sub }).filter(([name]) => !left.includes(name)),
        ) as never;
      },
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['keys of a test'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (at.silentAt?.test(request.url ?? '')) return;
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void (async () => {
      const { prompt, params, grantId } = await provider.interactionDetails(request, response);
      if (at.refused) return provider.interactionFinished(request, response, at.refused);
      if (prompt.name === 'login')
        return provider.interactionFinished(request, response, { login: { accountId: at.person.sub } });
      const grant =
        (grantId ? await provider.Grant.find(grantId) : undefined) ??
        new provider.Grant({ accountId: at.person.sub, clientId: String(params['client_id']) });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    })();
  });

  /** Goes the whole way as a browser does. @returns where it ended, and the visitor */
  async function comeAs(town: Town, claims: Claims, visitor = visit(town)) {
    at.person = claims;
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
    const user = (await visitor.get('/api/session')).answer.user ?? null;
    return { visitor, asked, url, user, location: back.headers.get('Location') ?? '', status: back.status };
  }

  return {
    issuer,
    at,
    comeAs,
    settings: (more: Partial<IdentityProvider> = {}): IdentityProvider => ({
      issuer,
      client_id: 'karta',
      client_secret: 'a secret between the two',
      name: 'Sundbybergs stad',
      role_claim: 'groups',
      grants: [
        { group: 'karta-polis', role: 'police', actors: ['police'] },
        { group: 'karta-plan', role: 'planner', actors: null },
        { group: 'karta-admin', role: 'admin', actors: null },
      ],
      scopes: ['openid', 'email', 'profile'],
      trusts_addresses: false,
      session_h: 12,
      ...more,
    }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
