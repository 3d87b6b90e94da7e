/** What a place in the register can be. */
export const REGISTER_KINDS = [
  'square',
  'station',
  'centre',
  'garage',
  'park',
  'school_yard',
  'street',
  'courtyard',
  'other',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** How far the work with a place has come: kept an eye on, worked on, calm again, no longer followed. */
export const PLACE_STATUSES = ['watched', 'worked_on', 'calm', 'closed'] as const;
export type PlaceStatus = (typeof PLACE_STATUSES)[number];
