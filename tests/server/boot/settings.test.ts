import { describe, expect, it } from 'vitest';
import { parseSettings, SettingError } from '../../../server/boot/settings';

it('takes one municipality at a time, with the settings that are its own', () => {
  expect(() => parseSettings({ MUNICIPALITY: 'sundbyberg, solna' })).toThrow(
    /^MUNICIPALITY=sundbyberg, solna: .* MUNICIPALITY=sundbyberg$/,
  );
  const env = { CONTACT: 'IT', CONTACT_NEW_YORK: 'Ann', ORIGIN_SOLNA: 'https://solna.example.org' };
  expect(parseSettings({ ...env, MUNICIPALITY: '../packs/new-york' })).toMatchObject({ contact: 'Ann', origin: null });
  expect(parseSettings({ ...env, MUNICIPALITY: 'solna' })).toMatchObject({
    contact: 'IT',
    origin: 'https://solna.example.org',
  });
});

it('has a value for every setting', () => {
  const settings = parseSettings({});
  expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', municipality: 'sundbyberg' });
  expect(settings.dataDir).toMatch(/data\/build$/);
  expect(parseSettings({ PORT: '8080', HOST: '::1', DATA_DIR: '/srv/data', MUNICIPALITY: 'memphis' })).toEqual({
    port: 8080,
    host: '::1',
    dataDir: '/srv/data',
    municipality: 'memphis',
    store: { folder: '/srv/data/store' },
    publishedDir: '/srv/data/published',
    reportsDir: '/srv/data/reports',
    embeddedBy: [],
    filesDir: '/srv/data/store/files',
    background: null,
    mail: null,
    storeOwner: null,
    origin: null,
    isProxy: expect.any(Function) as unknown,
    secret: null,
    identity_provider: null,
    idle_days: 90,
    contact: null,
    late_days: new Map([
      ['offence', 45],
      ['service_call', 45],
      ['incident', 7],
    ]),
    deliveries: null,
    upload_bytes: 2048 * 1024 * 1024,
    state_days: 0,
  });
});

it('knows after how many days something is late', () => {
  const late = (given: string) => [...parseSettings({ LATE_DAYS: given }).late_days];
  expect(late('offence=30, polisens utdrag = 40')).toEqual([
    ['offence', 30],
    ['polisens utdrag', 40],
  ]);
  expect(late('no')).toEqual([]);
  for (const wrong of ['45', 'offence', 'offence=0', 'offence=snart'])
    expect(() => late(wrong)).toThrow(`LATE_DAYS=${wrong}`);
});

it('takes in what is delivered where a folder is named, and asks the addresses that are', () => {
  const all = { IMPORT_DIR: '/srv/in', IMPORT_MB: '10' };
  const from = (given: string) => parseSettings({ ...all, IMPORT_FROM: given }).deliveries;
  expect(
    from('offences=https://data.example.se/brott.csv every 6h, survey=https://data.example.se/enkat.xlsx'),
  ).toEqual({
    folder: '/srv/in',
    most_bytes: 10 * 1024 * 1024,
    addresses: [
      { source: 'offences', url: 'https://data.example.se/brott.csv', every_h: 6 },
      { source: 'survey', url: 'https://data.example.se/enkat.xlsx', every_h: 24 },
    ],
  });
  for (const wrong of [
    'https://data.example.se',
    'offences=http://10.0.0.1/x',
    'offences=file:///etc/passwd',
    'brott=https://a.se/b',
  ])
    expect(() => from(wrong)).toThrow('IMPORT_FROM=');
  expect(() => parseSettings({ IMPORT_FROM: 'offences=https://a.se/b' })).toThrow('IMPORT_DIR');
  expect(() => parseSettings({ ...all, IMPORT_MB: 'mycket' })).toThrow('IMPORT_MB');
});

it('draws a background from a file, or from a style that browsers fetch', () => {
  const background = (given: string) => parseSettings({ BACKGROUND: given }).background;
  expect(background('/srv/karta.pmtiles')).toEqual({ file: '/srv/karta.pmtiles' });
  expect(background('karta.pmtiles')).toEqual({ file: expect.stringMatching(/^\/.*\/karta\.pmtiles$/) as unknown });
  expect(background(' https://kartor.example.se/stil.json?nyckel=1 ')).toEqual({
    style: 'https://kartor.example.se/stil.json?nyckel=1',
  });
  expect(background('http://127.0.0.1:8080/stil.json')).toEqual({ style: 'http://127.0.0.1:8080/stil.json' });
  expect(background('')).toBeNull();
});

it.each(['http://kartor.example.se/stil.json', 'ftp://example.se/stil', 'https://', 'https://per:hemligt@example.se/'])(
  'refuses BACKGROUND=%s',
  (address) => {
    expect(() => parseSettings({ BACKGROUND: address })).toThrow(`BACKGROUND=${address}`);
  },
);

it.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org'])(
  'does not let other machines in by HOST=%s without the address that they use',
  (host) => {
    expect(() => parseSettings({ HOST: host })).toThrow(SettingError);
    expect(() => parseSettings({ HOST: host })).toThrow(`HOST=${host}`);
    expect(parseSettings({ HOST: host, ORIGIN: 'https://karta.example.org' })).toMatchObject({
      host,
      origin: 'https://karta.example.org',
    });
  },
);

it.each(['http', '-1', '70000', '30.5'])('refuses PORT=%s', (port) => {
  expect(() => parseSettings({ PORT: port })).toThrow(`PORT=${port}`);
});

it.each(['http://karta.example.org', 'karta.example.org', 'https://example.org/karta', 'https://example.org?x=1'])(
  'refuses ORIGIN=%s',
  (origin) => {
    expect(() => parseSettings({ ORIGIN: origin })).toThrow(`ORIGIN=${origin}`);
  },
);

it('believes a proxy on this machine, and those that are named', () => {
  const { isProxy } = parseSettings({ TRUSTED_PROXIES: '10.0.0.5, 192.0.2.0/24' });
  expect(['127.0.0.1', '10.0.0.5', '192.0.2.77', '10.0.0.6'].map(isProxy)).toEqual([true, true, true, false]);
  expect(() => parseSettings({ TRUSTED_PROXIES: '10.0.0.5 proxy' })).toThrow(/^TRUSTED_PROXIES=10\.0\.0\.5 proxy: /);
});

it('refuses a secret that is too short, without repeating it, and a database of another kind', () => {
  expect(() => parseSettings({ AUTH_SECRET: 'hemligt' })).toThrow(/^AUTH_SECRET: (?!.*hemligt)/);
  expect(() => parseSettings({ DATABASE_URL: 'mysql://localhost/x' })).toThrow('DATABASE_URL');
  expect(parseSettings({ DATABASE_URL: 'postgres://localhost/x' }).store).toEqual({ url: 'postgres://localhost/x' });
});

describe('an identity provider', () => {
  const given = {
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_ID: 'karta',
    OIDC_CLIENT_SECRET: 'hemligt',
    OIDC_ROLE_MAP: 'karta-polis=police',
  };

  it('says which groups have which role', () => {
    const map = 'karta-polis=police:polis+ordningsvakter, cn=karta=planner';
    expect(parseSettings({ ...given, OIDC_ROLE_MAP: map }).identity_provider).toEqual({
      issuer: 'https://login.example.org',
      client_id: 'karta',
      client_secret: 'hemligt',
      name: 'login.example.org',
      role_claim: 'groups',
      grants: [
        { group: 'karta-polis', role: 'police', actors: ['polis', 'ordningsvakter'] },
        { group: 'cn=karta', role: 'planner', actors: null },
      ],
      scopes: ['openid', 'email', 'profile'],
      trusts_addresses: false,
      session_h: 12,
    });
  });

  it.each([
    [{ OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER=http://login.example.org'],
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET'],
    [{ OIDC_ROLE_MAP: 'karta-polis=polis' }, 'OIDC_ROLE_MAP'],
    [{ OIDC_ROLE_MAP: 'police' }, 'OIDC_ROLE_MAP'],
  ])('is refused with %o', (wrong, said) => {
    expect(() => parseSettings({ ...given, ...wrong })).toThrow(said);
  });
});
