/** Whose word counts when it is said where something is needed most: residents, the police's figures, the municipality's knowledge. */
export const VOICES = ['residents', 'police', 'city'] as const;
export type Voice = (typeof VOICES)[number];

/** What can be put in order. */
export const PRIORITY_KINDS = ['stadsdel', 'place'] as const;
export type PriorityKind = (typeof PRIORITY_KINDS)[number];

/** What the municipality knows, layer by layer: each is ranked only where it is known of everywhere. */
export const CITY_LAYERS = ['measures', 'lamps', 'unlit', 'reports', 'walks', 'mapped'] as const;
export type CityLayer = (typeof CITY_LAYERS)[number];
