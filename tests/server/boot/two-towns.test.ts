import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { offences } from '../../../data/sources/offences';
import { createApp } from '../../../server/app';
import { openProgram } from '../../../server/boot/open-program';
import { closeTown, openTown } from '../../../server/boot/open-town';
import { townSettings } from '../../../server/boot/town-settings';
import type { Town } from '../../../server/http/deps';

const PACKS = 'tests/fixtures/packs';
const MEMPHIS = { lng: -90.07, lat: 35.02 };
const MERSEYSIDE = { lng: -2.98, lat: 53.41 };

const folder = mkdtempSync(join(tmpdir(), 'two-towns-'));
const env = { MUNICIPALITY: `${PACKS}/memphis, ${PACKS}/merseyside`, DATA_DIR: folder };
const logged: string[] = [];
const log = (message: string) => void logged.push(message);
const towns: Town[] = [];
let fetch: ReturnType<typeof createApp>['fetch'];

beforeAll(async () => {
  await importOffences('memphis', MEMPHIS, 3);
  await importOffences('merseyside', MERSEYSIDE, 2);
  const settings = townSettings(env);
  for (const each of settings) towns.push(await openTown(each, each.origin ?? '', log));
  fetch = createApp(openProgram(settings[0]!, log), towns).fetch;
}, 60_000);
afterAll(async () => {
  await Promise.all(towns.map(closeTown));
  rmSync(folder, { recursive: true, force: true });
});

it('serves each town under a name of its own, with its own data and users', async () => {
  const [memphis, merseyside] = await signInToBoth();
  expect((await ask('memphis', '/api/catalogue', memphis)).body).toMatchObject({ municipality: { name: 'Memphis' } });
  expect((await ask('merseyside', '/api/catalogue', merseyside)).body).toMatchObject({
    municipality: { name: 'Merseyside' },
  });
  expect(await countOf('memphis', memphis)).toBe(3);
  expect(await countOf('merseyside', merseyside)).toBe(2);
  // who is let in by one town is nobody in the other
  expect((await ask('merseyside', '/api/catalogue', memphis)).status).toBe(401);
  expect((await ask('memphis', '/api/catalogue', merseyside)).status).toBe(401);
});

it('gives the same person in each town the role that they have there', async () => {
  const [memphis, merseyside] = await signInToBoth();
  expect((await ask('memphis', '/api/session', memphis)).body).toMatchObject({ user: { role: 'admin' } });
  expect((await ask('merseyside', '/api/session', merseyside)).body).toMatchObject({ user: { role: 'planner' } });
  expect((await ask('memphis', '/api/users', memphis)).status).toBe(200);
  expect((await ask('merseyside', '/api/users', merseyside)).status).toBe(403);
});

it('answers for one town as before while the other is imported into', async () => {
  const [memphis, merseyside] = await signInToBoth();
  const path = '/api/analysis/layer?method=harm&cell_size=500&from=2025-01-01&to=2026-01-01';
  const asked = () => ask('merseyside', path, merseyside);
  const before = await asked();
  expect(before.status).toBe(200);
  const imported = importOffences('memphis', MEMPHIS, 7);
  const during = await Promise.all(Array.from({ length: 5 }, asked));
  await imported;
  await towns[0]!.live.refresh();
  for (const answer of [...during, await asked()]) expect(answer).toEqual(before);
  expect(await countOf('memphis', memphis)).toBe(7);
  expect(await countOf('merseyside', merseyside)).toBe(2);
}, 60_000);

it('names the towns to who names this machine alone, and refuses everybody else', async () => {
  const list = await fetch(new Request('http://localhost:3000/'));
  expect(list.status).toBe(200);
  expect(await list.text()).toContain('href="http://merseyside.localhost:3000"');
  expect((await fetch(new Request('http://evil.example/'))).status).toBe(403);
  expect((await fetch(new Request('http://localhost:3000/api/catalogue'))).status).toBe(404);
});

it('refuses two towns that would share what each must have for itself', () => {
  expect(() => townSettings({ ...env, MUNICIPALITY: `sundbyberg,sundbyberg` })).toThrow(/^MUNICIPALITY: .*sundbyberg/);
  expect(() => townSettings({ ...env, DATABASE_URL: 'postgres://db/one' })).toThrow(/^DATABASE_URL: /);
  const origins = { ORIGIN_MEMPHIS: 'https://a.example.org', ORIGIN_MERSEYSIDE: 'https://a.example.org' };
  expect(() => townSettings({ ...env, ...origins })).toThrow(/^ORIGIN: /);
  expect(
    townSettings({ ...env, ...origins, ORIGIN_MERSEYSIDE: 'https://b.example.org', CONTACT_MEMPHIS: 'Ann' }),
  ).toMatchObject([
    { origin: 'https://a.example.org', contact: 'Ann' },
    { origin: 'https://b.example.org', contact: null },
  ]);
});

/** So many robberies, one a day; those that are there already are known again. */
async function importOffences(town: string, { lng, lat }: typeof MEMPHIS, n: number): Promise<void> {
  const rows = Array.from({ length: n }, (_, i) => `2025-03-0${i + 1} 12:00,${lng},${lat}`);
  const file = join(folder, `${town}.csv`);
  writeFileSync(file, ['date,lng,lat', ...rows, ''].join('\n'));
  await offences.import([file], {
    pack: readPack(`${PACKS}/${town}`),
    dataDir: folder,
    language: 'en',
    options: {
      columns: { occurred_from: 'date', lng: 'lng', lat: 'lat', category: '=robbery' },
      ...{ crs: undefined, name: undefined, licence: undefined, publisher: undefined, kind: undefined },
    },
    today: '2026-01-01',
    progress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** Cookies of one person with an account in each town: administrator of the first, planner in the second. */
async function signInToBoth(): Promise<[string, string]> {
  const email = 'ann@example.org';
  const cookies = await Promise.all(
    towns.map(async ({ access }, i) => {
      const role = i === 0 ? 'admin' : 'planner';
      await access.addUserOnce({ email, name: 'Ann', role, actors: [], unit: null });
      const entered = await fetch(new Request(await access.makeSignInLink(email)));
      return entered.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    }),
  );
  return [cookies[0]!, cookies[1]!];
}

async function ask(town: string, path: string, cookie: string) {
  const answer = await fetch(new Request(`http://${town}.localhost:3000${path}`, { headers: { Cookie: cookie } }));
  return { status: answer.status, etag: answer.headers.get('ETag'), body: (await answer.json()) as unknown };
}

async function countOf(town: string, cookie: string): Promise<number> {
  const { body } = await ask(town, '/api/offences/by-stadsdel?from=2025-01-01&to=2026-01-01', cookie);
  return (body as { total: { n: number } }).total.n;
}
