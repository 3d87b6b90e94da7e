import type { Interval } from './share-interval';
import { Z_95 } from './normal';

/**
 * The interval of a share that people have answered (Wilson 1927, JASA 22:209–212): it keeps within 0 and 1, and with few
 * answers it is wide and not symmetric. A survey that weights its answers is a little less sure than this says.
 * @param share 0 to 1, as published: it need not be a whole number of answers
 * @param n answers
 * @throws RangeError for a share outside 0 to 1, or no answers
 */
export function wilsonInterval(share: number, n: number, z = Z_95): Interval {
  if (!(n > 0 && share >= 0 && share <= 1))
    throw new RangeError(`got ${share} of ${n} answers, expected 0 to 1 of some`);
  const middle = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
