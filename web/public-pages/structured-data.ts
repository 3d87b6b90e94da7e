import type { Published } from '../api/types';
import type { Language } from '../text/texts';
import { publicWords } from './words';

interface Where {
  /** the page's own path without the language */
  path: string;
  title: string;
  language: Language;
  /** the absolute address of a path, with the language in it */
  urlOf: (path: string) => string;
}

/**
 * What a page is about in the words of schema.org (https://schema.org, as JSON-LD): the way to it, the data that may be
 * taken home from the method's page, and the events on the start and on the page of a stadsdel.
 */
export function structuredData(document: Published, { path, title, language, urlOf }: Where): object[] {
  const t = publicWords[language];
  const home = urlOf(language === 'en' ? 'en' : '');
  const own = path === '' ? home : urlOf(language === 'en' ? `en/${path}` : path);
  const publisher = { '@type': 'GovernmentOrganization', name: document.municipality.name };
  const page = {
    '@type': 'WebPage',
    '@id': own,
    url: own,
    name: title,
    inLanguage: language,
    dateModified: document.published_at,
    isPartOf: { '@type': 'WebSite', '@id': home, url: home, name: t.name, publisher },
  };
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: t.start, item: home },
      { '@type': 'ListItem', position: 2, name: title, item: own },
    ],
  };
  const stadsdel = /^stadsdelar\/(.+)$/.exec(path)?.[1];
  const events =
    path === '' || stadsdel !== undefined
      ? document.events.filter((event) => stadsdel === undefined || event.stadsdel === stadsdel)
      : [];
  return [
    page,
    ...(path === '' ? [] : [trail]),
    ...(path === 'metod' ? [datasetOf(document, language, own, urlOf)] : []),
    ...events.map((event) => eventOf(document, event, language, urlOf)),
  ].map((each) => ({ '@context': 'https://schema.org', ...each }));
}

function datasetOf(document: Published, language: Language, own: string, urlOf: Where['urlOf']) {
  const t = publicWords[language];
  const files = [
    ['counts.csv', 'text/csv'],
    ['stadsdelar.geojson', 'application/geo+json'],
    ['stadsdelar.parquet', 'application/vnd.apache.parquet'],
    ['public.json', 'application/json'],
  ];
  return {
    '@type': 'Dataset',
    name: `${t.name}, ${document.municipality.name}`,
    description: t.lead(document.municipality.name),
    url: own,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    version: String(document.version),
    dateModified: document.published_at,
    creator: { '@type': 'GovernmentOrganization', name: document.municipality.name },
    distribution: files.map(([name, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: urlOf(`data/v${document.version}/${name}`),
      encodingFormat,
    })),
  };
}

function eventOf(
  { stadsdelar, municipality }: Published,
  { kind, actor, stadsdel, place, from, to }: Published['events'][number],
  language: Language,
  urlOf: Where['urlOf'],
) {
  const name = stadsdelar.find((each) => each.stadsdel === stadsdel)?.name ?? stadsdel;
  return {
    '@type': 'Event',
    name: `${kind[language]}, ${place ?? name}`,
    startDate: from,
    endDate: to,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    isAccessibleForFree: true,
    organizer: { '@type': 'Organization', name: actor[language] },
    location: {
      '@type': 'Place',
      name: place ?? name,
      address: { '@type': 'PostalAddress', addressLocality: municipality.name },
    },
    url: urlOf(`${language === 'en' ? 'en/' : ''}stadsdelar/${stadsdel}`),
  };
}
