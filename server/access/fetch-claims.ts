import { fetchJson } from './fetch-json';
import type { IdentityProvider } from './provider-settings';
import { parseClaims, type Claims } from './parse-claims';

/**
 * The claims of an ID token that the library has checked, and where that says too little, those of the provider's
 * userinfo: Keycloak and brokers may put groups and address there alone. What the token says goes first.
 */
export async function fetchClaims(
  provider: IdentityProvider,
  discoveryUrl: string,
  tokens: { idToken?: string | undefined; accessToken?: string | undefined },
  log: (message: string) => void,
): Promise<Claims | null> {
  if (!tokens.idToken) return null;
  const claims = payloadOf(tokens.idToken);
  const { email, groups, groups_left_out } = parseClaims(provider, claims);
  const says = email !== null && (groups.length > 0 || groups_left_out);
  if (says || !tokens.accessToken) return claims;
  try {
    const { userinfo_endpoint } = await fetchJson(discoveryUrl);
    if (typeof userinfo_endpoint !== 'string') return claims;
    const more = await fetchJson(userinfo_endpoint, { Authorization: `Bearer ${tokens.accessToken}` });
    // of somebody else: the standard says to throw it away
    if (more['sub'] !== claims['sub']) return claims;
    return { ...more, ...claims };
  } catch (error) {
    log(`sign-in: userinfo: ${(error as Error).message}`);
    return claims;
  }
}

function payloadOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
}
