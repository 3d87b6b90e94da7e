import { expect, it } from 'vitest';
import { readSettings, SettingError } from '../../server/settings';

it('has a value for every setting', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', municipality: 'sundbyberg' });
  expect(settings.dataDir).toMatch(/data\/build$/);
  expect(readSettings({ PORT: '8080', HOST: '::1', DATA_DIR: '/srv/data', MUNICIPALITY: 'memphis' })).toEqual({
    port: 8080,
    host: '::1',
    dataDir: '/srv/data',
    municipality: 'memphis',
  });
});

it.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org'])(
  'does not let other machines in by HOST=%s while there is no sign-in',
  (host) => {
    expect(() => readSettings({ HOST: host })).toThrow(SettingError);
    expect(() => readSettings({ HOST: host })).toThrow(`HOST=${host}`);
  },
);

it.each(['http', '-1', '70000', '30.5'])('refuses PORT=%s', (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(`PORT=${port}`);
});
