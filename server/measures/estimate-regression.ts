import { formatBoth, rounded } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { shrinkage } from '../statistics/shrinkage';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

interface Regression {
  n_before: number;
  /** what it is to have in as long a time, had nothing been done */
  n_usual: number;
  sentence: Text;
}

/**
 * How much of a high number was luck, and goes away by itself: the number pulled towards that of the other places, by how
 * much they differ beyond chance (Gamma-Poisson; Marshall 1991).
 * @param n_before offences before at the place
 * @param n_others offences before at each of the places that it was chosen among
 * @returns null where the others are too few to say, or it did not stand above them
 */
export function estimateRegression(n_before: number, n_others: readonly number[]): Regression | null {
  const found = shrinkage(Float64Array.from([n_before, ...n_others]));
  if (!found.computable || n_others.length < LEAST_OTHERS || n_before <= found.mean) return null;
  const n_usual = rounded(found.shrunk[0]!, 1);
  const falls = Math.max(0, Math.round(n_before - n_usual));
  return {
    n_before,
    n_usual,
    sentence: formatBoth(
      (n) =>
        `Platsen valdes för att den hörde till de värsta: av ${offencesSv(n(n_before))} före väntas omkring ${n(falls)} försvinna av sig själva (återgång mot det vanliga), också utan åtgärd.`,
      (n) =>
        `The place was chosen since it was among the worst: of ${offencesEn(n(n_before))} before, about ${n(falls)} are to go away by themselves (regression to the mean), also without a measure.`,
    ),
  };
}

/** Fewer others say too little of what is usual. */
const LEAST_OTHERS = 4;
