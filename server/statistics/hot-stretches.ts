import { benjaminiHochberg } from './benjamini-hochberg';
import { upperTail } from './binomial-tails';
import { notComputable, type Computable } from './computable';

export interface HotStretches {
  /** the most that chance gives a stretch on average, whichever way it is thought of */
  expected: Float64Array;
  /** the probability that chance gives a stretch as much as it has, or more */
  pvalue: Float64Array;
  /** the same, adjusted for all that were tested */
  qvalue: Float64Array;
  n_tests: number;
}

/**
 * Which stretches of street have more events than chance gives. Given their total, the events of a stretch are binomial,
 * its part of the whole being the chance of each (Przyborowski and Wilenski 1940, Biometrika 31:313–323), and the upper
 * tail is exact; Benjamini and Hochberg (1995) adjust for as many tests as there are stretches, those without events too.
 *
 * Chance can be thought of in several ways, evenly along the streets or evenly over the ground around them. A stretch is
 * held against the one that gives it most, so that a low pvalue means more than any of them would give.
 * @param n one count a stretch; fractions where an event is shared at a crossing, which vary less than whole events
 * @param parts ways to think of chance: each a part of the whole for every stretch, summing to 1; a
 *   stretch that all of them give 0 is not tested
 * @returns not computable for fewer than 2 stretches or without events
 * @throws RangeError when lengths differ or a part is outside 0 to 1
 */
export function hotStretches(n: Float64Array, parts: readonly Float64Array[]): Computable<HotStretches> {
  for (const of of parts)
    if (of.length !== n.length) throw new RangeError(`parts: got ${of.length} values, expected ${n.length} as in n`);
  if (n.length < 2) return notComputable('too_few');
  const total = n.reduce((sum, count) => sum + count, 0);
  if (total === 0) return notComputable('empty');
  const part = n.map((_, i) => Math.max(...parts.map((of) => of[i]!)));
  for (const p of part) if (!(p >= 0 && p <= 1)) throw new RangeError(`parts: got ${p}, expected 0 to 1`);
  const pvalue = n.map((count, i) => {
    const p = part[i]!;
    // what is no part of the whole is not tested
    if (count === 0 || p === 1 || p === 0) return 1;
    return Math.min(1, upperTail(Math.min(count, total), total, p));
  });
  const tested = Uint32Array.from(part.keys()).filter((i) => part[i]! > 0);
  const qvalue = new Float64Array(n.length).fill(1);
  benjaminiHochberg(Float64Array.from(tested, (i) => pvalue[i]!)).forEach((q, at) => (qvalue[tested[at]!] = q));
  return { computable: true, expected: part.map((p) => p * total), pvalue, qvalue, n_tests: tested.length };
}
