/** Where a pass comes from that a patrol began without a plan, out in the field. */
export const UNPLANNED = 'field';

/**
 * Whether somebody has planned a pass. One that a patrol began without a plan is told by what came of it: its hours are
 * delivered, and in no sum of what was planned, agreed or covered.
 */
export function isPlanned({ source }: { source: string }): boolean {
  return source !== UNPLANNED;
}
