import type { Text } from '../http/problem';
import { formatBoth } from './format-text';
import type { TooLittle } from './too-little';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

/** Harm is told of, and visits are suggested by it, when at least this part of the offences has a weight. */
const LEAST_HARM_COVERAGE = 0.8;

/** Of some offences, how many there are and how many have a published weight. */
interface Weighted {
  n: number;
  n_weighted: number;
}

/** Whether so many have a weight that their harm says something of all. */
export function isHarmCovered({ n, n_weighted }: Weighted): boolean {
  return n_weighted > 0 && n_weighted >= LEAST_HARM_COVERAGE * n;
}

/** Why no harm is told of; null when enough offences have a weight. */
export function harmNotCovered(of: Weighted): TooLittle | null {
  return isHarmCovered(of) ? null : { reason: 'too_few_weights', message: whyNoHarm(of) };
}

/** That too few offences have a weight, and which part is needed. */
export function whyNoHarm({ n, n_weighted }: Weighted): Text {
  if (n_weighted === 0)
    return formatBoth(
      (f) =>
        `Inget av de ${f(n)} anmälda brotten har en publicerad vikt, så deras skada går inte att jämföra. Räkna anmälda brott i stället.`,
      (f) =>
        `None of the ${offencesEn(f(n))} has a published weight, so their harm cannot be compared. Count reported offences instead.`,
    );
  return formatBoth(
    (f) =>
      `${f(n_weighted)} av de ${f(n)} anmälda brotten (${f((100 * n_weighted) / n)} %) har en publicerad vikt, och det behövs minst ${f(100 * LEAST_HARM_COVERAGE)} % för att skadan ska säga något om helheten. Räkna anmälda brott i stället.`,
    (f) =>
      `${f(n_weighted)} of the ${offencesEn(f(n))} (${f((100 * n_weighted) / n)} %) have a published weight, and at least ${f(100 * LEAST_HARM_COVERAGE)} % are needed for the harm to say something of the whole. Count reported offences instead.`,
  );
}

/** How many have a weight, as the beginning of a sentence. */
export function describeWeighted({ n, n_weighted }: Weighted): Text {
  if (n_weighted === n)
    return formatBoth(
      (f) => `Alla ${offencesSv(f(n))} har en publicerad vikt`,
      (f) => `All ${offencesEn(f(n))} have a published weight`,
    );
  return formatBoth(
    (f) => `${f(n_weighted)} av ${offencesSv(f(n))} har en publicerad vikt`,
    (f) => `${f(n_weighted)} of ${offencesEn(f(n))} have a published weight`,
  );
}
