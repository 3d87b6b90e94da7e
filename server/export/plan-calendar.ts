import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import type { Pack } from '../../data/pack/schema';
import { addDays } from '../../data/terms/calendar';
import type { PassRow } from '../store/tables/pass';
import { eventTime } from './event-time';
import { foldLines } from './fold-lines';
import { localClock } from './local-clock';
import type { PackNames } from './pack-names';
import type { AgreedOnDate } from './parse-period';
import { stopLines } from './stop-lines';
import { stadsdelarOf } from '../passes/tour';
import { vtimezone } from './vtimezone';
import type { ExportWords } from './words';

/** The part after @ that makes our events' ids ours. */
const DOMAIN = 'lofteskartan';
const REFRESH_S = 60 * 60;

interface Told {
  title: string;
  /** whether it is the calendar of one who is present, so that whose passes they are goes without saying */
  own: boolean;
  passes: readonly PassRow[];
  /** others' passes in one stadsdel */
  agreed: readonly AgreedOnDate[];
  /** of the plan */
  revision: number;
  /** the instant that counts as now */
  now: Date;
  synthetic: boolean;
}

/**
 * Passes as a calendar that any program of calendars can subscribe to (RFC 5545). Notes stay in Löfteskartan: such a
 * calendar is kept by whoever makes the program. No event has a class: programs show the one who subscribes "busy" and
 * nothing else of what is private; the address is the secret. What others have planned is one event a day, as what has been agreed.
 */
export function planCalendar(told: Told, pack: Pack, words: ExportWords, names: PackNames): string {
  const { title, synthetic } = told;
  const source = synthetic ? `${words.source}. ${words.synthetic}` : words.source;
  const calendar = ical({
    // the library escapes these two no more than it does the id of an event
    name: escaped(synthetic ? `${title} (${words.synthetic})` : title),
    description: escaped(source),
    prodId: { company: 'Löfteskartan', product: 'Löfteskartan', language: words.language },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_S,
    // no time zone of its own: the library would tell DTSTAMP, which has to be UTC, by its clock
  });
  const head = calendar.toString().replace(/END:VCALENDAR$/, '');
  const end = synthetic ? [words.synthetic] : [];
  const { time_zone } = pack.municipality;
  const clock = localClock(time_zone);
  for (const row of told.passes) {
    const when = eventTime(row.planned_from, row.planned_to, time_zone, clock);
    addPass(
      calendar,
      row,
      when,
      { own: told.own, end, stops: stopLines(row, clock, words, names) },
      pack,
      words,
      names,
    );
  }
  for (const date of new Set(told.agreed.map(({ date }) => date))) {
    const parts = told.agreed.filter((agreed) => agreed.date === date);
    addAgreed(calendar, date, parts, told, end, words, names);
  }
  const events = calendar.events().map((event) => foldLines(event.toString()));
  return `${head}${vtimezone(time_zone)}\r\n${events.join('')}END:VCALENDAR\r\n`;
}

function addPass(
  calendar: ICalCalendar,
  row: PassRow,
  when: ReturnType<typeof eventTime>,
  { own, end, stops }: { own: boolean; end: readonly string[]; stops: readonly string[] },
  pack: Pack,
  words: ExportWords,
  names: PackNames,
) {
  const activity = names.activity(row.activity);
  const place = pack.places.find(({ place }) => place === row.place);
  const visited = stadsdelarOf(row).map(names.stadsdel);
  const where = row.place === null ? visited.join(', ') : names.place(row.place);
  const who = row.unit === null ? names.actor(row.actor) : `${names.actor(row.actor)}, ${row.unit}`;
  const what = stops.length > 0 ? `${activity}, ${words.tour(stops.length)}, ${where}` : `${activity}, ${where}`;
  const summary = own ? what : `${names.actor(row.actor)}: ${what}`;
  const isCancelled = row.status === 'cancelled';
  calendar.createEvent({
    id: `${row.pass_id}@${DOMAIN}`,
    sequence: row.revision,
    stamp: new Date(row.updated_at),
    created: new Date(row.created_at),
    lastModified: new Date(row.updated_at),
    ...when,
    summary: isCancelled ? words.cancelled(summary) : summary,
    location: {
      title: [...new Set([where, names.stadsdel(row.stadsdel), pack.municipality.name])].join(', '),
      ...(place && place.lat !== null && place.lng !== null && { geo: { lat: place.lat, lon: place.lng } }),
    },
    description: [
      who,
      words.people(row.staff),
      ...stops,
      ...(row.area === null ? [] : [words.drawn]),
      ...(row.promise_area === null ? [] : [words.promise(names.promise(row.promise_area))]),
      words.status(words.statuses[row.status]),
      ...end,
    ].join('\n'),
    categories: [{ name: activity }],
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // programs go by this one, and not by the status, for whether somebody is free
    ...(isCancelled && { transparency: ICalEventTransparency.TRANSPARENT }),
  });
}

/** What others have agreed on for one day: an event of the whole day that takes nobody's time. */
function addAgreed(
  calendar: ICalCalendar,
  date: string,
  parts: readonly AgreedOnDate[],
  { revision, now }: Told,
  end: readonly string[],
  words: ExportWords,
  names: PackNames,
) {
  const { stadsdel } = parts[0]!;
  const actors = [...new Set(parts.map(({ actor }) => names.actor(actor)))].join(', ');
  calendar.createEvent({
    id: `agreed-${stadsdel}-${date}@${DOMAIN}`,
    sequence: revision,
    stamp: now,
    start: `${date}T00:00:00Z`,
    end: `${addDays(date, 1)}T00:00:00Z`,
    allDay: true,
    summary: `${words.agreedOn(names.stadsdel(stadsdel))}: ${actors}`,
    location: names.stadsdel(stadsdel),
    description: [
      ...parts.map(
        ({ actor, part, planned_min }) =>
          `${names.actor(actor)}, ${words.parts[part]}: ${words.about(planned_min / 60)}`,
      ),
      words.agreedTime,
      ...end,
    ].join('\n'),
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
