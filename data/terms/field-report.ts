/** What can have been done at a place: few, and nothing about persons. */
export const DONE = ['visible', 'talk', 'intervention', 'environment', 'handed_on'] as const;

/** What can have been seen of the surroundings and of order: fixed, and nothing about persons. */
export const SEEN = [
  'calm',
  'lighting',
  'litter',
  'graffiti',
  'damage',
  'overgrown',
  'noise',
  'traffic',
  'exposed',
] as const;

/** How long a line to the next patrol can stand, hours: to the end of a night, a day, a week. */
export const HANDOVER_HOURS = [12, 24, 168] as const;

/** The longest line to the next patrol, note on what was seen, and name of a place in one's own words. */
export const MAX_HANDOVER = 160;
export const MAX_SEEN_NOTE = 120;
export const MAX_WORD = 40;

/** Shorter stays do little, and longer than a quarter of an hour adds little: minutes of one visit (Koper 1995). */
export const LEAST_VISIT_MIN = 10;
export const VISIT_MIN = 15;
