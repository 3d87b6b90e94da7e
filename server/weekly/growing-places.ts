import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { eTest } from '../statistics/e-test';

const ALPHA = 0.05;

export interface PlaceCount {
  place_id: string;
  name: string;
  /** in the last days, and in the time before them */
  n: number;
  before: number;
}

/**
 * The places that have more than is usual there, beyond chance, with all places that were looked at reckoned with.
 * @param days length of the last days
 * @param days_before length of the time that says what is usual
 */
export function growingPlaces(places: readonly PlaceCount[], days: number, days_before: number) {
  const pvalues = places.map(({ n, before }) => {
    const found = eTest(before, n, days_before, days);
    return found.computable ? found.pvalue : 1;
  });
  const q = benjaminiHochberg(Float64Array.from(pvalues));
  return places.flatMap(({ place_id, name, n, before }, i) => {
    const n_usual = Math.round((10 * before * days) / days_before) / 10;
    return q[i]! < ALPHA && n > n_usual ? [{ place_id, name, n, n_usual }] : [];
  });
}
