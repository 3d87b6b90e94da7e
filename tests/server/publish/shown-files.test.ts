import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, serverLinks, type PublicSite } from '../../../server/public/build-site';
import { attackVersions } from '../../../server/publish/attack-versions';
import { publicFiles } from '../../../server/publish/files/public-files';
import { sharePictures } from '../../../server/publish/shown/share-pictures';
import { shownFiles } from '../../../server/publish/shown/shown-files';
import * as pages from '../../../web/public-pages/render-pages';
import { PUBLIC_TABLE } from '../public/write-public';
import { publicDocument } from './public-document';
import { readAnswer } from './read-answers';

const document = publicDocument([PUBLIC_TABLE]);
let files: Map<string, string | Uint8Array>;
let site: PublicSite;
beforeAll(async () => {
  files = new Map([...(await publicFiles(document)), ...(await shownFiles(document))]);
  const bytes = new Map([...files].map(([name, body]) => [name, new Uint8Array(Buffer.from(body))]));
  const place = { origin: 'https://x.example', hasSignIn: false, linkFrom: serverLinks };
  site = await buildSite({ version: 1, document, files: bytes }, pages, place);
});
const htmlOf = (path: string) => Buffer.from(site.files.get(path)!.body).toString('utf8');

describe('pictures to share', () => {
  it('are drawn in both sizes and languages, of the start, each stadsdel and each promise', () => {
    const pictures = sharePictures(document);
    expect(pictures).toHaveLength(2 * 2 * (1 + 4 + 1));
    for (const { told } of pictures) {
      const png = Buffer.from(files.get(told.name) as Uint8Array);
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([told.width, told.height]);
    }
    const [ost, vast] = ['ost', 'vast'].map((code) => files.get(`bild-stadsdelar-${code}-sv-1200.png`) as Uint8Array);
    expect(Buffer.compare(ost!, vast!)).not.toBe(0);
  });

  it('say what is protected as the pages do, and nothing that tells it', async () => {
    const alts = new Map(sharePictures(document).map(({ told }) => [told.name, told.alt]));
    expect(alts.get('bild-stadsdelar-ost-sv-1200.png')).toBe('Ost. Antalet anmälda brott 2025 skyddas.');
    expect(alts.get('bild-stadsdelar-norr-en-1080.png')).toContain('0 reported offences in 2025.');
    const read = [readAnswer('/data/pictures.json', site), readAnswer('/data/public.json', site)];
    expect(read[0]!.filter(({ n }) => typeof n === 'number').length).toBeGreaterThan(0);
    const reach = await attackVersions(read);
    expect(reach.filter(({ low, high }) => high - low < document.threshold - 1e-6)).toEqual([]);
  });

  it('are named by the pages with the words that stand on them', () => {
    const html = htmlOf('/stadsdelar/vast');
    const { told } = sharePictures(document).find((each) => each.told.name === 'bild-stadsdelar-vast-sv-1200.png')!;
    expect(html).toContain(`<meta property="og:image" content="https://x.example/data/v1/${told.name}">`);
    expect(html).toContain(`<meta property="og:image:alt" content="${told.alt}">`);
    expect(htmlOf('/en/uppfoljning/2025')).toContain('bild-loften-2025-en-1200.png');
    expect(htmlOf('/metod')).toContain('bild-start-sv-1200.png');
    for (const [, to] of html.matchAll(/href="(\/data\/v1\/[^"]+)"/g)) expect(site.files.has(to!), to).toBe(true);
  });
});

describe('the follow-up as PDF', () => {
  it('is tagged, in its language, and linked from its page', async () => {
    for (const [language, path] of [
      ['sv', '/uppfoljning/2025'],
      ['en', '/en/uppfoljning/2025'],
    ] as const) {
      const name = `uppfoljning-2025-${language}.pdf`;
      expect(htmlOf(path)).toContain(`/data/v1/${name}`);
      expect(site.files.get(`/data/v1/${name}`)?.type).toBe('application/pdf');
      const data = new Uint8Array(files.get(name) as Uint8Array);
      const pdf = await getDocument({ data, verbosity: 0 }).promise;
      const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
      expect(info.Title).toMatch(/2025, Småköping/);
      expect((await pdf.getMarkInfo())?.Marked).toBe(true);
      const roles: string[] = [];
      const words: string[] = [];
      interface Node {
        role?: string;
        children?: Node[];
      }
      const walk = ({ role, children = [] }: Node) => {
        if (role !== undefined) roles.push(role);
        children.forEach(walk);
      };
      for (let i = 1; i <= pdf.numPages; i++) {
        const page = await pdf.getPage(i);
        const tree = (await page.getStructTree()) as Node | null;
        if (tree) walk(tree);
        const { items } = await page.getTextContent();
        words.push(...items.map((item) => ('str' in item ? item.str : '')));
      }
      expect(roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'TD', 'Figure']));
      expect(words.join(' ')).toContain(language === 'sv' ? 'Sommaren blev tunn.' : 'Partly');
    }
  });
});

describe('the follow-up as a page', () => {
  it('draws how far each activity has come, with words instead of the picture, over a table that says the same', () => {
    for (const [path, asks, alt, share] of [
      ['/uppfoljning/2025', 'Hur mycket av målet är gjort?', 'Stapeldiagram', '84\u00a0%'],
      ['/en/uppfoljning/2025', 'How much of the target is done?', 'Bar chart', '84%'],
    ] as const) {
      const html = htmlOf(path);
      const [figure = ''] = /<figure class="plot">.*?<\/figure>/s.exec(html) ?? [];
      expect(figure).toContain(asks);
      expect(figure).toMatch(new RegExp(`<svg[^>]* role="img" aria-label="${alt}: [^"]+"`));
      expect(figure).toContain(`>${share}</text>`);
      // 42 of 50, and all should be done by now: of the 308 that a whole bar is wide
      expect(/class="bar"[^>]* width="(\d+)"/.exec(figure)?.[1]).toBe('259');
      expect(/class="due" d="M(\d+) /.exec(figure)?.[1]).toBe('308');
      expect(html.indexOf('<figure class="plot">')).toBeLessThan(html.indexOf('<table'));
    }
    expect(htmlOf('/loften/2025')).not.toContain('class="plot"');
  });

  it('has no bar where nobody has reported, and no picture where none has one', async () => {
    const [promise] = document.promises;
    const unknown = promise!.activities.map((activity) => ({ ...activity, done: null }));
    const of = publicDocument([PUBLIC_TABLE], 1, { promises: [{ ...promise!, activities: unknown }] });
    const place = { origin: '', hasSignIn: false, linkFrom: serverLinks };
    const { files: made } = await buildSite({ version: 1, document: of, files: new Map() }, pages, place);
    expect(Buffer.from(made.get('/uppfoljning/2025')!.body).toString()).not.toContain('class="plot"');
  });
});
