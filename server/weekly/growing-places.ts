import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { betaBinomialTails } from '../statistics/beta-binomial-tails';
import { countSpread } from '../statistics/count-spread';

const ALPHA = 0.05;

export interface PlaceCount {
  place_id: string;
  name: string;
  stadsdel: string;
  /** named place of the map that it is about; null for one of the register alone */
  place: string | null;
  /** in the last days, and in the time before them */
  n: number;
  before: number;
}

/**
 * The places that have more than is usual there, beyond chance and beyond how much more than chance places vary from one
 * time to the next, with all places that were looked at reckoned with.
 * @param days length of the last days
 * @param days_before length of the time that says what is usual
 */
export function growingPlaces(places: readonly PlaceCount[], days: number, days_before: number) {
  const share = days / (days + days_before);
  const times = countSpread(
    places.map(({ before }) => before),
    places.map(({ n }) => n),
  );
  const pvalues = places.map(({ n, before }) => {
    const sum = n + before;
    // as many times the variance as chance has
    const rho = sum < 2 ? 0 : Math.min((times - 1) / (sum - 1), MOST_ALIKE);
    return betaBinomialTails(n, sum, share, rho).upper;
  });
  const q = benjaminiHochberg(Float64Array.from(pvalues));
  return places.flatMap(({ before, ...of }, i) => {
    const n_usual = Math.round((10 * before * days) / days_before) / 10;
    return q[i]! < ALPHA && of.n > n_usual ? [{ ...of, n_usual }] : [];
  });
}

/** Few offences that vary very much all but go together; nothing can do so more than wholly. */
const MOST_ALIKE = 0.999;
