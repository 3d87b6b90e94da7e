import font64 from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import type { Component } from 'svelte';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- Svelte's own renderer, not our server
import { render } from 'svelte/server';
import type { Published } from '../api/types';
import type { Language } from '../text/texts';
import NotFound from './not-found.svelte';
import { prose } from './prose';
import PromisePage from './promise-page.svelte';
import ProsePage from './prose-page.svelte';
import publicCss from './public.css?raw';
import type { Site } from './site';
import StadsdelPage from './stadsdel-page.svelte';
import StartPage from './start-page.svelte';
import { publicWords } from './words';

interface How {
  linkFrom: (from: string) => (to: string) => string;
  origin: string;
  hasSignIn: boolean;
}

export const stylesheet = publicCss;
export const font = font64.slice(font64.indexOf(',') + 1);

/** Every page of a document in both languages, as whole HTML. */
export function renderPages(document: Published, how: How): { path: string; html: string }[] {
  return (['sv', 'en'] as const).flatMap((language) =>
    pagesOf(document, language).map(({ path, title, write }) => {
      const full = fullPath(path, language);
      return { path: full, html: writePage(document, { language, path, title, write }, how) };
    }),
  );
}

/** The page that says that there is no such page. */
export function renderNotFound(document: Published, language: Language, how: How): string {
  const title = publicWords[language].missing;
  return writePage(
    document,
    { language, path: '', title, write: (site) => render(NotFound, { props: { site } }) },
    how,
    true,
  );
}

interface Page {
  path: string;
  title: string;
  write: (site: Site) => { body: string };
}

function pagesOf(document: Published, language: Language): Page[] {
  const t = publicWords[language];
  const says = (page: keyof (typeof prose)['sv']) => prose[language][page]('', '').title;
  const page = <P extends { site: Site }>(
    path: string,
    title: string,
    Of: Component<P>,
    props: Omit<P, 'site'>,
  ): Page => ({
    path,
    title,
    write: (site) => render(Of, { props: { ...props, site } as P }),
  });
  return [
    page('', t.title(document.municipality.name), StartPage, {}),
    ...document.stadsdelar.map(({ stadsdel, name }) =>
      page(`stadsdelar/${stadsdel}`, name, StadsdelPage, { stadsdel }),
    ),
    ...document.promises.flatMap((promise) => [
      page(`loften/${promise.year}`, promise.title[language], PromisePage, { promise, isFollowUp: false }),
      page(`uppfoljning/${promise.year}`, t.followUp(promise.year), PromisePage, { promise, isFollowUp: true }),
    ]),
    ...(['metod', 'tillganglighet', 'integritet'] as const).map((of) => page(of, says(of), ProsePage, { page: of })),
  ];
}

function fullPath(path: string, language: Language): string {
  if (language === 'sv') return path;
  return path === '' ? 'en' : `en/${path}`;
}

function writePage(
  document: Published,
  { path, title, write, language }: Page & { language: Language },
  { linkFrom, origin, hasSignIn }: How,
  isMissing = false,
): string {
  const at = linkFrom(fullPath(path, language));
  const site: Site = {
    document,
    language,
    path,
    link: (to) => at(fullPath(to, language)),
    signIn: hasSignIn ? at('logga-in') : null,
    at,
  };
  const { body } = write(site);
  const name = [title, publicWords[language].name, document.municipality.name].join(' · ');
  const urls = (['sv', 'en'] as const).map((of) => ({ of, url: `${origin}/${fullPath(path, of)}` }));
  const own = urls.find(({ of }) => of === language)!.url;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(name)}</title>`,
    `<meta name="description" content="${escape(publicWords[language].lead(document.municipality.name))}">`,
    // plain files that nobody has said the address of have none
    ...(isMissing ? ['<meta name="robots" content="noindex">'] : []),
    ...(isMissing || origin === ''
      ? []
      : [
          `<link rel="canonical" href="${escape(own)}">`,
          ...urls.map(({ of, url }) => `<link rel="alternate" hreflang="${of}" href="${escape(url)}">`),
          `<meta property="og:title" content="${escape(title)}">`,
          `<meta property="og:type" content="website">`,
          `<meta property="og:url" content="${escape(own)}">`,
        ]),
    `<link rel="alternate" type="application/atom+xml" href="${escape(at(fullPath('flode.atom', language)))}" title="Atom">`,
    `<link rel="stylesheet" href="${escape(at('publikt/stil.css'))}">`,
  ];
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
