/** What the week after some weeks would have, were it like them. */
export interface ExpectedWeek {
  mean: number;
  /**
   * variance over mean, at least 1: how unevenly the weeks fell out, and how little so many weeks tell of the mean.
   * 1 is chance alone
   */
  dispersion: number;
  /** whether the time of the year is in the mean */
  is_seasonal: boolean;
}

const WEEKS_A_YEAR = 365.25 / 7;
/** Fewer than two a week on average draw no season. */
const LEAST_FOR_SEASON = 2;
const MOST_STEPS = 25;

/**
 * The mean of the next week and its variance, by quasi-Poisson regression on one wave a year, with a trend from two years
 * on (after Farrington and others 1996, JRSS A 159:547–563, on alerts from weekly counts). The variance is the
 * dispersion that Pearson's residuals have, and the uncertainty of the mean besides.
 * @param counts of whole weeks, ascending, the last the one before that which is asked about
 * @throws RangeError for less than a year
 */
export function expectedWeek(counts: Float64Array): ExpectedWeek {
  const n = counts.length;
  if (n < Math.floor(WEEKS_A_YEAR)) throw new RangeError(`counts: got ${n} weeks, expected a year of them`);
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) return { mean: 0, dispersion: 1, is_seasonal: false };
  const is_seasonal = total >= LEAST_FOR_SEASON * n;
  const termsOf = (week: number): number[] => {
    if (!is_seasonal) return [1];
    const angle = (2 * Math.PI * week) / WEEKS_A_YEAR;
    const wave = [1, Math.cos(angle), Math.sin(angle)];
    return n >= 2 * Math.floor(WEEKS_A_YEAR) ? [...wave, (week - n / 2) / WEEKS_A_YEAR] : wave;
  };
  const terms = Array.from(counts, (_, week) => termsOf(week));
  const k = terms[0]!.length;
  let beta = [Math.log(total / n), ...new Array<number>(k - 1).fill(0)];
  let inverse: number[][] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const means = terms.map((row) => Math.exp(dot(row, beta)));
    inverse = invert(information(terms, means));
    const score = beta.map((_, i) => terms.reduce((sum, row, at) => sum + row[i]! * (counts[at]! - means[at]!), 0));
    const change = inverse.map((row) => dot(row, score));
    beta = beta.map((value, i) => value + change[i]!);
    if (Math.max(...change.map(Math.abs)) < 1e-10) break;
  }
  const pearson = terms.reduce((sum, row, at) => {
    const mean = Math.exp(dot(row, beta));
    return sum + (counts[at]! - mean) ** 2 / mean;
  }, 0);
  const spread = Math.max(1, pearson / (n - k));
  const next = termsOf(n);
  const mean = Math.exp(dot(next, beta));
  const uncertainty = dot(
    next,
    inverse.map((row) => dot(row, next)),
  );
  return { mean, dispersion: spread * (1 + mean * uncertainty), is_seasonal };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Fisher's information of a Poisson regression: Σ mean · x xᵀ. */
function information(terms: readonly number[][], means: readonly number[]): number[][] {
  const k = terms[0]!.length;
  return Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (__, j) => terms.reduce((sum, row, at) => sum + means[at]! * row[i]! * row[j]!, 0)),
  );
}

/** The inverse of a small positive definite matrix, by Gauss and Jordan. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const k = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: k }, (_, j) => Number(i === j))]);
  for (let at = 0; at < k; at++) {
    const pivot = rows[at]![at]!;
    rows[at] = rows[at]!.map((value) => value / pivot);
    for (let i = 0; i < k; i++) {
      const times = rows[i]![at]!;
      if (i !== at) rows[i] = rows[i]!.map((value, j) => value - times * rows[at]![j]!);
    }
  }
  return rows.map((row) => row.slice(k));
}
