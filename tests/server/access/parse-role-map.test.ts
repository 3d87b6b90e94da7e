import { describe, expect, it } from 'vitest';
import { checkGrants } from '../../../server/access/check-grants';
import { parseIdentityProvider } from '../../../server/access/parse-identity-provider';
import { parseRoleMap } from '../../../server/access/parse-role-map';
import { SettingError } from '../../../server/boot/setting-error';
import { tinyPack } from '../tiny-town';

const DN = 'CN=Karta Polis,OU=Grupper,DC=stad,DC=se';

describe('which group gets which role', () => {
  it('is read from entries with commas between, as it was', () => {
    expect(parseRoleMap('karta-polis=police:polis+ordningsvakter, cn=karta=planner, tomt=partner:')).toEqual([
      { group: 'karta-polis', role: 'police', actors: ['polis', 'ordningsvakter'] },
      { group: 'cn=karta', role: 'planner', actors: null },
      { group: 'tomt', role: 'partner', actors: [] },
    ]);
  });

  it('is read from lines, where names may hold commas, equals signs, semicolons, colons and blanks', () => {
    const names = [DN, 'a;b', 'urn:mace:stad.se:karta', 'STAD\\Karta Polis', 'x = y, z', '/stad/karta'];
    const lines = names.map((name) => `${name}=police:polis`).join('\r\n');
    expect(parseRoleMap(`\n${lines}\n\n`)).toEqual(
      names.map((group) => ({ group, role: 'police', actors: ['polis'] })),
    );
  });

  it('is read from JSON', () => {
    const map = [
      { group: DN, role: 'police', actors: ['polis'] },
      { group: 'a\n=b', role: 'admin' },
    ];
    expect(parseRoleMap(JSON.stringify(map))).toEqual([map[0], { ...map[1], actors: null }]);
  });

  it.each([
    ['one name of AD FS alone', `${DN}=police:police`, 'CN=Karta Polis'],
    ['a semicolon by mistake', 'karta-polis=police:police;karta-plan=planner', 'karta-polis=police:police;karta-plan'],
    ['a blank by mistake', 'karta-polis=police karta-plan=planner', 'karta-polis=police karta-plan'],
    ['two on one line', 'a=police; b=planner\nc=admin', 'a=police; b=planner'],
    ['a comma at the end', 'karta-polis=police,', 'nummer 2 av 2'],
    ['a comma too many', 'a=police,,b=planner', 'nummer 2 av 3'],
    ['a role in capitals', 'a=Police', 'a=Police'],
    ['a role of no kind', 'a=chef', 'a=chef'],
    ['no group', '=police', '=police'],
    ['an actor that is left out', 'a=police:x++y', 'a=police:x++y'],
    ['two colons', 'a=police:x:y', 'a=police:x:y'],
    ['the same group twice', 'a=police, a=admin', '”a”'],
    ['nothing but blanks', '   ', 'OIDC_ROLE_MAP'],
    ['nobody at all', '[]', 'nobody gets in'],
    ['half of JSON', '[{"group": "a"', '[{"group": "a"'],
    ['JSON of another shape', '{"a": "police"}', '{"a":"police"}'],
    ['JSON with an unknown role', '[{"group": "a", "role": "chef"}]', '{"group":"a","role":"chef"}'],
    ['JSON with a word too many', '[{"group": "a", "role": "police", "actor": "x"}]', '"actor":"x"'],
  ])('is refused with %s, naming the entry and saying how it is written', (_, map, named) => {
    const read = () => parseRoleMap(map);
    expect(read).toThrow(SettingError);
    expect(read).toThrow(named);
    expect(read).toThrow(/ange grupp=roll[^]*JSON[^]*give group=role/);
  });

  it('is refused with actors that the municipality does not have', () => {
    const env = { OIDC_ISSUER: 'https://login.stad.se', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    const provider = (OIDC_ROLE_MAP: string) => parseIdentityProvider({ ...env, OIDC_ROLE_MAP })!;
    expect(() => checkGrants(provider('karta-polis=police:polis'), tinyPack())).toThrow(
      /karta-polis.*”polis” finns inte.*police, walkers/,
    );
    checkGrants(provider('karta-polis=police:police+walkers,x=admin'), tinyPack());
  });
});

it.each([
  [{ OIDC_SCOPES: 'email profile' }, 'OIDC_SCOPES=email profile'],
  [{ OIDC_TRUST_ADDRESSES: 'kanske' }, 'OIDC_TRUST_ADDRESSES=kanske'],
  [{ OIDC_SESSION_HOURS: '25' }, 'OIDC_SESSION_HOURS=25'],
  [{ OIDC_SESSION_HOURS: '0' }, 'OIDC_SESSION_HOURS=0'],
])('refuses an identity provider with %o', (wrong, said) => {
  const env = { OIDC_ISSUER: 'https://x.se', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_ROLE_MAP: 'a=police' };
  expect(() => parseIdentityProvider({ ...env, ...wrong })).toThrow(said);
});
