import icalendar from 'ical-generator';
import type { Language } from '../../data/terms/language';
import type { PublicDocument } from './read-version';

/** The open events as a calendar that a phone subscribes to (RFC 5545). */
export function eventCalendar(document: PublicDocument, language: Language, origin: string): string {
  const { municipality, events, published_at } = document;
  const names = new Map(document.stadsdelar.map(({ stadsdel, name }) => [stadsdel, name]));
  const calendar = icalendar({
    name: `Löfteskartan ${municipality.name}${document.synthetic ? ' (demo)' : ''}`,
    prodId: { company: 'lofteskartan', product: 'open events', language: language.toUpperCase() },
  });
  for (const { event_id, kind, actor, stadsdel, place, from, to } of events)
    calendar.createEvent({
      id: `${event_id}@${municipality.id}`,
      start: new Date(from),
      end: new Date(to),
      stamp: new Date(published_at),
      summary: kind[language],
      description: actor[language],
      location: [place, names.get(stadsdel) ?? stadsdel].filter((part) => part !== null).join(', '),
      url: `${origin}${language === 'sv' ? '' : '/en'}/stadsdelar/${stadsdel}`,
    });
  return calendar.toString();
}
