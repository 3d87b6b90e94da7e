import { notComputable, type Computable } from './computable';
import { poissonPmf } from './poisson';

/** Rounding must not tell a table apart from the observed one when it is as unlikely. */
const TIE = 1 - 1e-9;

/**
 * Whether two counts differ by more than chance: the E-test (Krishnamoorthy and Thomson 2004, J. Statistical Planning
 * and Inference 119:23–35, as in ptools `e_test`). With rates k / length and the common rate λ = (k1 + k2) / (l1 + l2),
 * T = |k1 / l1 − k2 / l2| / √λ; p is the chance of two Poisson counts with rate λ whose own T is at least that.
 * @param k1 events in the first period
 * @param k2 events in the second
 * @param length1 the first period's length in any unit
 * @param length2 the second's in the same
 * @returns not computable when both counts are 0
 * @throws RangeError for a count below 0 or not whole, or a length not above 0
 */
export function eTest(k1: number, k2: number, length1 = 1, length2 = 1): Computable<{ pvalue: number }> {
  for (const k of [k1, k2])
    if (!Number.isInteger(k) || k < 0) throw new RangeError(`count: got ${k}, expected a whole number from 0`);
  for (const l of [length1, length2])
    if (!(l > 0) || l === Infinity) throw new RangeError(`length: got ${l}, expected more than 0`);
  if (k1 + k2 === 0) return notComputable('empty');
  const whole = length1 + length2;
  const rate = (k1 + k2) / whole;
  if (k1 * length2 === k2 * length1) return { computable: true, pvalue: 1 };
  const limit = (Math.abs(k1 / length1 - k2 / length2) / Math.sqrt(rate)) * TIE;
  const isFar = (x1: number, x2: number): boolean =>
    x1 + x2 > 0 && Math.abs(x1 / length1 - x2 / length2) >= limit * Math.sqrt((x1 + x2) / whole);

  const first = massOf(length1 * rate);
  const second = massOf(length2 * rate);
  const end = second.pmf.length;
  // for each x1 the unremarkable x2 are one run, [low, high), and its ends only rise with x1
  let low = 0;
  let high = 0;
  let near = 0;
  for (let a = 0; a < first.pmf.length; a++) {
    const x1 = first.from + a;
    const balance = (x1 * length2) / length1;
    while (low < end && second.from + low < balance && isFar(x1, second.from + low)) low++;
    high = Math.max(high, low);
    while (high < end && (second.from + high <= balance || !isFar(x1, second.from + high))) high++;
    near += first.pmf[a]! * (second.below[high]! - second.below[low]!);
  }
  return { computable: true, pvalue: Math.min(1, Math.max(0, 1 - near)) };
}

/** A Poisson distribution within ten standard deviations, and the chance of less than each of its counts. */
function massOf(mean: number) {
  const reach = 10 * Math.sqrt(mean) + 30;
  const from = Math.max(0, Math.floor(mean - reach));
  const pmf = Float64Array.from({ length: Math.ceil(mean + reach) - from + 1 }, (_, i) => poissonPmf(from + i, mean));
  const below = new Float64Array(pmf.length + 1);
  for (let i = 0; i < pmf.length; i++) below[i + 1] = below[i]! + pmf[i]!;
  return { from, pmf, below };
}
