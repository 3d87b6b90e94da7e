import type { Text } from './language';

/** What somebody can be: DESIGN's table of who uses the program, and for what. */
export const ROLES = ['police', 'planner', 'partner', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What each role is called where it stands alone. */
export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  police: { sv: 'Polis', en: 'Police' },
  planner: { sv: 'Stadsplanering och trygghet', en: 'City planning and safety' },
  partner: { sv: 'Samverkanspart', en: 'Partner' },
  admin: { sv: 'Administratör', en: 'Administrator' },
};

/** What somebody of each role is called before the name. */
export const ROLE_TITLES: Readonly<Record<Role, Text>> = {
  police: { sv: 'Polisen', en: 'Police officer' },
  planner: { sv: 'Planeraren', en: 'Planner' },
  partner: { sv: 'Samverkansparten', en: 'Partner' },
  admin: { sv: 'Administratören', en: 'Administrator' },
};

/** Each role as a word in a sentence. */
export const ROLE_WORDS: Readonly<Record<Role, Text>> = {
  police: { sv: 'polis', en: 'police' },
  planner: { sv: 'planerare', en: 'planner' },
  partner: { sv: 'samverkanspart', en: 'partner' },
  admin: { sv: 'administratör', en: 'administrator' },
};
