import font64 from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import favicon from '../public/favicon.svg?raw';
import type { Component } from 'svelte';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- Svelte's own renderer, not our server
import { render } from 'svelte/server';
import type { Published, ReportView } from '../api/types';
import type { Language } from '../text/texts';
import EmbedMap from './embeds/embed-map.svelte';
import EmbedPromise from './embeds/embed-promise.svelte';
import takeHeight from './embeds/take-height.js?raw';
import tellHeight from './embeds/tell-height.js?raw';
import LostPage from './lost-page.svelte';
import liveMap from './live/live-map.js?raw';
import MapPage from './map-page.svelte';
import NotFound from './not-found.svelte';
import { prose } from './prose';
import PromisePage from './promise-page.svelte';
import ProsePage from './prose-page.svelte';
import mapCss from './map.css?raw';
import publicCss from './public.css?raw';
import reportCss from './report.css?raw';
import maplibreCss from 'maplibre-gl/dist/maplibre-gl.css?raw';
import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw';
import maplibre from 'maplibre-gl/dist/maplibre-gl.mjs?raw';
import { PERSONAL_PATTERNS } from '../../data/terms/personal-data';
import reportScript from './reports/report-script.js?raw';
import ReportPage from './reports/report-page.svelte';
import { EMPTY_REPORT } from './reports/empty-report';
import { pathOfReport, titleOfReport } from './reports/name-report';
import { reportWords } from './reports/report-words';
import type { Site } from './site';
import StadsdelPage from './stadsdel-page.svelte';
import StartPage from './start-page.svelte';
import { summaryOf } from './figures';
import { publicWords } from './words';
import { fullPath, writePage, type How, type Page } from './write-page';

export const icon = favicon;
export const stylesheet = publicCss + mapCss + reportCss;
/** Without the address of a source map that nobody serves. */
function withoutMap(script: string): string {
  return script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** What looks like personal data is the server's own to say: the script is given the same patterns. */
const patterns = Object.entries(PERSONAL_PATTERNS).map(([kind, { source, flags }]) => [kind, { source, flags }]);
/** Of the embeddable pages, what tells how high a frame is, within it and around it; and of the form of reports. */
export const scripts = {
  'hojd.js': tellHeight,
  'inbaddning.js': takeHeight,
  'karta.js': liveMap,
  // as they are shipped, under names that any web server knows the kind of; fetched when somebody asks for the map
  'maplibre.js': withoutMap(maplibre),
  'maplibre-worker.js': withoutMap(maplibreWorker),
  'maplibre.css': maplibreCss,
  'rapport.js': `const PERSONAL = ${JSON.stringify(Object.fromEntries(patterns))};\n${reportScript}`,
};
export const font = font64.slice(font64.indexOf(',') + 1);

/** Every page of a document in both languages, as whole HTML. */
export function renderPages(document: Published, how: How): { path: string; html: string }[] {
  return (['sv', 'en'] as const).flatMap((language) =>
    pagesOf(document, language, how.takesReports ?? false).map((page) => ({
      path: fullPath(page.path, language),
      html: writePage(document, { ...page, language }, how),
    })),
  );
}

/** A page of reports as one reader gets it. */
export function renderReport(document: Published, language: Language, view: ReportView, how: How): string {
  const write = (site: Site) => render(ReportPage, { props: { site, view } });
  const [title, description] = [titleOfReport(view, language), reportWords[language].lead];
  return writePage(document, { language, path: pathOfReport(view), title, description, write }, how, true);
}

/** The page that says that there is no such page. */
export function renderNotFound(document: Published, language: Language, how: How): string {
  const { missing: title, missingLead: description } = publicWords[language];
  const page = { language, path: '', title, description };
  const { missingLinkFrom: linkFrom } = how;
  // where no link holds there is none, and the page brings its own style
  if (linkFrom === null) {
    const write = (site: Site) => render(LostPage, { props: { site } });
    return writePage(document, { ...page, write, style: publicCss }, how, true);
  }
  const write = (site: Site) => render(NotFound, { props: { site } });
  return writePage(document, { ...page, write }, { ...how, ...(linkFrom && { linkFrom }) }, true);
}

function pagesOf(document: Published, language: Language, takesReports: boolean): Page[] {
  const t = publicWords[language];
  const lead = t.lead(document.municipality.name);
  const says = (page: keyof (typeof prose)['sv']) => prose[language][page]('', '', '').title;
  const page = <P extends { site: Site }>(
    path: string,
    title: string,
    description: string,
    Of: Component<P>,
    props: Omit<P, 'site'>,
  ): Page => ({ path, title, description, write: (site) => render(Of, { props: { ...props, site } as P }) });
  return [
    page('', t.title(document.municipality.name), lead, StartPage, {}),
    page('karta', t.mapPage, t.mapAbout(document.municipality.name), MapPage, {}),
    ...document.stadsdelar.map(({ stadsdel, name }) =>
      page(`stadsdelar/${stadsdel}`, name, summaryOf(document, stadsdel, language), StadsdelPage, { stadsdel }),
    ),
    ...document.promises.flatMap((promise) => {
      const title = promise.title[language];
      const about = promise.summary[language] || title;
      return [
        page(`loften/${promise.year}`, title, about, PromisePage, { promise, isFollowUp: false }),
        page(`uppfoljning/${promise.year}`, t.followUp(promise.year), about, PromisePage, {
          promise,
          isFollowUp: true,
        }),
      ];
    }),
    { ...page('inbaddning/karta', t.embedMap, lead, EmbedMap, {}), isEmbed: true },
    ...document.promises.map((promise) => ({
      ...page(`inbaddning/loften/${promise.year}`, promise.title[language], lead, EmbedPromise, { promise }),
      isEmbed: true,
    })),
    ...EMPTY_REPORT.filter(({ page: of }) => takesReports || of !== 'ask').map((view) => {
      const about = view.page === 'points' ? reportWords[language].pointsLead : reportWords[language].lead;
      return page(pathOfReport(view), titleOfReport(view, language), about, ReportPage, { view });
    }),
    ...(['metod', 'tillganglighet', 'integritet', 'kontakt'] as const).map((of) =>
      page(of, says(of), t.about[of], ProsePage, { page: of }),
    ),
  ];
}
