import { setTimeout as sleep } from 'node:timers/promises';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins';
import { fetchClaims } from './fetch-claims';
import { fetchTokens } from './fetch-tokens';
import type { IdentityProvider } from './provider-settings';
import { type Person, parseClaims } from './parse-claims';

/** Half a day: whoever begins a shift by signing in is not asked in the middle of it. */
export const DEFAULT_SESSION_H = 12;

/** What it is called in addresses: /api/auth/callback/oidc is what the provider has to know. */
export const PROVIDER_ID = 'oidc';

/** Why the provider's answer lets nobody in; the page has words for each (web/text/sign-in-refusals.ts). */
export type ProviderRefusal =
  'no_role' | 'groups_left_out' | 'no_address' | 'address_not_proven' | 'disabled' | 'try_again';

/** The account that stands for somebody of a provider: the same subject of another issuer is somebody else. */
export function accountIdOf(provider: IdentityProvider, subject: string): string {
  return JSON.stringify([provider.issuer, subject]);
}

/** Finds or makes the user whom a person of the provider is; a code when they are not let in. */
export type ProvisionUser = (person: Person) => Promise<{ email: string; name: string } | ProviderRefusal>;

/**
 * The plugin of the sign-in library: code flow with PKCE, state and nonce; the ID token's signature is checked. Who the
 * claims stand for, and what they may do, is `letIn`'s to say and to save.
 * @param wait_ms how long a start, and whoever comes back, waits for a provider that keeps silent
 */
export function identityProviderPlugin(
  provider: IdentityProvider,
  letIn: ProvisionUser,
  log: (message: string) => void,
  wait_ms: number,
) {
  const discoveryUrl = `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const config: GenericOAuthConfig = {
    providerId: PROVIDER_ID,
    name: provider.name,
    discoveryUrl,
    requireIdTokenVerification: true,
    clientId: provider.client_id,
    clientSecret: provider.client_secret,
    scopes: [...provider.scopes],
    pkce: true,
    disableProviderLogout: true,
    accountSubject: ({ profile }) => accountIdOf(provider, String(profile.sub)),
    getToken: (given) => fetchTokens(provider, discoveryUrl, given, wait_ms),
    getUserInfo: async (tokens) => (await fetchClaims(provider, discoveryUrl, tokens, log)) as never,
    mapProfileToUser: async (claims) => {
      const found = await letIn(parseClaims(provider, claims));
      if (typeof found === 'string') throw new APIError('FORBIDDEN', { code: found });
      return { ...found, emailVerified: true };
    },
  };
  const plugin = genericOAuth({ config: [config] });
  return {
    ...plugin,
    init: async (context: Parameters<typeof plugin.init>[0]) => {
      // the library waits at start for as long as a provider keeps silent
      const begun = await Promise.race([plugin.init(context), sleep(wait_ms, null, { ref: false })]);
      if (begun !== null) return begun;
      log(`sign-in: ${discoveryUrl} does not answer; it is asked again when somebody signs in`);
      // what it cannot find it asks for again, for some seconds, when somebody signs in
      config.discoveryUrl = 'none';
      try {
        return await plugin.init(context);
      } finally {
        config.discoveryUrl = discoveryUrl;
      }
    },
  };
}

/** What of the library's handling of accounts is ours: it keeps no tokens, and changes nobody. */
export const ACCOUNT_OPTIONS = {
  encryptOAuthTokens: true,
  updateAccountOnSignIn: false,
  accountLinking: { enabled: false },
} as const satisfies BetterAuthOptions['account'];
