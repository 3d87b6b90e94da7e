import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { publicPictures } from '../contract/published';
import { EMBEDDABLE } from './allow-embedding';
import { atomFeed } from './atom-feed';
import { eventCalendar } from './event-calendar';
import type { Language } from '../../data/terms/language';
import type { LinkFrom, Place, PublicPages, Shown } from './public-pages';
import type { PublicDocument, PublicVersion } from './read-version';
import type { ReportView } from './reports/report-view';
import { sitemap } from './sitemap';

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** One answer, ready to be sent. */
export interface PublicFile {
  body: Uint8Array<ArrayBuffer>;
  br: Uint8Array<ArrayBuffer> | null;
  gzip: Uint8Array<ArrayBuffer> | null;
  type: string;
  etag: string;
  /** its address holds its version */
  immutable: boolean;
}

/** All that the public plane answers, by path; no path can lead out of it. */
export interface PublicSite {
  version: number;
  document: PublicDocument;
  /** a page of reports as one reader gets it, whole HTML */
  renderReport: (view: ReportView, language: Language) => string;
  files: ReadonlyMap<string, PublicFile>;
  notFound: Readonly<Record<'sv' | 'en', PublicFile>>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** A server's addresses: absolute, readable, without an ending. */
export const serverLinks: LinkFrom = () => (to) => `/${to}`;

/** Renders and compresses every answer of a version once, so that answering is looking up. */
export async function buildSite(version: PublicVersion, pages: PublicPages, place: Place): Promise<PublicSite> {
  const { document } = version;
  const { origin } = place;
  // begun at once: they are compressed in threads of their own, as many as there are
  const making: (readonly [path: string, file: Promise<PublicFile>])[] = [];
  const put = (path: string, content: string | Uint8Array, ending: string, immutable = false) => {
    making.push([path, fileOf(content, ending, immutable)]);
  };
  const rendered = pages.renderPages(document, { ...place, shown: shownIn(version) });
  for (const { path, html } of rendered) put(`/${path}`, html, 'html');
  put('/publikt/stil.css', pages.stylesheet, 'css');
  put('/publikt/ikon.svg', pages.icon, 'svg');
  put('/publikt/inter.woff2', Buffer.from(pages.font, 'base64'), 'woff2', true);
  for (const [name, script] of Object.entries(pages.scripts)) put(`/publikt/${name}`, script, name.split('.').at(-1)!);
  for (const [name, body] of version.files) {
    const ending = name.split('.').at(-1)!;
    const made = fileOf(body, ending, false);
    const kept = made.then((file) => ({ ...file, immutable: true }));
    making.push([`/data/${name}`, made], [`/data/v${version.version}/${name}`, kept]);
  }
  for (const language of ['sv', 'en'] as const) {
    const at = language === 'sv' ? '' : '/en';
    put(`${at}/flode.atom`, atomFeed(document, language, origin), 'atom');
    put(`${at}/kalender.ics`, eventCalendar(document, language, origin), 'ics');
  }
  // addresses in a sitemap are whole: plain files that nobody has said the address of have none
  const paths = rendered.map(({ path }) => path).filter((path) => !EMBEDDABLE.test(`/${path}`));
  if (origin !== '') put('/sitemap.xml', sitemap(document, paths, origin), 'xml');
  const whereIsIt = origin === '' ? '' : `Sitemap: ${origin}/sitemap.xml\n`;
  put('/robots.txt', `User-agent: *\nDisallow: /api/\nDisallow: /arbete/\n${whereIsIt}`, 'txt');
  const missing = (language: Language) => fileOf(pages.renderNotFound(document, language, place), 'html', false);
  const [sv, en, ...files] = await Promise.all([
    missing('sv'),
    missing('en'),
    ...making.map(async ([path, file]) => [path, await file] as const),
  ]);
  return {
    version: version.version,
    document,
    renderReport: (view, language) => pages.renderReport(document, language, view, place),
    files: new Map(files),
    notFound: { sv, en },
  };
}

/** What was drawn and set of a version; earlier versions have none of it. */
function shownIn({ files }: PublicVersion): Shown {
  const told = files.get('pictures.json');
  return {
    pictures: told === undefined ? [] : publicPictures.parse(JSON.parse(Buffer.from(told).toString('utf8'))),
    files: new Set(files.keys()),
  };
}

/** Of what is the same in every version the bodies are compressed once a process. */
const compressed = new Map<string, Promise<PublicFile>>();
const LARGE = 400_000;

async function fileOf(content: string | Uint8Array, ending: string, immutable: boolean): Promise<PublicFile> {
  if (typeof content !== 'string' || content.length < LARGE || ending !== 'js')
    return compress(content, ending, immutable);
  const known = compressed.get(content) ?? compress(content, ending, immutable);
  compressed.set(content, known);
  return known;
}

async function compress(content: string | Uint8Array, ending: string, immutable: boolean): Promise<PublicFile> {
  const body = new Uint8Array(Buffer.from(content));
  const isText = !['woff2', 'parquet', 'png', 'pdf'].includes(ending) && body.length > 500;
  const br = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
  return {
    body,
    br: isText ? new Uint8Array(await toBrotli(body, br)) : null,
    gzip: isText ? new Uint8Array(await toGzip(body)) : null,
    type: TYPES[ending] ?? 'application/octet-stream',
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    immutable,
  };
}
