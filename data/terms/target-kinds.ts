/**
 * What an activity of a promise can be held to: a number of times; every one of some stadsdelar, or of some places, at
 * least so often; the per cent of delivered presence that goes to some stadsdelar; the per cent of what was planned that
 * was carried out.
 */
export const TARGET_KINDS = ['count', 'cover_stadsdelar', 'cover_places', 'presence_share', 'carried_out'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Whether a target is a share, in per cent, and not a number of things done. */
export function isShare(kind: TargetKind): boolean {
  return kind === 'presence_share' || kind === 'carried_out';
}
