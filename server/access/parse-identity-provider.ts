import { parseNumber, parseYesNo } from '../boot/parse-setting';
import { SettingError } from '../boot/setting-error';
import { DEFAULT_SESSION_H } from './identity-provider';
import { type IdentityProvider } from './provider-settings';
import { parseRoleMap } from './parse-role-map';

/**
 * Reads the OpenID Connect provider from the environment; null where none is set.
 * @throws {SettingError}
 */
export function parseIdentityProvider(env: NodeJS.ProcessEnv): IdentityProvider | null {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) return null;
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLocal))
    throw new SettingError(
      `OIDC_ISSUER=${issuer}: ange en adress som https://login.sundbyberg.se / give an address such as https://…`,
    );
  return {
    issuer,
    client_id: need(env, 'OIDC_CLIENT_ID'),
    client_secret: need(env, 'OIDC_CLIENT_SECRET'),
    name: env['OIDC_NAME'] || url.hostname,
    role_claim: env['OIDC_ROLE_CLAIM'] || 'groups',
    grants: parseRoleMap(need(env, 'OIDC_ROLE_MAP')),
    scopes: parseScopes(env['OIDC_SCOPES'] || 'openid email profile'),
    trusts_addresses: parseYesNo(env, 'OIDC_TRUST_ADDRESSES'),
    session_h: parseNumber(env, 'OIDC_SESSION_HOURS', { or: DEFAULT_SESSION_H, from: 1, to: 24 }),
  };
}

function need(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new SettingError(`${name} saknas, när OIDC_ISSUER är satt / is missing, while OIDC_ISSUER is set`);
  return value;
}

/** @throws {SettingError} without openid, which makes the provider say who somebody is */
function parseScopes(given: string): string[] {
  const scopes = given.split(/[\s,]+/).filter((scope) => scope !== '');
  if (scopes.includes('openid')) return scopes;
  throw new SettingError(`OIDC_SCOPES=${given}: ange openid bland dem / give openid among them`);
}
