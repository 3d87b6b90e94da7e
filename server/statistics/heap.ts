import { upperTail } from './binomial-tails';

/** So few are nothing to speak of, however rare. */
const LEAST_N = 10;

/** A heap that chance gives more seldom than this is no chance. */
const LEAST_CHANCE = 0.01;

/** What is heaped up on one value that people write when they do not know it. */
export interface Heap {
  n: number;
  of: number;
  /** share that would stand there if nobody wrote it for want of a better, 0 to 1 */
  expected: number;
  /** more than `times` the expected, at least ten, and chance seldom gives as many */
  is_told: boolean;
}

/**
 * Whether more stands on one value than belongs there (digit preference: Myers 1940, Transactions of the Actuarial Society of
 * America 41:395–401; Camarda, Eilers and Gampe 2008, Statistical Modelling 8:385–401). The exact binomial tail says how
 * rare it is, and a factor that it matters: in a hundred thousand rows any small habit is significant.
 * @param n how many stand on it, of `of`
 * @param expected the share that belongs there, more than 0 and less than 1
 * @param times from how many times the expected it is told
 */
export function judgeHeap(n: number, of: number, expected: number, times: number): Heap {
  const isMuch = n >= LEAST_N && n > times * expected * of;
  return { n, of, expected, is_told: isMuch && upperTail(n, of, expected) < LEAST_CHANCE };
}
