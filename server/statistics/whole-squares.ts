import { compiled, lgam } from 'cephes';

await compiled;

/** Squares with at least this share of their ground are whole. */
export const WHOLE = 0.995;

/** What the counts of squares of unequal ground say of a whole one. */
export interface WholeSquare {
  mean: number;
  variance: number;
}

/**
 * The mean and the variance of the count of a whole square, from squares of which the border or the water has taken a
 * part: of a square with share a of its ground the count is thinned, with mean a·m and variance a²·s² + a·(1 − a)·m. So
 * m = Σx / Σa and s² = Σ((x − a·m)² − a·(1 − a)·m) / Σa²; with all squares whole the mean and the population variance.
 * @param x n counts
 * @param share n shares of a whole square's ground, above 0 to 1
 */
export function wholeSquare(x: ArrayLike<number>, share: ArrayLike<number>): WholeSquare {
  let [sum, ground] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    sum += x[i]!;
    ground += share[i]!;
  }
  const mean = sum / ground;
  let [over, squares] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const a = share[i]!;
    over += (x[i]! - a * mean) ** 2 - a * (1 - a) * mean;
    squares += a * a;
  }
  return { mean, variance: Math.max(0, over / squares) };
}

/**
 * The counts that the squares would have were all of them whole: those of whole squares as they are, those of the others
 * with what the missing ground would hold. That is a negative binomial: the density of a square is gamma distributed over
 * the town (its spread is what `wholeSquare` finds beyond that of chance) and known the better the more of the square
 * there is. What is expected of all cut squares together is made into as many whole numbers, evenly over its quantiles.
 * @param x n whole counts
 * @returns n whole numbers, in no order that means anything
 */
export function wholeCounts(x: ArrayLike<number>, share: ArrayLike<number>): Int32Array {
  const { mean, variance } = wholeSquare(x, share);
  // without more spread than chance gives, all squares have one density
  const shape = variance > mean ? Math.min(mean ** 2 / (variance - mean), MOST_ALIKE * mean) : MOST_ALIKE * mean;
  const whole: number[] = [];
  const expected: number[] = [];
  for (let i = 0; i < x.length; i++) {
    if (share[i]! >= WHOLE) whole.push(x[i]!);
    else addMissing(expected, x[i]!, share[i]!, shape, shape / mean);
  }
  const n_cut = x.length - whole.length;
  const total = expected.reduce((sum, part) => sum + part, 0);
  let [sum, made] = [0, 0];
  for (const [value, part] of expected.entries()) {
    sum += part;
    for (const end = Math.round((sum / total) * n_cut); made < end; made++) whole.push(value);
  }
  return Int32Array.from(whole);
}

/** A shape of so many times the mean makes the gamma distribution a point. */
const MOST_ALIKE = 1e6;
/** Counts as much rarer than this are left out. */
const LEAST = 1e-9;

/** Adds to an expected histogram the count of a square with what its missing ground would hold. */
function addMissing(expected: number[], x: number, share: number, shape: number, rate: number): void {
  const known = shape + x;
  // of the ground that is missing, against all that is known
  const odds = (1 - share) / (rate + 1);
  const end = x + Math.ceil(((1 - share) * known) / (rate + share)) * 20 + 50;
  const start = known * Math.log1p(-odds) - lgam(known);
  let left = 1;
  for (let more = 0; left > LEAST && x + more <= end; more++) {
    const part = Math.exp(start + lgam(known + more) - lgam(more + 1) + more * Math.log(odds));
    while (expected.length <= x + more) expected.push(0);
    expected[x + more] = expected[x + more]! + part;
    left -= part;
  }
}
