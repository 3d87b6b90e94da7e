import { addDays } from '../../../data/terms/calendar';
import { formatBoth } from '../../analysis/format-text';
import { inBothLanguages } from '../../http/local-text';
import { readMeetings, type Meeting } from '../../meetings/read-meetings';
import { day, NOTHING, number, numbers, plain, words } from '../cells';
import type { Told } from '../document';
import { READER, type Sight } from '../sight';

/** Meetings that a document has room for, the latest of them. */
const MOST_MEETINGS = 60;

/** Annan information: what residents and partners have said at dialogues, walks and forums. */
export async function tellInformation(sight: Sight): Promise<Told[]> {
  const { deps, reading, period, is_chosen } = sight;
  const { pack, store } = deps;
  const { now, timeZone, today, nameOf } = reading;
  const kinds = pack.actors.activities.filter(({ is_meeting }) => is_meeting);
  const names = new Map(kinds.map(({ activity, name }) => [activity, inBothLanguages(name)]));
  const time = { from: period.from, to: is_chosen ? today : addDays(today, 1) };
  const codes = kinds.map(({ activity }) => activity);
  const held = (await readMeetings(store.db, codes, time, { user: READER, timeZone, now })).filter(
    ({ result }) => result === 'done',
  );
  if (held.length === 0)
    return [
      {
        kind: 'sentence',
        text: {
          sv: 'Ingen dialog, vandring eller träff är rapporterad i perioden.',
          en: 'No dialogue, walk or meeting has been reported in the period.',
        },
      },
    ];
  const came = held.reduce((sum, { outcome }) => sum + (outcome?.n_came ?? 0), 0);
  const written = held.filter(({ outcome }) => outcome !== null);
  const shown = written.slice(-MOST_MEETINGS).reverse();
  return [
    {
      kind: 'sentence',
      text: formatBoth(
        (n) =>
          `${n(held.length)} dialoger, vandringar och andra träffar är gjorda, och ${n(came)} personer kom till dem där någon räknade.`,
        (n) =>
          `${n(held.length)} dialogues, walks and other meetings have been held, and ${n(came)} people came to those where somebody counted.`,
      ),
    },
    {
      kind: 'figure',
      title: { sv: 'Vad som sades', en: 'What was said' },
      columns: [
        words('Dag', 'Day'),
        words('Träff', 'Meeting'),
        words('Stadsdel', 'Stadsdel'),
        numbers('Kom', 'Came'),
        words('Det som sades', 'What was said'),
        words('Vad som händer sedan', 'What happens next'),
      ],
      rows: shown.map(({ date, activity, stadsdel, outcome }) => [
        day(date),
        names.get(activity) ?? plain(activity),
        plain(nameOf(stadsdel)),
        cameTo(outcome),
        plain(outcome?.heard.join('; ') || '–'),
        plain(outcome?.next_step || '–'),
      ]),
      card: {
        address: `/meetings?year=${reading.year}`,
        period: time,
        notes:
          shown.length < held.length
            ? [
                formatBoth(
                  (n) => `${n(shown.length)} av ${n(held.length)} träffar: de senaste som har ett skrivet utfall.`,
                  (n) => `${n(shown.length)} of ${n(held.length)} meetings: the latest with a written outcome.`,
                ),
              ]
            : [],
        is_saved: true,
      },
    },
  ];
}

function cameTo(outcome: Meeting['outcome']) {
  const n_came = outcome?.n_came ?? null;
  return n_came === null ? NOTHING : number(n_came);
}
