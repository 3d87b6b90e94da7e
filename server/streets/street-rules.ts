/** How offences are put on streets. */
export interface StreetRule {
  /** how far from a street an offence may lie, at most 50 */
  within_m: number;
  /** streets that lie as near as the nearest but for this share an offence: at a crossing it is on none of them alone */
  as_near_m: number;
}

/** Farther from any street than this, an offence is on none, metres. */
export const WITHIN_M = 50;

/** How offences are put on streets unless said otherwise. */
export const RULE: StreetRule = { within_m: WITHIN_M, as_near_m: 2 };

/** Every way to put them there that is tried: how far off they may lie, and how near to several they are shared. */
export const RULES: readonly StreetRule[] = [
  { within_m: 25, as_near_m: 2 },
  { within_m: 25, as_near_m: 10 },
  RULE,
  { within_m: WITHIN_M, as_near_m: 10 },
];
