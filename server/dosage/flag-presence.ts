import { rounded } from '../analysis/format-text';
import { shareRatio } from '../statistics/share-ratio';

/** Twice its share is for a person to ask about (METHODS 15, step 6). */
const MUCH_MORE = 2;
/** With fewer, shares say too little to compare. */
export const LEAST_VISITS = 20;
export const LEAST_OFFENCES = 50;
/** Of a stadsdel with fewer the ratio is not worth a word. */
const LEAST_IN_STADSDEL = 5;

interface Counted {
  /** of ten minutes or more */
  visits: number;
  /** reported offences, without those that presence produces */
  n: number;
}

interface Compared {
  share_visits: number | null;
  share_offences: number | null;
  /** share of visits over share of offences, and its interval; null where there is too little to compare */
  ratio: number | null;
  low: number | null;
  high: number | null;
  is_flagged: boolean;
}

/**
 * Presence of each stadsdel against its share of offences that the public has reported. Flagged is a stadsdel whose share
 * of visits is at least twice its share of offences and whose interval lies wholly above one and the same: 95 % for all
 * stadsdelar together (Bonferroni), so that what chance does to visits and offences flags none. Visits that follow one
 * another are not independent, which the interval takes no notice of. Offences that presence itself produces are not
 * counted, or presence would justify itself (Ensign et al. 2018); harm is not either.
 * @returns one for each that was given; without ratios where there are fewer than 20 visits or 50 offences in all
 */
export function flagPresence(stadsdelar: readonly Counted[]): Compared[] {
  const visits = stadsdelar.reduce((sum, row) => sum + row.visits, 0);
  const n = stadsdelar.reduce((sum, row) => sum + row.n, 0);
  const isEnough = visits >= LEAST_VISITS && n >= LEAST_OFFENCES;
  const compared = stadsdelar.filter((row) => row.n >= LEAST_IN_STADSDEL).length;
  return stadsdelar.map((row) => {
    const shares = {
      share_visits: visits > 0 ? rounded(row.visits / visits, 4) : null,
      share_offences: n > 0 ? rounded(row.n / n, 4) : null,
    };
    if (!isEnough || row.n < LEAST_IN_STADSDEL)
      return { ...shares, ratio: null, low: null, high: null, is_flagged: false };
    const { ratio, low, high } = shareRatio({ n: row.visits, of: visits }, { n: row.n, of: n }, 1 - 0.05 / compared);
    const is_flagged = ratio >= MUCH_MORE && low > 1;
    return { ...shares, ratio: rounded(ratio, 2), low: rounded(low, 2), high: rounded(high, 2), is_flagged };
  });
}
