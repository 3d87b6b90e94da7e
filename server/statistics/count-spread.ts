import { quantileOfSorted } from './quantile';

/** Fewer counts that say something tell nothing of how they vary. */
const LEAST_COUNTS = 5;
/** A count says something when at least so many came before. */
const LEAST_BEFORE = 5;
/** The median of the chi-squared distribution with one degree of freedom. */
const CHI_MEDIAN = 0.4549;

/**
 * How many times more than chance (Poisson) counts of the same areas vary from one time to the next, beyond what all have
 * in common: the median of squared standardised changes against that of chance, so that the few that really changed do not
 * hide themselves (after Spiegelhalter 2005, Statistics in Medicine 24:1185–1202, 4.2). Never below 1.
 */
export function countSpread(before: ArrayLike<number>, after: ArrayLike<number>): number {
  const told = Array.from({ length: before.length }, (_, i) => i).filter((i) => before[i]! >= LEAST_BEFORE);
  if (told.length < LEAST_COUNTS) return 1;
  const sum = (of: ArrayLike<number>) => told.reduce((all, i) => all + of[i]!, 0);
  const ratio = Math.max(sum(after), 1) / sum(before);
  const squares = Float64Array.from(
    told,
    (i) => (after[i]! - ratio * before[i]!) ** 2 / (ratio * (1 + ratio) * before[i]!),
  ).sort();
  return Math.max(1, quantileOfSorted(squares, 0.5) / CHI_MEDIAN);
}
