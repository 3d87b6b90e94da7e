import { compiled, ndtr } from 'cephes';

await compiled;

/** 2·(1 − Φ(|z|)), computed from the lower tail so that small values keep their digits. */
export function twoSidedPvalue(z: number): number {
  return 2 * ndtr(-Math.abs(z));
}
