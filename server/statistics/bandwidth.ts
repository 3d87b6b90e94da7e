import { notComputable, type Computable } from './computable';
import { quantileOfSorted } from './quantile';

/**
 * A first bandwidth for a density of points, in the unit of x and y: the mean over x and y of
 * 4·1.06·min(sd, IQR / 1.34)·n^(−1/5) (Venables and Ripley 2002, Modern Applied Statistics with S, `bandwidth.nrd`).
 * The mean is of both axes: sfhotspot's `mean(x, y)` in R is x alone, which is wrong in an elongated town.
 * Where half of the points share a coordinate, so that the IQR is 0, sd alone decides.
 * @returns not computable for fewer than 2 points, or when all lie in one place
 * @throws RangeError when x and y differ in length
 */
export function bandwidth(x: Float64Array, y: Float64Array): Computable<{ bandwidth: number }> {
  if (x.length !== y.length) throw new RangeError(`y: got ${y.length} values, expected ${x.length} as in x`);
  if (x.length < 2) return notComputable('too_few');
  const mean = (bandwidthOf(x) + bandwidthOf(y)) / 2;
  return mean > 0 ? { computable: true, bandwidth: mean } : notComputable('constant');
}

function bandwidthOf(values: Float64Array): number {
  const n = values.length;
  let mean = 0;
  for (const v of values) mean += v / n;
  let squares = 0;
  for (const v of values) squares += (v - mean) ** 2;
  const sd = Math.sqrt(squares / (n - 1));
  const sorted = values.toSorted();
  const iqr = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
  const spread = iqr > 0 ? Math.min(sd, iqr / 1.34) : sd;
  return 4 * 1.06 * spread * n ** (-1 / 5);
}
