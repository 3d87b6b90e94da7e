import { formatBoth } from '../../analysis/format-text';
import { periodInWords } from '../../analysis/date-words';
import { readMeasures } from '../../measures/read-measures';
import { readCard } from '../../places/read-card';
import { readRegister } from '../../places/read-register';
import { PLACE_KIND_WORDS, PLACE_STATUS_WORDS } from '../../../data/terms/place-register';
import { changed, NOTHING, number, numbers, plain, share, words } from '../cells';
import type { Told } from '../document';
import { statusesOf } from '../../store/tables/place';
import { asOfEnd, queryOf } from './other-time';
import { READER, type Sight } from '../sight';

/** Places that are told of one by one: those with most. */
const MOST_PLACES = 15;

/** Analys: where offences gather, whether it grows there, and what is done about it. */
export async function tellAnalysis(sight: Sight): Promise<Told[]> {
  const { deps, world, reading, period, is_chosen } = sight;
  const { places, sentence } = await readRegister(deps, world, READER, reading);
  const measures = await readMeasures(deps.store.db, reading);
  const most = places.filter(({ status }) => status !== 'closed').slice(0, MOST_PLACES);
  if (most.length === 0)
    return [
      {
        kind: 'sentence',
        text: { sv: 'Ingen plats står i registret.', en: 'No place is in the register.' },
      },
    ];
  const rows = [];
  for (const { place_id, name, kind, stadsdel, status, repeat } of most) {
    const { offences } = await readCard(deps, place_id, { world, user: READER, reading });
    const done = measures.filter(({ about, phase }) => about.code === place_id && phase !== 'planned').length;
    rows.push({
      isBare: done === 0 && repeat?.n_promised === 0,
      cells: [
        plain(name),
        PLACE_KIND_WORDS[kind],
        plain(reading.nameOf(stadsdel)),
        number(repeat?.n ?? 0),
        share(repeat?.share ?? 0),
        changed(offences?.change ?? null),
        is_chosen ? await statusThen(sight, place_id) : PLACE_STATUS_WORDS[status],
        number(done),
      ],
      bar: offences?.change
        ? { value: offences.change.change_pct, low: offences.change.low_pct, high: offences.change.high_pct }
        : null,
    });
  }
  const bare = rows.filter(({ isBare }) => isBare).length;
  return [
    ...(sentence === null ? [] : [{ kind: 'sentence' as const, text: sentence }]),
    {
      kind: 'sentence',
      text:
        bare === 0
          ? {
              sv: 'Alla platser i tabellen har en åtgärd eller nämns i årets löfte.',
              en: 'Every place in the table has a measure or is named in the promise of the year.',
            }
          : formatBoth(
              (n) =>
                `${bare === 1 ? 'En plats' : `${n(bare)} platser`} i tabellen har varken en åtgärd eller ett löfte.`,
              (n) =>
                `${bare === 1 ? 'One place' : `${n(bare)} places`} in the table ${bare === 1 ? 'has' : 'have'} neither a measure nor a promise.`,
            ),
    },
    {
      kind: 'figure',
      title: { sv: 'Brottsutsatta platser', en: 'Crime-prone places' },
      columns: [
        words('Plats', 'Place'),
        words('Slag', 'Kind'),
        words('Stadsdel', 'Stadsdel'),
        numbers('Anmälda brott', 'Reported offences'),
        numbers('Andel', 'Share'),
        numbers('Förändring (95 %)', 'Change (95%)'),
        words('Läge', 'Status'),
        numbers('Åtgärder', 'Measures'),
      ],
      rows: rows.map(({ cells }) => cells),
      plot: {
        kind: 'intervals',
        unit: { sv: 'förändring i procent', en: 'change in per cent' },
        bars: rows.map(({ bar }) => bar),
        alt: {
          sv: 'Förändringen på varje plats med sitt intervall, kring noll. Talen står i tabellen.',
          en: 'The change at each place with its interval, round zero. The numbers are in the table.',
        },
      },
      card: {
        address: ['/place-register', queryOf(sight)].filter(Boolean).join('?'),
        period,
        notes: [
          {
            sv: `Anmälda brott inom platsens gräns ${periodInWords(period).sv}, utan dem som polisen själv upptäcker och dem som aldrig visas på en plats. Andelen är av alla brott i kommunen som har en plats. En plats som valts för att den hade flest sjunker ofta av sig själv.`,
            en: `Offences reported within the outline of the place, ${periodInWords(period).en}, without those that the police discover themselves and those that are never shown at a place. The share is of all offences in the municipality that have a place. A place that was chosen since it had most often falls by itself.`,
          },
          ...asOfEnd(sight),
        ],
        is_saved: true,
      },
    },
  ];
}

/** What had been decided of a place when the time that is mapped ended. */
async function statusThen({ deps, period }: Sight, place_id: string) {
  const then = (await statusesOf(deps.store.db, place_id)).find(({ decided_at }) => decided_at < period.to);
  return then ? PLACE_STATUS_WORDS[then.status] : NOTHING;
}
