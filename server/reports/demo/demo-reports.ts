import type { Text } from '../../../data/terms/language';
import type { ReportCategory, ReportKind, ReportStatus } from '../../../data/terms/report';

/** A report of the demo world; its text says that it is made up, as nothing else of it does. */
interface DemoReport {
  /** days before today */
  days_ago: number;
  kind: ReportKind;
  category: ReportCategory;
  status: ReportStatus;
  text: string;
  answer: Text | null;
  /** what everybody reads; null where nobody does */
  title: Text | null;
  n_me_too: number;
  n_not_mended: number;
  /** whether a measure at the place is said to be taken for it */
  has_measure: boolean;
}

const OPEN = { answer: null, title: null, n_me_too: 0, n_not_mended: 0, has_measure: false } as const;

/** One of each state, and what becomes of them. */
export const DEMO_REPORTS: readonly DemoReport[] = [
  { ...OPEN, days_ago: 1, kind: 'unsafe', category: 'dark', status: 'received', text: 'Två lampor är släckta längs gångvägen. På kvällen går man i mörker den sista biten hem.' }, // prettier-ignore
  { ...OPEN, days_ago: 3, kind: 'walk', category: 'overgrown', status: 'received', n_me_too: 2, text: 'Buskarna har vuxit över staketet och man ser inte vem som kommer. Kan ni gå här med oss?' }, // prettier-ignore
  { ...OPEN, days_ago: 6, kind: 'unsafe', category: 'litter', status: 'seen', text: 'Glas och skräp vid bänkarna varje helg. Barnen vill inte leka där.', answer: { sv: 'Tack för att du berättade. Vi tittar på platsen och återkommer här.', en: 'Thank you for telling us. We will look at the place and answer here.' } }, // prettier-ignore
  {
    days_ago: 24,
    kind: 'unsafe',
    category: 'dark',
    status: 'planned',
    text: 'Mörkt mellan kiosken och tunnelbanan. Flera i huset går en omväg.',
    answer: {
      sv: 'Belysningen är beställd och buskarna klipps i samma omgång.',
      en: 'The lighting has been ordered, and the bushes will be cut at the same time.',
    },
    title: { sv: 'Mörkt mellan kiosken och tunnelbanan', en: 'Dark between the kiosk and the metro' },
    n_me_too: 4,
    n_not_mended: 0,
    has_measure: true,
  },
  {
    days_ago: 40,
    kind: 'unsafe',
    category: 'traffic',
    status: 'answered',
    text: 'Mopeder kör på gångvägen förbi skolan när barnen går hem.',
    answer: {
      sv: 'Vi har bytt ut bommarna och sagt till polisen, som är på plats vid skoldagens slut.',
      en: 'We have replaced the barriers and told the police, who are there when school ends.',
    },
    title: { sv: 'Mopeder på gångvägen förbi skolan', en: 'Mopeds on the footpath by the school' },
    n_me_too: 3,
    n_not_mended: 0,
    has_measure: false,
  },
  {
    days_ago: 75,
    kind: 'unsafe',
    category: 'broken',
    status: 'mended',
    text: 'Dörren till cykelrummet går inte att låsa och väggen är full av klotter.',
    answer: {
      sv: 'Låset är bytt och klottret är borta. Är det inte så? Säg till på sidan.',
      en: 'The lock has been replaced and the graffiti is gone. Is it not? Tell us on the page.',
    },
    title: { sv: 'Trasig dörr och klotter vid cykelrummet', en: 'Broken door and graffiti at the bicycle store' },
    n_me_too: 1,
    n_not_mended: 1,
    has_measure: false,
  },
  {
    days_ago: 110,
    kind: 'walk',
    category: 'deserted',
    status: 'declined',
    text: 'Kan ni ha en vandring varje månad genom parken?',
    answer: {
      sv: 'Varje månad blir för ofta för dem som går. Vi går här två gånger om året, och du är välkommen.',
      en: 'Every month is too often for those who walk. We walk here twice a year, and you are welcome.',
    },
    title: { sv: 'Vandring varje månad genom parken', en: 'A walk every month through the park' },
    n_me_too: 0,
    n_not_mended: 0,
    has_measure: false,
  },
];

/** Reports of before, of which only place, category and state are left: so many in each stadsdel, in turn. */
export const DEMO_EARLIER = [14, 11, 6, 3, 9, 2, 0] as const;
