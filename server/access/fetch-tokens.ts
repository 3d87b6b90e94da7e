import { getOAuth2Tokens, type OAuth2Tokens } from 'better-auth/oauth2';
import { fetchJson } from './fetch-json';
import type { IdentityProvider } from './provider-settings';

/**
 * Exchanges the code of somebody who comes back for tokens (RFC 6749, 4.1.3), as the library does but for one thing: the
 * library waits for as long as a provider keeps silent, and whoever signs in with it.
 * @throws when the provider does not answer in time, or says no
 */
export async function fetchTokens(
  { client_id, client_secret }: IdentityProvider,
  discoveryUrl: string,
  { code, redirectURI, codeVerifier }: { code: string; redirectURI: string; codeVerifier?: string | undefined },
  wait_ms: number,
): Promise<OAuth2Tokens> {
  const { token_endpoint } = await fetchJson(discoveryUrl, {}, { wait_ms });
  if (typeof token_endpoint !== 'string') throw new Error(`${discoveryUrl} names no token_endpoint`);
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectURI });
  if (codeVerifier !== undefined) body.set('code_verifier', codeVerifier);
  body.set('client_id', client_id);
  body.set('client_secret', client_secret);
  // the secret goes nowhere else
  return getOAuth2Tokens(await fetchJson(token_endpoint, {}, { method: 'POST', body, redirect: 'error', wait_ms }));
}
