import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem';
import { createPublicApp } from '../../../server/public/create-public-app';
import { openPublished } from '../../../server/public/open-published';
import * as pages from '../../../web/public-pages/render-pages';
import { writePublic } from '../public/write-public';
import { openTown, type Town } from '../tiny-town';

const ORIGIN = 'http://localhost';
const READER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const LONG = `/${'a'.repeat(5000)}`;

/** Addresses that cannot be read, and one that is too long. */
const ADDRESSES: readonly (readonly [path: string, status: number])[] = [
  ['/%E0%A4%A', 400],
  ['/%ff', 400],
  ['/%C3', 400],
  ['/stadsdelar/%c0%ae%c0%ae', 400],
  ['/stadsdelar/r%00issne', 400],
  ['/%00', 400],
  ['/%1b%5b31m', 400],
  ['/%ED%A0%80', 400],
  ['/kvitto/%E0%A4%A', 400],
  ['/inbaddning/karta/%FF', 400],
  ['/arbete/%E0%A4%A', 400],
  [LONG, 414],
  [`/?q=${'a'.repeat(5000)}`, 414],
];

describe('an address that cannot be read', () => {
  let town: Town;
  let remove = () => {};
  const apps: [name: string, ask: (path: string, headers?: Record<string, string>) => Promise<Response>][] = [];

  beforeAll(async () => {
    town = await openTown({});
    apps.push(['the whole', (path, headers = READER) => Promise.resolve(town.as(null).request(path, { headers }))]);
    const written = await writePublic([1]);
    remove = written.remove;
    for (const [name, folder] of [
      ['the public plane', written.folder],
      ['the public plane with nothing published', `${written.folder}/nowhere`],
    ] as const) {
      const published = await openPublished(folder, pages, { origin: ORIGIN, hasSignIn: false }, () => undefined);
      published.stop();
      const app = createPublicApp(published, ORIGIN);
      apps.push([name, async (path, headers = READER) => app.request(path, { headers })]);
    }
  });
  afterAll(async () => {
    await town.close();
    remove();
  });

  it.each(ADDRESSES)('is told of on a page to who reads: %s', async (path, status) => {
    for (const [name, ask] of apps) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('Content-Type')], name).toEqual([status, 'text/html; charset=utf-8']);
      const html = await answer.text();
      expect(html, name).toMatch(
        status === 414 ? /<h1>Adressen är för lång<\/h1>/ : /<h1>Adressen går inte att läsa<\/h1>/,
      );
      // runs and fetches nothing, is framed by nobody, and gives nothing back of what was sent
      expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(html).not.toContain('aaaa');
      expect(html).not.toContain('%');
    }
  });

  it('is told of in the language of the address, else of the reader, as valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], root: true });
    for (const [, ask] of apps)
      for (const [path, language, words] of [
        ['/en/%E0%A4%A', 'sv', 'The address cannot be read'],
        ['/%E0%A4%A', 'en-GB', 'The address cannot be read'],
        ['/%E0%A4%A', 'sv, en;q=0.5', 'Adressen går inte att läsa'],
        [`/en${LONG}`, 'sv', 'The address is too long'],
      ] as const) {
        const html = await (await ask(path, { ...READER, 'Accept-Language': language })).text();
        expect(html).toContain(`<h1>${words}</h1>`);
        const { results } = await validator.validateString(html);
        expect(results.flatMap(({ messages }) => messages)).toEqual([]);
      }
  });

  it('is told of in JSON to a program', async () => {
    for (const [, ask] of apps)
      for (const path of ['/%E0%A4%A', LONG]) {
        const answer = await ask(path, { Accept: '*/*' });
        expect(answer.headers.get('Content-Type')).toContain('application/json');
        expect(problem.safeParse(await answer.json()).success).toBe(true);
      }
    const [, whole] = apps[0]!;
    expect((await whole('/api/%E0%A4%A')).headers.get('Content-Type')).toContain('application/json');
  });

  it('is another matter than a page that brings its own style where nothing is published: its policy lets it', async () => {
    const [, ask] = apps.at(-1)!;
    const answer = await ask('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('<style>');
    expect(answer.headers.get('Content-Security-Policy')).toContain("style-src 'unsafe-inline'");
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY');
  });
});
