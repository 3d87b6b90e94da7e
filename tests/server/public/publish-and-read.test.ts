import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../data/demo/random';
import { publicationPreview, publications } from '../../../server/contract/publications';
import { published } from '../../../server/contract/published';
import { createPublicApp } from '../../../server/public/create-public-app';
import { buildSite } from '../../../server/public/build-site';
import { openPublished } from '../../../server/public/open-published';
import { readVersion } from '../../../server/public/read-version';
import { linksAnywhere, staticLinks, writeStatic } from '../../../server/public/write-static';
import { attackVersions } from '../../../server/publish/attack-versions';
import * as pages from '../../../web/public-pages/render-pages';
import { everyMonth, offence, openTown, times, type Town } from '../tiny-town';

const ORIGIN = 'http://localhost';
const ALONE = { origin: ORIGIN, hasSignIn: false };

/** Two years with many thefts in vast, few in ost, some that the police found, and offences in the home every month. */
const quarterDays = [2024, 2025].flatMap((year) =>
  ['02', '05', '08', '11'].map((month) => ({ occurred_from: `${year}-${month}-10 12:00:00` })),
);
const offences = [
  ...quarterDays.flatMap((at) => [
    ...times(30, at),
    ...times(3, { ...at, stadsdel: 'ost', x: 661_050 }),
    ...times(8, { ...at, category: 'drugs' }),
  ]),
  ...everyMonth([2024, 2025], 20),
  offence({ occurred_from: '2026-01-06 12:00:00' }),
];

describe('publishing', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ pages, tables: { offence: offences }, as_of: '2026-02-20' });
  });
  afterAll(() => town.close());

  const folder = () => town.deps.published.folder;
  const newest = async () => (await town.ask(publications, '/api/publications')).newest;
  const documentOf = (name: string) =>
    published.parse(JSON.parse(readFileSync(join(folder(), name, 'public.json'), 'utf8')));

  it('shows before what would be new, what is protected and how well it holds, and publishes nothing', async () => {
    const preview = await town.ask(publicationPreview, '/api/publications/preview?promises=');
    expect(preview.newest).toBe(0);
    expect(preview.new_times.map(({ time }) => time)).toContain('2025');
    expect(preview.protected.some(({ why }) => why === 'small')).toBe(true);
    expect(preview.protected.some(({ why }) => why === 'guards')).toBe(true);
    expect(preview.closest).toBeGreaterThanOrEqual(preview.threshold);
    expect(readdirOf(folder())).toEqual([]);
    expect((await town.app.request('/stadsdelar/vast')).status).not.toBe(200);
  });

  it('is an act with a reason, by an administrator, that is written down', async () => {
    const planner = await town
      .as('planner')
      .send('POST', '/api/publications', { promises: [], reason: 'x', newest: 0 });
    expect(planner.status).toBe(403);
    const without = await town.app.send('POST', '/api/publications', { promises: [], reason: ' ', newest: 0 });
    expect(without.status).toBe(400);
    const { status } = await town.app.send('POST', '/api/publications', {
      promises: [],
      reason: 'Kvartalet är klart',
      newest: 0,
    });
    expect(status).toBe(200);
    expect(readdirOf(folder())).toEqual(['v000001']);
    expect(await newest()).toBe(1);
    const rows = await town.store.db.selectFrom('audit').selectAll().where('subject', '=', 'publication').execute();
    expect(rows.map(({ action, detail }) => [action, (JSON.parse(detail) as { reason: string }).reason])).toEqual([
      ['create', 'Kvartalet är klart'],
    ]);
  });

  it('tells zero, protected and known apart, and nothing that may not be shown below the municipality', () => {
    const { counts, groups } = documentOf('v000001');
    const n = (area: string, group: string) =>
      counts.find((cell) => cell.time === '2025-Q4' && cell.area === area && cell.group === group)?.n;
    expect(n('ost', 'other')).toBe('protected');
    expect(n('okand', 'other')).toBe(0);
    expect(n('kommun', 'whole_town')).toBe(60);
    expect(counts.filter(({ group }) => group === 'whole_town').every(({ area }) => area === 'kommun')).toBe(true);
    expect(groups.map(({ group }) => group)).not.toContain('home_violence');
  });

  it('answers with pages that are whole without scripts, in both languages', async () => {
    for (const path of [
      '/',
      '/stadsdelar/vast',
      '/metod',
      '/tillganglighet',
      '/integritet',
      '/en',
      '/en/stadsdelar/ost',
    ]) {
      const response = await town.as(null).request(path);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'sv'}">`);
      expect(html).toContain('<h1>');
      // what is said in the words of schema.org is read by machines, and runs nothing
      // and the one of the map to move does nothing before it is asked for
      expect(html).not.toMatch(/<script(?! type="(application\/ld\+json"|module" src="\/publikt\/karta\.js"><))/);
      expect(html).not.toMatch(/ style="/);
    }
  });

  it('leads whoever is signed in to the workplace, and nobody to it by the public start', async () => {
    expect((await town.app.request('/')).status).toBe(503);
    expect((await town.as(null).request('/')).status).toBe(200);
    expect((await town.as(null).request('/?show=table')).status).toBe(503);
    expect((await town.as(null).request('/logga-in')).status).toBe(503);
    expect((await town.as(null).request('/?lang=en')).headers.get('Location')).toBe('/en');
  });

  it('sends strong tags, compressed bodies, and nothing twice', async () => {
    const plain = await town.as(null).request('/data/counts.csv');
    const packed = await town.as(null).request('/data/counts.csv', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(packed.headers.get('Content-Encoding')).toBe('br');
    expect(plain.headers.get('ETag')).toMatch(/^"[\w-]{22}"$/);
    expect(packed.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    const again = await town.as(null).request('/data/counts.csv', {
      headers: { 'If-None-Match': plain.headers.get('ETag')! },
    });
    expect(again.status).toBe(304);
    const kept = await town.as(null).request('/data/v1/counts.csv');
    expect(kept.headers.get('Cache-Control')).toContain('immutable');
    expect(await plain.text()).toContain('protected');
  });

  it('keeps what has been published when another version comes, and goes back to an earlier one', async () => {
    const first = documentOf('v000001');
    expect((await town.app.send('POST', '/api/publications', { promises: [], reason: 'Igen', newest: 0 })).status).toBe(
      409,
    );
    await town.app.send('POST', '/api/publications', { promises: [], reason: 'Igen', newest: 1 });
    expect(documentOf('v000002').counts).toEqual(first.counts);
    const { status } = await town.app.send('POST', '/api/publications/1/restore', {
      reason: 'Fel i texten',
      newest: 2,
    });
    expect(status).toBe(200);
    const third = documentOf('v000003');
    expect([third.version, third.restores, third.reason]).toEqual([3, 1, 'Fel i texten']);
    expect((await town.ask(publications, '/api/publications')).served).toBe(3);
    expect((await town.app.send('POST', '/api/publications/9/restore', { reason: 'x', newest: 3 })).status).toBe(404);
  });

  it('says to who is not signed in that there is no such page, without JavaScript, and leaves the rest to the workplace', async () => {
    const asked = { headers: { Accept: 'text/html,*/*;q=0.8' } };
    const missing = await town.as(null).request('/stadsdel/vast', asked);
    expect([missing.status, await missing.text()].join(' ')).toMatch(/^404 .*Sidan finns inte/s);
    expect(missing.headers.get('Vary')).toContain('Cookie');
    // whose pages have not been built here
    expect((await town.app.request('/stadsdel/vast', asked)).status).toBe(503);
    for (const path of ['/arbete/narvaro', '/inbjudan', '/logga-in', '/assets/x.js'])
      expect((await town.as(null).request(path, asked)).status).toBe(503);
    expect((await town.as(null).request('/api/nowhere', asked)).headers.get('Content-Type')).toContain('json');
  });

  it('says on a page that nothing has been published, to who reads', async () => {
    const empty = await openPublished(join(folder(), 'nowhere'), pages, ALONE, () => undefined);
    const app = createPublicApp(empty, ORIGIN);
    const page = await app.request('/en', { headers: { Accept: 'text/html' } });
    expect([page.status, await page.text()].join(' ')).toMatch(/^503 .*<h1>Nothing has been published yet<\/h1>/s);
    expect((await app.request('/data/public.json')).headers.get('Retry-After')).toBe('60');
    empty.stop();
  });

  it('runs alone, out of its folder', async () => {
    const alone = await openPublished(folder(), pages, ALONE, () => undefined);
    const app = createPublicApp(alone, ORIGIN);
    expect((await app.request('/')).status).toBe(200);
    expect((await app.request('/kalender.ics')).headers.get('Content-Type')).toMatch(/^text\/calendar/);
    expect((await app.request('/flode.atom')).status).toBe(200);
    expect((await app.request('/sitemap.xml')).status).toBe(200);
    const missing = await app.request('/finns-inte');
    expect([missing.status, await missing.text()].join(' ')).toMatch(/^404 .*Sidan finns inte/s);
    expect((await app.request('/', { method: 'POST' })).status).toBe(405);
    for (const path of ['/api/session', '/api/offences/grid', '/arbete/lagesbild'])
      expect((await app.request(path)).status).toBe(404);
    alone.stop();
  });

  it.each([
    '/../tiny.db',
    '/data/..%2f..%2fmanifest.json',
    '/data/v1/../../x',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/data//etc',
    '/%00',
  ])('does not lead out of what is published by %s', async (path) => {
    const alone = await openPublished(folder(), pages, ALONE, () => undefined);
    const response = await createPublicApp(alone, ORIGIN).request(path);
    expect([400, 404]).toContain(response.status);
    alone.stop();
  });

  it('tells in no file what another hides', async () => {
    const text = async (path: string) => (await town.as(null).request(path)).text();
    const { counts } = published.parse(JSON.parse(await text('/data/public.json')));
    const rows = (await text('/data/counts.csv')).trim().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(';').slice(0, 5))).toEqual(
      counts.map(({ time, area, group, n }) =>
        typeof n === 'number' ? [time, area, group, 'known', String(n)] : [time, area, group, n, ''],
      ),
    );
    const reach = await attackVersions([counts]);
    expect(reach.length).toBeGreaterThan(0);
    expect(reach.filter(({ low, high }) => high - low < 5 - 1e-6)).toEqual([]);
  });

  it('answers what nobody should ask with a refusal, and never fails', async () => {
    const alone = await openPublished(folder(), pages, ALONE, () => undefined);
    const app = createPublicApp(alone, ORIGIN);
    const random = createRandom('public');
    const parts = [
      '..',
      '%2e%2e',
      '%00',
      'data',
      'v1',
      'en',
      'stadsdelar',
      '\\',
      ';',
      '%c0%ae',
      'å',
      '*',
      '//',
      'public.json',
      '%',
    ];
    const values = ['', 'W/"x"', '*', 'bytes=0-9999999999', 'gzip;q=0', 'br;q=x', '"', 'a'.repeat(3000)];
    for (let i = 0; i < 500; i++) {
      const path = `/${Array.from({ length: random.integer(0, 6) }, () => random.pick(parts)).join('/')}?${random.pick(parts)}`;
      const headers = {
        'If-None-Match': random.pick(values),
        'Accept-Encoding': random.pick(values),
        Range: random.pick(values),
      };
      const response = await app.request(
        new Request(new URL(ORIGIN + path), { headers, method: random.pick(['GET', 'HEAD', 'POST', 'PUT']) }),
      );
      expect([200, 304, 400, 404, 405, 414], path).toContain(response.status);
      await response.body?.cancel();
    }
    alone.stop();
  });

  it('is written as plain files whose links lead to files', async () => {
    const version = readVersion(join(folder(), 'v000003'));
    const place = { ...ALONE, linkFrom: staticLinks, missingLinkFrom: null };
    const site = await buildSite(version, pages, place);
    const at = join(mkdtempSync(join(tmpdir(), 'static-')), 'site');
    expect(writeStatic(site, at)).toBeGreaterThan(20);
    for (const page of ['', 'stadsdelar/vast', 'en', 'en/stadsdelar/ost', 'metod']) {
      const html = readFileSync(join(at, page, 'index.html'), 'utf8');
      const links = [...html.matchAll(/ (?:href|src)="([^"#]+)"/g)].map(([, link]) => link!);
      const own = links.filter((link) => !/^https?:/.test(link));
      expect(own.length).toBeGreaterThan(5);
      for (const link of own) {
        const path = join(at, page, link.endsWith('/') ? `${link}index.html` : link);
        expect(existsSync(path), `${page}: ${link}`).toBe(true);
      }
    }
    // a web server shows it at any address: without a link where nobody has said where the site lies, else from the root
    for (const page of ['404.html', 'en/404.html']) {
      expect(readFileSync(join(at, page), 'utf8')).not.toMatch(/ (?:href|src)=/);
      expect(readFileSync(join(at, page), 'utf8')).toContain('<style>');
    }
    const origin = 'https://www.example.se/karta';
    const known = { ...ALONE, origin, linkFrom: staticLinks, missingLinkFrom: linksAnywhere(origin) };
    writeStatic(await buildSite(version, pages, known), at);
    for (const page of ['404.html', 'en/404.html']) {
      const links = [...readFileSync(join(at, page), 'utf8').matchAll(/ (?:href|src)="([^"#]+)"/g)].map(
        ([, link]) => link!,
      );
      expect(links.length).toBeGreaterThan(5);
      for (const link of links) {
        expect(link).toMatch(/^\/karta\//);
        const path = join(at, link.slice('/karta/'.length));
        expect(existsSync(link.endsWith('/') ? join(path, 'index.html') : path), link).toBe(true);
      }
    }
    // once more, over the same folder; never over another
    expect(writeStatic(site, at)).toBeGreaterThan(20);
    expect(() => writeStatic(site, folder())).toThrow(/no published site/);
    rmSync(at, { recursive: true });
  });

  it('refuses a version that is broken or half written, names it, and serves the last good one', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'published-'));
    for (const name of ['v000001', 'v000002', 'v000003'])
      cpSync(join(folder(), name), join(copy, name), { recursive: true });
    writeFileSync(join(copy, 'v000003', 'public.json'), '{"half":');
    rmSync(join(copy, 'v000002', 'manifest.json'));
    const logged: string[] = [];
    const alone = await openPublished(copy, pages, ALONE, (message) => logged.push(message));
    expect(alone.current()?.version).toBe(1);
    expect(alone.refused().map(({ version }) => version)).toEqual(['v000003', 'v000002']);
    expect(logged).toHaveLength(2);
    alone.stop();
    rmSync(copy, { recursive: true });
  });
});

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
