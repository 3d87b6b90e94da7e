import type { BetterAuthOptions } from 'better-auth';
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins';
import type { Role } from './roles';

/** What a group of the identity provider may do here. */
export interface Grant {
  role: Role;
  /** codes of the pack's actors whose passes its members plan; null to leave what an admin has said */
  actors: readonly string[] | null;
}

/** The OpenID Connect provider of a municipality or the police. */
export interface IdentityProvider {
  issuer: string;
  client_id: string;
  client_secret: string;
  /** as the button calls it */
  name: string;
  /** the claim that lists groups or roles; 'a.b' for one inside another */
  role_claim: string;
  /** the first group of the list that somebody is in decides */
  grants: readonly (Grant & { group: string })[];
  scopes: readonly string[];
}

/** What it is called in addresses: /api/auth/callback/oidc is what the provider has to know. */
export const PROVIDER_ID = 'oidc';

/** What somebody's claims give them; null for nothing. */
function grantOf(provider: IdentityProvider, claims: Readonly<Record<string, unknown>>): Grant | null {
  const value = provider.role_claim
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null | undefined)?.[key], claims);
  const groups: unknown[] = Array.isArray(value) ? value : [value];
  return provider.grants.find(({ group }) => groups.includes(group)) ?? null;
}

/** The plugin of the sign-in library: code flow with PKCE, state and nonce; the ID token's signature is checked. */
export function identityProviderPlugin(provider: IdentityProvider) {
  const config: GenericOAuthConfig = {
    providerId: PROVIDER_ID,
    name: provider.name,
    discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId: provider.client_id,
    clientSecret: provider.client_secret,
    scopes: [...provider.scopes],
    pkce: true,
    disableProviderLogout: true,
    // the role is read again at each sign-in
    overrideUserInfo: true,
    // the same subject of another issuer is somebody else
    accountSubject: ({ profile }) => JSON.stringify([provider.issuer, String(profile.sub)]),
    mapProfileToUser: (claims) => {
      const grant = grantOf(provider, claims);
      return {
        name: claims.name || claims.email || String(claims.sub),
        // nobody without a role gets further than refuseWithoutGrant
        role: grant?.role ?? '',
        ...(grant?.actors && { actors: grant.actors.join(',') }),
      };
    },
  };
  return genericOAuth({ config: [config] });
}

/** Lets in nobody whose claims give them no role. */
export function refuseWithoutGrant(
  provider: IdentityProvider,
): NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']> {
  return ({ source }) => {
    if (source.method !== 'oauth') return;
    if (!grantOf(provider, source.oauth?.profile ?? {})) return { error: 'no_role' };
  };
}
