import { combinations } from './combinations';
import { createRandom, type Random } from './random';

export interface RandomisationTest {
  /** mean of the units that were on less that of those that were off, stratum by stratum weighed by its units */
  difference: number;
  /** two-sided */
  pvalue: number;
  /** the 95 % interval; null at an end that so few draws cannot tell */
  low: number | null;
  high: number | null;
  /** how many draws it was held against, the one that was made among them */
  n_draws: number;
  /** whether those are all that there are */
  is_exact: boolean;
}

/** Up to so many possible draws are all looked at. */
const MOST_EXACT = 20_000;
/** Of more, so many are drawn anew, and the one that was made is one more (Phipson and Smyth 2010, SAGMB 9:39). */
const DRAWN = 9_999;
const ALPHA = 0.05;
/** Rounding must not tell a draw apart from the one that was made. */
const TIE = 1e-9;

/**
 * Whether what was drawn to be on differs from what was drawn to be off by more than the draw itself gives: the draw is made
 * again in every way in which it could have fallen out, within its strata, with the values as they are (Fisher 1935, The
 * Design of Experiments, 21; Ernst 2004, Statistical Science 19:676–685). The interval holds every constant difference that
 * the same test does not refuse, found by bisection from the difference that was seen (Ernst 2004, 3.4).
 * @param value one for each unit
 * @param isOn 1 for units that were drawn to be on; each stratum has some of both
 * @param stratum the stratum of each unit
 * @param seed of the draws, where there are too many to look at all
 * @throws RangeError when lengths differ, or a stratum has none that is on or none that is off
 */
export function randomisationTest(
  value: Float64Array,
  isOn: Uint8Array,
  stratum: ArrayLike<number>,
  seed: number,
): RandomisationTest {
  const strata = strataOf(value, isOn, stratum);
  const possible = strata.reduce((product, { ways }) => product * ways.length, 1);
  const is_exact = possible <= MOST_EXACT;
  const draws = is_exact ? everyDraw(strata, possible) : someDraws(strata, createRandom(seed));
  const difference = strata.reduce((sum, { seen }) => sum + seen.of_values, 0);
  /** How many draws are at least as far from a constant difference as the one that was made. */
  const pvalueOf = (constant: number): number => {
    const limit = Math.abs(difference - constant) - TIE * Math.max(1, Math.abs(difference), Math.abs(constant));
    let n = 0;
    for (let i = 0; i < draws.of_values.length; i++)
      if (Math.abs(draws.of_values[i]! - constant * draws.of_made[i]!) >= limit) n++;
    return n / draws.of_values.length;
  };
  const spread = Math.max(...value) - Math.min(...value) || 1;
  return {
    difference,
    pvalue: pvalueOf(0),
    low: limitOf(pvalueOf, difference, -spread),
    high: limitOf(pvalueOf, difference, spread),
    n_draws: draws.of_values.length,
    is_exact,
  };
}

interface Way {
  /** what the stratum adds to the difference, were it drawn so */
  of_values: number;
  /** the same of the draw that was made: what a constant difference of 1 would add */
  of_made: number;
}

interface Stratum {
  ways: Way[];
  seen: Way;
}

function strataOf(value: Float64Array, isOn: Uint8Array, stratum: ArrayLike<number>): Stratum[] {
  const n = value.length;
  if (isOn.length !== n || stratum.length !== n)
    throw new RangeError(
      `got ${n} values, ${isOn.length} draws and ${stratum.length} strata, expected as many of each`,
    );
  const units = Array.from({ length: n }, (_, i) => i);
  return [...new Set(units.map((i) => stratum[i]!))].map((code) => {
    const own = units.filter((i) => stratum[i] === code);
    const made = own.flatMap((i, at) => (isOn[i] === 1 ? [at] : []));
    const [k, rest] = [made.length, own.length - made.length];
    if (k === 0 || rest === 0)
      throw new RangeError(`stratum ${code}: got ${k} on of ${own.length}, expected some of both`);
    const differenceIn = (of: (i: number) => number, chosen: readonly number[]): number => {
      const all = own.reduce((sum, i) => sum + of(i), 0);
      const on = chosen.reduce((sum, at) => sum + of(own[at]!), 0);
      return (own.length / n) * (on / k - (all - on) / rest);
    };
    const wayOf = (chosen: readonly number[]): Way => ({
      of_values: differenceIn((i) => value[i]!, chosen),
      of_made: differenceIn((i) => isOn[i]!, chosen),
    });
    return { ways: combinations(own.length, k).map(wayOf), seen: wayOf(made) };
  });
}

interface Draws {
  of_values: Float64Array;
  of_made: Float64Array;
}

/** Every way in which the draw could have fallen out. */
function everyDraw(strata: readonly Stratum[], possible: number): Draws {
  const draws = { of_values: new Float64Array(possible), of_made: new Float64Array(possible) };
  for (let i = 0; i < possible; i++) {
    let rest = i;
    for (const { ways } of strata) {
      const way = ways[rest % ways.length]!;
      rest = Math.floor(rest / ways.length);
      draws.of_values[i]! += way.of_values;
      draws.of_made[i]! += way.of_made;
    }
  }
  return draws;
}

/** The draw that was made, and others like it. */
function someDraws(strata: readonly Stratum[], random: Random): Draws {
  const draws = { of_values: new Float64Array(DRAWN + 1), of_made: new Float64Array(DRAWN + 1) };
  for (let i = 0; i <= DRAWN; i++)
    for (const { ways, seen } of strata) {
      const way = i === 0 ? seen : ways[random.below(ways.length)]!;
      draws.of_values[i]! += way.of_values;
      draws.of_made[i]! += way.of_made;
    }
  return draws;
}

/** As far as that a difference is not refused, to a thousandth of the step; null where none is, however large. */
function limitOf(pvalueOf: (constant: number) => number, from: number, step: number): number | null {
  let [inside, outside] = [from, from + step];
  for (let doubled = 0; pvalueOf(outside) > ALPHA; doubled++) {
    if (doubled === 20) return null;
    [inside, outside] = [outside, from + (outside - from) * 2];
  }
  while (Math.abs(outside - inside) > Math.abs(step) / 1000) {
    const middle = (inside + outside) / 2;
    if (pvalueOf(middle) > ALPHA) inside = middle;
    else outside = middle;
  }
  return inside;
}
