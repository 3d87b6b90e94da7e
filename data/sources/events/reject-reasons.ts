/** Why a row is not imported; the order is that in which a row is examined, and the first that applies is given. */
export const REJECT_REASONS = [
  'wrong_columns',
  'blank',
  'footer',
  'other_municipality',
  'date_missing',
  'date_unreadable',
  'date_impossible',
  'date_future',
  'date_placeholder',
  'end_before_start',
  'number_invalid',
  'number_negative',
  'number_none',
  'axes_swapped',
  'outside_municipality',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Rows that say something else than an offence, or nothing: counted apart, and not set aside to be mended. */
export const NOT_OFFENCES = ['blank', 'footer', 'number_none'] as const satisfies readonly RejectReason[];
