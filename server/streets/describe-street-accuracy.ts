import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { StreetAccuracy } from './by-street';

/** What an officer would say of it: how much the hot streets caught, against chance and against counting. */
export function describeStreetAccuracy(
  hot: StreetAccuracy['hot'],
  counting: StreetAccuracy['counting'],
  n_tested: number,
): Text {
  if (hot === null) return describeCounting(counting, n_tested);
  const { low_pct, high_pct, of_length_pct: chance } = hot;
  const verdict = low_pct > chance ? 'more' : high_pct < chance ? 'fewer' : 'unsure';
  const { low_pct: low, high_pct: high } = hot.against_counting;
  const against = low > 0 ? 'better' : high < 0 ? 'worse' : 'unsure';
  return formatBoth(
    (f) =>
      `Av de ${f(n_tested)} brott på gator som anmäldes kvartalet efter hände ${f(hot.of_offences_pct)} % (${f(low_pct)} till ${f(high_pct)}) på de ${f(hot.n_streets)} stycken som hade haft fler än slumpen ger, ${f(chance, 1)} % av gatornas längd: ${WORDS.sv[verdict]}. Lika lång sträcka med flest brott per meter fångade ${f(hot.counting_pct)} %: ${WORDS.sv[against]}; som bäst hade ${f(hot.best_pct)} % gått att fånga.`,
    (f) =>
      `Of the ${f(n_tested)} offences on streets reported in the quarter after, ${f(hot.of_offences_pct)} % (${f(low_pct)} to ${f(high_pct)}) happened on the ${f(hot.n_streets)} ${hot.n_streets === 1 ? 'stretch' : 'stretches'} that had had more than chance gives, ${f(chance, 1)} % of the streets' length: ${WORDS.en[verdict]}. As long a part with most offences per metre caught ${f(hot.counting_pct)} %: ${WORDS.en[against]}; at best ${f(hot.best_pct)} % could have been caught.`,
  );
}

const WORDS = {
  sv: {
    more: 'fler än på måfå',
    fewer: 'färre än på måfå',
    unsure: 'ingen säker skillnad',
    better: 'de prövade styckena var bättre',
    worse: 'att räkna var bättre',
  },
  en: {
    more: 'more than at random',
    fewer: 'fewer than at random',
    unsure: 'no sure difference',
    better: 'the tested stretches did better',
    worse: 'counting did better',
  },
} as const;

function describeCounting(counting: StreetAccuracy['counting'], n_tested: number): Text {
  const at = counting.find(({ of_length_pct }) => of_length_pct === 5);
  if (!at) return { sv: '', en: '' };
  const verdict = at.low_pct > at.of_length_pct ? 'more' : at.high_pct < at.of_length_pct ? 'fewer' : 'unsure';
  return formatBoth(
    (f) =>
      `Inget gatustycke hade fler än slumpen ger. Av de ${f(n_tested)} brott på gator som anmäldes kvartalet efter hände ${f(at.of_offences_pct)} % (${f(at.low_pct)} till ${f(at.high_pct)}) på den tjugondel av gatorna där det varit tätast: ${verdict === 'unsure' ? 'inte säkert fler än på måfå' : WORDS.sv[verdict]}.`,
    (f) =>
      `No stretch of street had more than chance gives. Of the ${f(n_tested)} offences on streets reported in the quarter after, ${f(at.of_offences_pct)} % (${f(at.low_pct)} to ${f(at.high_pct)}) happened on the twentieth of the streets where they had lain densest: ${verdict === 'unsure' ? 'not surely more than at random' : WORDS.en[verdict]}.`,
  );
}
