import type { Published, PublicPicture } from '../api/types';
import type { Language } from '../text/texts';
import type { Site } from './site';
import { structuredData } from './structured-data';
import { publicWords } from './words';

/** Where a site is shown, and what is with it. */
export interface How {
  linkFrom: (from: string) => (to: string) => string;
  origin: string;
  /** of the page that says that there is none, where it has others; null where it can have none */
  missingLinkFrom?: ((from: string) => (to: string) => string) | null;
  hasSignIn: boolean;
  takesReports?: boolean;
  isDraft?: boolean;
  embeddedBy?: readonly string[];
  /** what goes with the pages; where it is left out nothing does */
  shown?: { pictures: readonly PublicPicture[]; files: ReadonlySet<string> };
}

/** A page before it has a head: its path without the language, and what writes its body. */
export interface Page {
  path: string;
  title: string;
  /** one sentence for those who find it by searching or are sent it */
  description: string;
  write: (site: Site) => { body: string };
  /** shown within pages of others */
  isEmbed?: boolean;
  /** of a page that cannot link to anything: it is then in the page itself */
  style?: string;
}

/** A page's path with the language in it. */
export function fullPath(path: string, language: Language): string {
  if (language === 'sv') return path;
  return path === '' ? 'en' : `en/${path}`;
}

/** A page as whole HTML. @param isMissing of the page that says that there is none */
export function writePage(
  document: Published,
  { path, title, description, write, language, isEmbed = false, style }: Page & { language: Language },
  { linkFrom, origin, hasSignIn, takesReports = false, isDraft = false, embeddedBy = [], shown }: How,
  isMissing = false,
): string {
  const at = linkFrom(fullPath(path, language));
  const site: Site = {
    document,
    language,
    path,
    link: (to) => at(fullPath(to, language)),
    takesReports,
    signIn: hasSignIn ? at('logga-in') : null,
    isDraft,
    origin,
    isEmbeddable: embeddedBy.length > 0 && origin !== '',
    pictures: picturesOf(shown?.pictures ?? [], path, language),
    hasFile: (file) => shown?.files.has(file) ?? false,
    at,
  };
  const { body } = write(site);
  const hasLiveMap = body.includes(' data-live=');
  const name = [title, publicWords[language].name, document.municipality.name].join(' · ');
  const urlOf = (to: string) => `${origin}/${to}`;
  const linksOf = () => [
    `<link rel="alternate" type="application/atom+xml" href="${escape(at(fullPath('flode.atom', language)))}" title="Atom">`,
    ...(isEmbed ? [`<script type="module" src="${escape(at('publikt/hojd.js'))}"></script>`] : []),
    `<link rel="icon" type="image/svg+xml" href="${escape(at('publikt/ikon.svg'))}">`,
    `<link rel="stylesheet" href="${escape(at('publikt/stil.css'))}">`,
    // it waits until somebody asks for the map
    ...(hasLiveMap ? [`<script type="module" src="${escape(at('publikt/karta.js'))}"></script>`] : []),
    // what the form can do besides; without it the form does what it has to
    ...(takesReports && path === 'rapportera'
      ? [`<script type="module" src="${escape(at('publikt/rapport.js'))}"></script>`]
      : []),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(name)}</title>`,
    `<meta name="description" content="${escape(description)}">`,
    ...(isMissing || isDraft || isEmbed ? ['<meta name="robots" content="noindex">'] : []),
    // plain files that nobody has said the address of have none
    ...(isMissing || isEmbed || origin === ''
      ? []
      : [
          ...addresses(path, language, urlOf),
          `<meta property="og:title" content="${escape(title)}">`,
          `<meta property="og:description" content="${escape(description)}">`,
          `<meta property="og:site_name" content="${escape(publicWords[language].name)}">`,
          `<meta property="og:locale" content="${language === 'sv' ? 'sv_SE' : 'en_GB'}">`,
          '<meta property="og:type" content="website">',
          `<meta property="og:url" content="${escape(urlOf(fullPath(path, language)))}">`,
          ...(site.pictures.length > 0 ? ['<meta name="twitter:card" content="summary_large_image">'] : []),
          ...site.pictures.flatMap((picture) => pictureTags(picture, (to) => urlOf(`data/v${document.version}/${to}`))),
          ...structuredData(document, { path, title, language, urlOf }).map(
            (data) => `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
          ),
        ]),
    ...(style === undefined ? linksOf() : [`<style>${style.replaceAll(/@font-face \{.*?\}/gs, '')}</style>`]),
  ];
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** Its own address, and those of the page in each language; whoever reads neither is shown the Swedish one. */
function addresses(path: string, language: Language, urlOf: (to: string) => string): string[] {
  const of = (to: Language) => escape(urlOf(fullPath(path, to)));
  return [
    `<link rel="canonical" href="${of(language)}">`,
    `<link rel="alternate" hreflang="sv" href="${of('sv')}">`,
    `<link rel="alternate" hreflang="en" href="${of('en')}">`,
    `<link rel="alternate" hreflang="x-default" href="${of('sv')}">`,
  ];
}

/** The pictures of a page; a follow-up has those of its promise, a page without any those of the start. */
function picturesOf(all: readonly PublicPicture[], path: string, language: Language): readonly PublicPicture[] {
  const of = (page: string) => all.filter((picture) => picture.path === page && picture.language === language);
  const own = of(path.replace(/^uppfoljning\//, 'loften/'));
  return own.length > 0 ? own : of('');
}

/** A picture as whoever shows a link to the page reads it (https://ogp.me). */
function pictureTags({ name, width, height, alt }: PublicPicture, urlOf: (name: string) => string): string[] {
  return [
    `<meta property="og:image" content="${escape(urlOf(name))}">`,
    '<meta property="og:image:type" content="image/png">',
    `<meta property="og:image:width" content="${width}">`,
    `<meta property="og:image:height" content="${height}">`,
    `<meta property="og:image:alt" content="${escape(alt)}">`,
  ];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
