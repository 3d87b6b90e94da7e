import { VOICES, type Voice } from '../../data/terms/voice';
import { countSpread } from '../statistics/count-spread';
import { createRandom, type Random } from '../statistics/random';
import { drawBeta, drawGamma } from '../statistics/random-gamma';
import { placesInDraws, weighPlaces, type Draws } from '../statistics/rank-draws';
import type { Answer } from './read-answers';

/** Draws of what the truth behind the figures may be. */
export const N_DRAWS = 400;
/** A share without a number of answers varies as one of so many. */
const N_UNKNOWN = 30;
const SEED = 20_210_629;

/** What is known of one stadsdel or place, by voice. */
export interface Known {
  /** the answers, each under the name of those who gave it: what two places have in common is drawn once */
  answers: readonly (Pick<Answer, 'question' | 'share' | 'n'> & { of: string })[];
  n: number;
  n_before: number;
  /** what the municipality knows; null in a layer that is not complete enough to rank by */
  n_measures: number | null;
  n_reports: number | null;
  lamps: { n: number; n_out: number } | null;
  unlit: { n: number; n_out: number } | null;
}

/**
 * Draws the places that each voice gives, most need first. A voice is the mean of what it knows: each question of a survey
 * (beta, Jeffreys' prior), the number of offences (gamma; as much more spread than Poisson as such counts have from year to
 * year), the numbers of measures and of reports (gamma) and the shares of lamps that are out and of streets that are
 * not lit (beta); as places, so that they can be weighed. Seeded: the same figures give the same order.
 */
export function drawVoices(known: readonly Known[]): { voices: Record<Voice, Draws>; spread: number } {
  const random = createRandom(SEED);
  const spread = countSpread(known.map(({ n_before }) => n_before), known.map(({ n }) => n)); // prettier-ignore
  const draw = (one: (of: Known) => (() => number) | null) => placesInDraws(drawAll(known.map(one)));
  const questions = [...new Set(known.flatMap(({ answers }) => answers.map(({ question }) => question)))].sort();
  const residents = questions.map((question) => {
    const of = new Map<string, Float64Array>();
    const columns = known.map(({ answers }) => {
      const answer = answers.find((each) => each.question === question);
      if (answer === undefined) return null;
      const drawn = of.get(answer.of) ?? drawAnswer(answer, random);
      of.set(answer.of, drawn);
      let i = 0;
      return () => drawn[i++]!;
    });
    return placesInDraws(drawAll(columns));
  });
  const police = [
    draw(
      ({ n }) =>
        () =>
          spread * drawGamma(random, (n + 0.5) / spread),
    ),
  ];
  const drawCount = (n: number | null) => (n === null ? null : () => drawGamma(random, n + 0.5));
  const drawOut = (of: Known['lamps']) =>
    of === null ? null : () => drawBeta(random, of.n_out + 0.5, of.n - of.n_out + 0.5);
  const city = [
    ...[draw(({ n_measures }) => drawCount(n_measures)), draw(({ n_reports }) => drawCount(n_reports))],
    ...[draw(({ lamps }) => drawOut(lamps)), draw(({ unlit }) => drawOut(unlit))],
  ];
  const mean = (of: readonly Draws[]) =>
    placesInDraws(of.length === 0 ? unknown(known.length) : weighPlaces(of, of.map(() => 1))); // prettier-ignore
  return { voices: { residents: mean(residents), police: mean(police), city: mean(city) }, spread };
}

/** Which voices say something of anything. */
export function voicesHeard(voices: Record<Voice, Draws>): Record<Voice, boolean> {
  const isHeard = (voice: Voice) => voices[voice].value.some((place) => !Number.isNaN(place));
  return Object.fromEntries(VOICES.map((voice) => [voice, isHeard(voice)])) as Record<Voice, boolean>;
}

function drawAnswer({ share, n }: Pick<Answer, 'share' | 'n'>, random: Random): Float64Array {
  const of = n ?? N_UNKNOWN;
  return Float64Array.from({ length: N_DRAWS }, () => drawBeta(random, share * of + 0.5, (1 - share) * of + 0.5));
}

function drawAll(columns: readonly ((() => number) | null)[]): Draws {
  const things = columns.length;
  const value = new Float64Array(N_DRAWS * things);
  for (let i = 0; i < value.length; i++) value[i] = columns[i % things]?.() ?? NaN;
  return { value, things };
}

function unknown(things: number): Draws {
  return { value: new Float64Array(N_DRAWS * things).fill(NaN), things };
}
