import type { RunCard } from '../api/types';

/**
 * Offences of the selection that an analysis leaves out, whatever the reason. What the presence of the police produces is
 * left out of the selection already, unless it is asked for.
 */
export function leftOutOfSelection({ left_out }: Pick<RunCard, 'left_out'>): number {
  return left_out.filter(({ kind }) => kind !== 'presence_produced').reduce((sum, { n }) => sum + n, 0);
}
