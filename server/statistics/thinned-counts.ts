/**
 * The distribution of a count of which every event stays with one probability, as those of a square do that fall on the
 * part of it that is there: Σ_v p_v·(1 − a + a·z)^v, by Horner's rule, so that nothing is taken from anything.
 * @param counts whole numbers from 0, each as likely as the next
 * @param share the probability a that an event stays, 0 to 1
 * @returns the probability of 0, 1, 2 …
 */
export function thinnedCounts(counts: ArrayLike<number>, share: number): Float64Array {
  let most = 0;
  for (let i = 0; i < counts.length; i++) most = Math.max(most, counts[i]!);
  const of_value = new Float64Array(most + 1);
  for (let i = 0; i < counts.length; i++) of_value[counts[i]!] = of_value[counts[i]!]! + 1 / counts.length;
  const thinned = new Float64Array(most + 1);
  for (let v = most; v >= 0; v--) {
    for (let s = most - v; s > 0; s--) thinned[s] = thinned[s]! * (1 - share) + thinned[s - 1]! * share;
    thinned[0] = thinned[0]! * (1 - share) + of_value[v]!;
  }
  return thinned;
}
