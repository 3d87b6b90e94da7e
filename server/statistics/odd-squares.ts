import { benjaminiHochberg } from './benjamini-hochberg';
import { betaBinomialTails } from './beta-binomial-tails';
import { twoSided } from './binomial-tails';
import { notComputable, type Computable } from './computable';
import { extraSpread } from './extra-spread';
import type { Neighbours } from './queen-neighbours';

/** Cells against those around them, tested over all cells. */
interface Tested {
  qvalue: Float64Array;
  /** 1 surely more than around it, −1 surely fewer, 0 neither */
  side: Int8Array;
}

export interface OddSquares {
  /** what the cells around a cell would have on its area; 0 where there are none around it */
  expected: Float64Array;
  /** against chance alone */
  chance: Tested;
  /** against what cells in general differ from those around them here; the same as `chance` where rho is 0 */
  usual: Tested;
  /** how much more than chance they do (`extraSpread`), 0 for no more */
  rho: number;
}

/**
 * Which cells differ from those around them. Of the events in a cell and around it, as many fall in the cell as its
 * share of the area says: a binomial test given their sum, two-sided, with Benjamini and Hochberg's adjustment over all
 * cells; and the same with as much extra variance as cells in general have here. It finds what local Moran's I cannot: a
 * cell of many in a ring of empty ones, whose product of deviations is near 0.
 * A cell that surely has more is left out of the rings of its neighbours when they are asked whether they have fewer:
 * each of them would, beside it.
 * @param x n whole counts
 * @param area n areas in any unit, each above 0
 * @param neighbours of the n cells
 * @param alpha the highest qvalue that is called sure
 * @returns not computable for fewer than 4 cells or no events
 * @throws RangeError when lengths differ
 */
export function oddSquares(
  x: Float64Array,
  area: Float64Array,
  neighbours: Neighbours,
  alpha: number,
): Computable<OddSquares> {
  const n = x.length;
  if (area.length !== n) throw new RangeError(`area: got ${area.length} values, expected ${n} as in x`);
  if (neighbours.offsets.length !== n + 1)
    throw new RangeError(`x: got ${n} values, expected ${neighbours.offsets.length - 1}`);
  if (n < 4) return notComputable('too_few');
  if (x.every((value) => value === 0)) return notComputable('empty');
  const rings = ringsOf(x, area, neighbours);
  const rho = extraSpread(
    x,
    x.map((value, i) => value + rings.n[i]!),
    area.map((own, i) => (rings.area[i] === 0 ? 0 : own / (own + rings.area[i]!))),
  );
  const chance = testCells(x, area, neighbours, 0, alpha);
  return {
    computable: true,
    expected: rings.n.map((events, i) => (rings.area[i] === 0 ? 0 : (events * area[i]!) / rings.area[i]!)),
    chance,
    usual: rho === 0 ? chance : testCells(x, area, neighbours, rho, alpha),
    rho,
  };
}

function testCells(x: Float64Array, area: Float64Array, neighbours: Neighbours, rho: number, alpha: number): Tested {
  const whole = ringsOf(x, area, neighbours);
  const first = tailsOf(x, area, whole, rho);
  const upper = benjaminiHochberg(Float64Array.from(first, (tails) => Math.min(1, 2 * tails.upper)));
  const isHigh = Uint8Array.from(upper, (q) => Number(q < alpha));
  const calm = isHigh.includes(1) ? ringsOf(x, area, neighbours, isHigh) : whole;
  const again = calm === whole ? first : tailsOf(x, area, calm, rho);
  const qvalue = benjaminiHochberg(Float64Array.from(x, (_, i) => twoSided((isHigh[i] === 1 ? first : again)[i]!)));
  const side = Int8Array.from(x, (value, i) => {
    if (qvalue[i]! >= alpha) return 0;
    return isHigh[i] === 1 ? 1 : Math.sign(value * calm.area[i]! - calm.n[i]! * area[i]!);
  });
  return { qvalue, side };
}

/** Events and area around each cell, without itself and without those marked in `without`. */
function ringsOf(x: Float64Array, area: Float64Array, { offsets, indices }: Neighbours, without?: Uint8Array) {
  const rings = { n: new Float64Array(x.length), area: new Float64Array(x.length) };
  for (let i = 0; i < x.length; i++)
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const j = indices[at]!;
      if (j === i || without?.[j] === 1) continue;
      rings.n[i] = rings.n[i]! + x[j]!;
      rings.area[i] = rings.area[i]! + area[j]!;
    }
  return rings;
}

function tailsOf(x: Float64Array, area: Float64Array, rings: ReturnType<typeof ringsOf>, rho: number) {
  return Array.from(x, (value, i) => {
    const sum = value + rings.n[i]!;
    if (sum === 0 || rings.area[i] === 0) return { upper: 1, lower: 1 };
    return betaBinomialTails(value, sum, area[i]! / (area[i]! + rings.area[i]!), rho);
  });
}
