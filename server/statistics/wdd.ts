import { notComputable, type Computable } from './computable';
import { twoSidedPvalue, Z_95 } from './normal';

/** Events of one area in two periods. */
interface BeforeAfter {
  before: number;
  after: number;
}

/** Where something was done, what is compared with it, and what surrounds them. */
export interface WddCounts {
  response: BeforeAfter;
  control: BeforeAfter;
  /** around the response: what may have moved there, or been prevented there too */
  buffer?: BeforeAfter;
  /** around the control */
  buffer_control?: BeforeAfter;
}

/** What counts are divided by, so that they are of equally long periods and equally large areas. */
export interface WddWeights {
  time?: BeforeAfter;
  area?: Partial<Record<keyof WddCounts, number>>;
}

export interface Wdd {
  /** events fewer (negative) or more than the control suggests, in the unit of the divided counts */
  wdd: number;
  variance: number;
  se: number;
  z: number;
  pvalue: number;
  /** 95 % */
  low: number;
  high: number;
}

/** Which parts are added, and which taken away. */
const SIGNS = { response: 1, control: -1, buffer: 1, buffer_control: -1 } as const;
const PARTS = Object.keys(SIGNS) as (keyof WddCounts)[];

/**
 * Weighted displacement difference (Wheeler and Ratcliffe 2018, Crime Science 7:11; as in ptools `wdd`): how many
 * events fewer or more there were than the control suggests, the surroundings taken in.
 * WDD = (Ta − Tb) − (Ca − Cb) + (Da − Db) − (Ea − Eb), each count divided by its time weight × area weight;
 * var = Σ count / weight² (Poisson), z = WDD / √var, 95 % interval WDD ± 1.96·√var.
 * @returns not computable when every count is 0
 * @throws RangeError for a count below 0 or not whole, or a weight not above 0
 */
export function wdd(counts: WddCounts, weights: WddWeights = {}): Computable<Wdd> {
  return harmWdd([{ weight: 1, counts }], weights);
}

/**
 * The same for several kinds of events, each with its harm: Σ w·WDD, var = Σ w²·var.
 * @throws RangeError besides for a harm weight below 0
 */
export function harmWdd(
  kinds: readonly { weight: number; counts: WddCounts }[],
  weights: WddWeights = {},
): Computable<Wdd> {
  let sum = 0;
  let variance = 0;
  for (const { weight, counts } of kinds) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`harm weight: got ${weight}, expected 0 or more`);
    for (const part of PARTS) {
      const pair = counts[part];
      if (pair === undefined) continue;
      for (const when of ['before', 'after'] as const) {
        const count = checkCount(pair[when]);
        const by = checkDivisor(weights.time?.[when] ?? 1) * checkDivisor(weights.area?.[part] ?? 1);
        sum += ((when === 'after' ? 1 : -1) * SIGNS[part] * weight * count) / by;
        variance += (weight ** 2 * count) / by ** 2;
      }
    }
  }
  if (variance === 0) return notComputable('empty');
  const se = Math.sqrt(variance);
  const z = sum / se;
  return {
    computable: true,
    wdd: sum,
    variance,
    se,
    z,
    pvalue: twoSidedPvalue(z),
    low: sum - Z_95 * se,
    high: sum + Z_95 * se,
  };
}

function checkCount(count: number): number {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`count: got ${count}, expected a whole number from 0`);
  return count;
}

function checkDivisor(weight: number): number {
  if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight: got ${weight}, expected more than 0`);
  return weight;
}
