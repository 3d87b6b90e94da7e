import type { Pass } from '../../api/types';
import type { Sent } from '../../api/receive';

/** The pass as somebody else has saved it meanwhile, where a change was refused for that; null otherwise. */
export function overtakenBy(sent: Sent<unknown>): Pass | null {
  if (sent.done || sent.status !== 409) return null;
  return (sent.answer as { current?: Pass } | null)?.current ?? null;
}
