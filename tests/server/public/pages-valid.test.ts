import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMBEDDABLE } from '../../../server/public/allow-embedding';
import { buildSite, serverLinks, type PublicSite } from '../../../server/public/build-site';
import { staticLinks } from '../../../server/public/write-static';
import * as pages from '../../../web/public-pages/render-pages';
import { publicDocument } from '../publish/public-document';
import { PUBLIC_TABLE } from './write-public';

const ORIGIN = 'https://karta.example.se';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // how it is written, not what it means: Svelte writes void elements with a slash
    'void-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

let site: PublicSite;
beforeAll(async () => {
  const document = publicDocument([PUBLIC_TABLE]);
  const place = { origin: ORIGIN, hasSignIn: true, linkFrom: serverLinks };
  site = await buildSite({ version: 1, document, files: new Map() }, pages, place);
});

const textOf = (of: Pick<PublicSite, 'files'>, path: string) => Buffer.from(of.files.get(path)!.body).toString('utf8');
const htmlIn = (of: PublicSite) => [...of.files].flatMap(([path, { type }]) => (/html/.test(type) ? [path] : []));

/** Without those that are made for the pages of others. */
const pagesIn = (of: PublicSite) => htmlIn(of).filter((path) => !EMBEDDABLE.test(path));

describe('every public page, in both languages', () => {
  it('is valid HTML, on a server and as plain files', async () => {
    const document = publicDocument([PUBLIC_TABLE]);
    const place = { origin: '', hasSignIn: false, linkFrom: staticLinks };
    const files = new Map([['stadsdelar.geojson', new Uint8Array(Buffer.from('{}'))]]);
    const plain = await buildSite({ version: 1, document, files }, pages, place);
    expect(textOf(plain, '/karta')).toContain('data-live=');
    for (const of of [site, plain]) {
      const bodies = htmlIn(of).map((path) => [path, textOf(of, path)] as const);
      expect(bodies.length).toBeGreaterThanOrEqual(20);
      const missing = Object.values(of.notFound).map(({ body }) => ['404', Buffer.from(body).toString()] as const);
      for (const [path, html] of [...bodies, ...missing]) {
        const { results } = await validator.validateString(html);
        const said = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
        );
        expect(said, path).toEqual([]);
      }
    }
  });

  it('names its own address, its other language, and what it says in a sentence', () => {
    const paths = pagesIn(site);
    for (const path of paths) {
      const html = textOf(site, path);
      const link = (rel: string) => new RegExp(`<link rel="${rel}" href="([^"]+)">`).exec(html)?.[1];
      const own = path === '/' ? '/' : path;
      expect(link('canonical')).toBe(`${ORIGIN}${own}`);
      for (const language of ['sv', 'en']) {
        const other = link(`alternate" hreflang="${language}`)!;
        expect(paths, path).toContain(other.slice(ORIGIN.length));
      }
      expect(link('alternate" hreflang="x-default')).toBe(link('alternate" hreflang="sv'));
      expect(/<meta name="description" content="([^"]{20,})">/.exec(html), path).not.toBeNull();
    }
    const descriptions = paths.map((path) => /name="description" content="([^"]+)"/.exec(textOf(site, path))![1]);
    expect(new Set(descriptions).size).toBeGreaterThan(10);
  });

  it('says what it is about in the words of schema.org, and nothing in it ends its element', () => {
    const read = (path: string) =>
      [...textOf(site, path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
        ([, json]) => JSON.parse(json!) as { '@type': string; url?: string; startDate?: string },
      );
    expect(read('/stadsdelar/vast').map((each) => each['@type'])).toEqual(['WebPage', 'BreadcrumbList', 'Event']);
    expect(read('/en').at(-1)).toMatchObject({
      startDate: '2026-03-01T17:00:00.000Z',
      url: `${ORIGIN}/en/stadsdelar/vast`,
    });
    expect(read('/metod').map((each) => each['@type'])).toContain('Dataset');
    for (const path of pagesIn(site))
      expect(textOf(site, path).match(/<script(?! type="application\/ld\+json")/)).toBeNull();
  });

  it('stands in the sitemap with its other language, and in no sitemap where nobody knows the address', async () => {
    const xml = textOf(site, '/sitemap.xml');
    const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!.slice(ORIGIN.length));
    expect(listed.sort()).toEqual(pagesIn(site).sort());
    expect(xml.match(/hreflang="en"/g)).toHaveLength(listed.length);
    const place = { origin: '', hasSignIn: false, linkFrom: staticLinks };
    const plain = await buildSite({ version: 1, document: publicDocument([]), files: new Map() }, pages, place);
    expect(plain.files.has('/sitemap.xml')).toBe(false);
    expect(textOf(plain, '/robots.txt')).not.toContain('Sitemap');
    expect(textOf(plain, '/flode.atom')).not.toMatch(/href="\//);
  });
});
