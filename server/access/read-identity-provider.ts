import { SettingError } from '../setting-error';
import type { IdentityProvider } from './identity-provider';
import { ROLES } from './roles';

/**
 * Reads the OpenID Connect provider from the environment; null where none is set.
 * @throws {SettingError}
 */
export function readIdentityProvider(env: NodeJS.ProcessEnv): IdentityProvider | null {
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
    grants: readGrants(need(env, 'OIDC_ROLE_MAP')),
    scopes: (env['OIDC_SCOPES'] || 'openid email profile').split(/[\s,]+/),
  };
}

function need(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new SettingError(`${name} saknas, när OIDC_ISSUER är satt / is missing, while OIDC_ISSUER is set`);
  return value;
}

/** 'lofteskartan-polis=police:polis+ordningsvakter,lofteskartan-admin=admin': group, role, actors if they follow from it. */
function readGrants(map: string): IdentityProvider['grants'] {
  return map.split(',').map((entry) => {
    const at = entry.lastIndexOf('=');
    const group = entry.slice(0, Math.max(0, at)).trim();
    const [name, actors] = entry
      .slice(at + 1)
      .trim()
      .split(':');
    const role = ROLES.find((known) => known === name);
    if (group === '' || role === undefined)
      throw new SettingError(
        `OIDC_ROLE_MAP: ”${entry}”: ange grupp=roll, där rollen är ${ROLES.join(', ')} / give group=role`,
      );
    return { group, role, actors: actors === undefined ? null : actors.split('+').filter((actor) => actor !== '') };
  });
}
