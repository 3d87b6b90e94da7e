import { compiled, ndtr } from 'cephes';

await compiled;

/** The standard normal quantile that leaves 2.5 % in each tail. */
export const Z_95 = 1.959963984540054;

/** 2·(1 − Φ(|z|)), computed from the lower tail so that small values keep their digits. */
export function twoSidedPvalue(z: number): number {
  return 2 * ndtr(-Math.abs(z));
}
