import type { Language } from '../../data/terms/language';
import { reasonIn } from '../../data/terms/publication-reason';
import { escapeXml } from './escape-xml';
import type { PublicDocument } from './read-version';

/** Follow-ups and open events as an Atom feed (RFC 4287). */
export function atomFeed(document: PublicDocument, language: Language, origin: string): string {
  const { municipality, published_at, version } = document;
  const at = language === 'sv' ? '' : '/en';
  // an id is whole for ever (RFC 4287, 4.2.6); a link of plain files is told from where the feed lies
  const id = `${origin === '' ? `urn:lofteskartan:${municipality.id}` : origin}${at}`;
  const link = (to: string) => (origin === '' ? `./${to}` : `${origin}${at}/${to}`);
  const names = new Map(document.stadsdelar.map(({ stadsdel, name }) => [stadsdel, name]));
  const words = WORDS[language];
  const entries = [
    {
      id: `${id}/#v${version}`,
      title: words.version(version),
      link: link(''),
      at: published_at,
      text: reasonIn(document.reason, language),
    },
    ...document.promises.map(({ year, title }) => ({
      id: `${id}/uppfoljning/${year}#v${version}`,
      title: `${words.followUp}: ${title[language]}`,
      link: link(`uppfoljning/${year}`),
      at: published_at,
      text: title[language],
    })),
    ...document.events.map(({ event_id, kind, stadsdel, place, from }) => ({
      id: `${id}/#${event_id}`,
      title: `${kind[language]}, ${place ?? names.get(stadsdel) ?? stadsdel}`,
      link: link(`stadsdelar/${stadsdel}`),
      at: published_at,
      text: from,
    })),
  ];
  const lines = entries.map(
    (entry) =>
      `<entry><id>${escapeXml(entry.id)}</id><title>${escapeXml(entry.title)}</title><link href="${escapeXml(entry.link)}"/>` +
      `<updated>${entry.at}</updated><summary>${escapeXml(entry.text)}</summary></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">` +
    `<id>${escapeXml(`${id}/flode.atom`)}</id><title>${escapeXml(`Löfteskartan ${municipality.name}${document.synthetic ? words.demo : ''}`)}</title>` +
    `<updated>${published_at}</updated><author><name>${escapeXml(municipality.name)}</name></author>` +
    `<link rel="self" href="${escapeXml(link('flode.atom'))}"/>${lines.join('')}</feed>\n`
  );
}

const WORDS = {
  sv: {
    version: (n: number) => `Nya uppgifter, version ${n}`,
    followUp: 'Uppföljning',
    demo: ' (demo, påhittade uppgifter)',
  },
  en: { version: (n: number) => `New figures, version ${n}`, followUp: 'Follow-up', demo: ' (demo, made-up figures)' },
};
