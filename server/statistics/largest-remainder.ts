/** What one unit may get. */
export interface Claim {
  weight: number;
  least: number;
  most: number;
}

/**
 * Whole things shared out by weight (Hamilton's method, the largest remainder), each unit within its bounds: a quota below
 * the least or above the most is set to it, and the others share what is left anew. Equal remainders go to who stands first.
 * @param n how many things there are
 * @returns what each gets; together less than n when all have their most, more never
 * @throws RangeError when the least of all are more than there is, or a least exceeds its most
 */
export function largestRemainder(claims: readonly Claim[], n: number): number[] {
  const least = claims.reduce((sum, claim) => sum + claim.least, 0);
  if (least > n) throw new RangeError(`claims: got ${least} as the sum of the least, expected at most ${n}`);
  const broken = claims.find((claim) => claim.least > claim.most);
  if (broken) throw new RangeError(`claims: got a least of ${broken.least}, expected at most its most, ${broken.most}`);

  const got = new Array<number>(claims.length).fill(0);
  let open = claims.map((_, i) => i);
  let left = n;
  for (;;) {
    const weight = open.reduce((sum, i) => sum + claims[i]!.weight, 0);
    const quota = (i: number) => (weight > 0 ? (left * claims[i]!.weight) / weight : 0);
    // a floor takes from what others can have, and a ceiling gives to it: first the one that does more (Balinski and Young)
    const below = open.filter((i) => quota(i) < claims[i]!.least);
    const above = open.filter((i) => quota(i) > claims[i]!.most);
    const short = below.reduce((sum, i) => sum + claims[i]!.least - quota(i), 0);
    const over = above.reduce((sum, i) => sum + quota(i) - claims[i]!.most, 0);
    const set = short >= over ? below : above;
    if (set.length === 0) {
      shareOut(open, quota, claims, left, got);
      return got;
    }
    for (const i of set) {
      got[i] = set === below ? claims[i]!.least : claims[i]!.most;
      left -= got[i];
    }
    open = open.filter((i) => !set.includes(i));
  }
}

/** Whole parts, then one each to the largest remainders. */
function shareOut(
  open: readonly number[],
  quota: (i: number) => number,
  claims: readonly Claim[],
  n: number,
  got: number[],
): void {
  let left = n;
  for (const i of open) {
    got[i] = Math.floor(quota(i));
    left -= got[i];
  }
  const byRemainder = open
    .filter((i) => quota(i) > got[i]! && got[i]! < claims[i]!.most)
    .sort((a, b) => quota(b) - got[b]! - (quota(a) - got[a]!) || a - b);
  for (const i of byRemainder.slice(0, Math.max(0, left))) got[i] = got[i]! + 1;
}
