import { notComputable, type Computable } from './computable';

export interface DualKde {
  /** n ratios; 0 where `masked` */
  ratio: Float64Array;
  /** 1 where the denominator lies below the floor: too little to divide by */
  masked: Uint8Array;
  /** the least denominator that was divided by, in the unit of the densities */
  floor: number;
}

/** Below this share of its mean a denominator is the rim of a kernel, not a quantity. */
const FLOOR_SHARE = 0.05;

/**
 * How one density stands to another, cell by cell: this period to that one, or one category to all. A floor of 5 % of
 * the denominator's mean keeps the rim from exploding, as it does in sfhotspot's `hotspot_dual_kde`. It is a risk only if
 * the denominator is the population at risk at that time.
 * @param numerator n densities from `kde`
 * @param denominator n densities with the same cells and bandwidth
 * @returns not computable when the denominator is 0 everywhere
 * @throws RangeError when the two differ in length
 */
export function dualKde(numerator: Float64Array, denominator: Float64Array): Computable<DualKde> {
  const n = numerator.length;
  if (denominator.length !== n) throw new RangeError(`denominator: got ${denominator.length} values, expected ${n}`);
  let sum = 0;
  for (const d of denominator) sum += d;
  if (sum === 0) return notComputable('empty');
  const floor = (FLOOR_SHARE * sum) / n;
  const ratio = new Float64Array(n);
  const masked = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    if (denominator[i]! < floor) masked[i] = 1;
    else ratio[i] = numerator[i]! / denominator[i]!;
  }
  return { computable: true, ratio, masked, floor };
}
