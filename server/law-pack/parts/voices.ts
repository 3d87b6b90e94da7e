import { formatNumber } from '../../../data/terms/number';
import { inBoth, type Text } from '../../../data/terms/language';
import { formatBoth } from '../../analysis/format-text';
import { makeOrder, type Order } from '../../priorities/make-order';
import { readDecisions } from '../../priorities/keep-decision';
import { day, NOTHING, plain, words } from '../cells';
import type { Told } from '../document';
import { asOfNow, queryOf } from './other-time';
import { READER, type Sight } from '../sight';

/** Every voice weighs the same: what is decided with other weights says so itself. */
const WEIGHTS = { residents: 1, police: 1, city: 1 };
/** Decisions that are told of, the latest. */
const MOST_DECISIONS = 5;

/** Analys: where residents, the police's figures and the municipality's knowledge each see most need, and what was chosen. */
export async function tellVoices(sight: Sight): Promise<Told[]> {
  const { deps, world, reading, period, is_chosen } = sight;
  const asked = { kind: 'stadsdel' as const, weights: WEIGHTS, top: null };
  const { units, sentence, has, n_draws } = await makeOrder(deps, world, asked, { user: READER, reading });
  const decisions = (await readDecisions(deps.store.db))
    .filter(({ decided_on }) => !is_chosen || decided_on < period.to)
    .slice(0, MOST_DECISIONS);
  return [
    { kind: 'sentence', text: sentence },
    {
      kind: 'figure',
      title: { sv: 'Tre röster om var det behövs mest', en: 'Three voices on where it is needed most' },
      columns: [
        words('Stadsdel', 'Stadsdel'),
        words('Tillsammans', 'Together'),
        words('Boende', 'Residents'),
        words('Polisen', 'Police'),
        words('Kommunen', 'Municipality'),
      ],
      rows: units.map(({ name, together, voices }) => [
        plain(name),
        placeOf(together),
        placeOf(voices.residents),
        placeOf(voices.police),
        placeOf(voices.city),
      ]),
      card: {
        address: ['/priorities?kind=stadsdel', queryOf(sight)].filter(Boolean).join('&'),
        period,
        notes: [
          formatBoth(
            (n) =>
              `Plats bland alla stadsdelar, 1 där det behövs mest; inom parentes den plats som 95 av 100 av ${n(n_draws)} dragningar ger. Rösterna väger lika. De som inte går att skilja åt har platser som går in i varandra.`,
            (n) =>
              `Place among all stadsdelar, 1 where it is needed most; in brackets the places that 95 of 100 of ${n(n_draws)} draws give. The voices weigh the same. Those that cannot be told apart have places that overlap.`,
          ),
          ...silent(has),
          ...asOfNow(sight, {
            sv: 'Vad som är kartlagt av gator och lampor',
            en: 'What is mapped of streets and lamps',
          }),
        ],
        is_saved: true,
      },
    },
    ...(decisions.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            title: { sv: 'Beslut om prioritering', en: 'Decisions on priority' },
            items: decisions.map(({ decided_on, chosen, reason }): Text => {
              const names = chosen.map(({ name }) => name).join(', ');
              const when = day(decided_on);
              return { sv: `${when.sv}: ${names}. ${reason}`, en: `${when.en}: ${names}. ${reason}` };
            }),
          },
        ]),
  ];
}

function placeOf(rank: Order['units'][number]['together'] | Order['units'][number]['voices']['city']): Text {
  if (rank === null) return NOTHING;
  const n = (value: number, language: 'sv' | 'en') => formatNumber(Math.round(value), language);
  return inBoth((language) => `${n(rank.rank, language)} (${n(rank.low, language)}–${n(rank.high, language)})`);
}

/** Which voices say nothing. */
function silent(has: Order['has']): Text[] {
  const names = {
    residents: { sv: 'de boende', en: 'residents' },
    police: { sv: 'polisen', en: 'the police' },
    city: { sv: 'kommunen', en: 'the municipality' },
  };
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((voice) => !has[voice])
    .map((voice) => ({
      sv: `Inget är känt av ${names[voice].sv}.`,
      en: `Nothing is known of ${names[voice].en}.`,
    }));
}
