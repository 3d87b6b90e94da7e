import type { SessionAnswer } from '../api/types';

/**
 * Why somebody who was signed in here no longer is; null for who is, has signed out, or comes for the first time.
 * @param was whether this page or an earlier one of this browser knew somebody
 * @param before what was told already: several questions that are refused at once ask several times
 */
export function whyEnded(
  answer: Pick<SessionAnswer, 'user' | 'ended'>,
  was: boolean,
  before: SessionAnswer['ended'],
): SessionAnswer['ended'] {
  if (answer.user !== null) return null;
  if (was) return answer.ended ?? 'over';
  // another page of this browser may have heard of it first: the server still knows the reason by the cookie
  return answer.ended === null || answer.ended === 'over' ? before : answer.ended;
}
