/** Why a row is not imported; the order is that in which a row is examined, and the first that applies is given. */
export const REJECT_REASONS = [
  'wrong_columns',
  'other_municipality',
  'date_missing',
  'date_unreadable',
  'date_impossible',
  'date_future',
  'end_unreadable',
  'end_impossible',
  'end_before_start',
  'number_invalid',
  'coordinates_half',
  'coordinates_unreadable',
  'axes_swapped',
  'outside_municipality',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
