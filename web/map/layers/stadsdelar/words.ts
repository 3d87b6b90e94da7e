import { texts } from '../../../text/texts';

/** What the list of layers and the legend say of it. */
export const words = texts({
  sv: {
    title: 'Stadsdelar, värden',
    stadsdelar: {
      n: 'Anmälda brott per stadsdel',
      rate_per_1000: 'Anmälda brott per 1 000 invånare och år',
      n_per_km2: 'Anmälda brott per km² och år',
      change_pct: 'Förändring mot samma datum året före',
    },
    missing: 'värde saknas',
    change: {
      fewer2: 'Minst 25 % färre (−)',
      fewer1: 'Färre (−)',
      chance: 'Skillnaden kan vara slump',
      more1: 'Fler (+)',
      more2: 'Minst 25 % fler (+)',
    },
    changeWhy: 'Fler eller färre: 95 %-intervallet utesluter noll.',
    notCovered: 'Uppgifterna når inte tillbaka till året före.',
    measure: 'Mått',
    measures: {
      n: 'Antal',
      rate_per_1000: 'Per 1 000 invånare',
      n_per_km2: 'Per km²',
      change_pct: 'Förändring på ett år',
    },
  },
  en: {
    title: 'Stadsdelar, values',
    stadsdelar: {
      n: 'Reported offences per stadsdel',
      rate_per_1000: 'Reported offences per 1,000 residents and year',
      n_per_km2: 'Reported offences per km² and year',
      change_pct: 'Change on the same dates a year before',
    },
    missing: 'no value',
    change: {
      fewer2: 'At least 25% fewer (−)',
      fewer1: 'Fewer (−)',
      chance: 'The difference may be chance',
      more1: 'More (+)',
      more2: 'At least 25% more (+)',
    },
    changeWhy: 'More or fewer: the 95% interval leaves out zero.',
    notCovered: 'The data does not reach back to the year before.',
    measure: 'Measure',
    measures: {
      n: 'Number',
      rate_per_1000: 'Per 1,000 residents',
      n_per_km2: 'Per km²',
      change_pct: 'Change in a year',
    },
  },
});
