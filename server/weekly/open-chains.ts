/** How near in place and time one has to be to the next: within the reach that near repeats of burglary have. */
const NEAR_M = 200;
export const NEAR_DAYS = 14;

export interface ChainPoint {
  x: number;
  y: number;
  days_ago: number;
}

/**
 * Chains of offences of which each is near another in place and time, and whose last lies so short a while back that the
 * next is due: the longest first.
 * @param points at most a few hundred
 */
export function openChains(
  points: readonly ChainPoint[],
): { n: number; first: number; last: number; at: ChainPoint }[] {
  const chainOf = points.map((_, i) => i);
  const find = (i: number): number => (chainOf[i] === i ? i : (chainOf[i] = find(chainOf[i]!)));
  points.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const b = points[j]!;
      if (Math.abs(a.days_ago - b.days_ago) > NEAR_DAYS || Math.hypot(a.x - b.x, a.y - b.y) > NEAR_M) continue;
      chainOf[find(i)] = find(j);
    }
  });
  const chains = new Map<number, ChainPoint[]>();
  points.forEach((point, i) => chains.set(find(i), [...(chains.get(find(i)) ?? []), point]));
  return [...chains.values()]
    .map((own) => {
      const days = own.map(({ days_ago }) => days_ago);
      const last = Math.min(...days);
      return { n: own.length, first: Math.max(...days), last, at: own.find(({ days_ago }) => days_ago === last)! };
    })
    .filter(({ n, last }) => n >= 2 && last <= NEAR_DAYS)
    .sort((a, b) => b.n - a.n || a.last - b.last);
}
