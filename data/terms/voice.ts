/** Whose word counts when it is said where something is needed most: residents, the police's figures, the municipality's knowledge. */
export const VOICES = ['residents', 'police', 'city'] as const;
export type Voice = (typeof VOICES)[number];

/** What can be put in order. */
export const PRIORITY_KINDS = ['stadsdel', 'place'] as const;
export type PriorityKind = (typeof PRIORITY_KINDS)[number];
