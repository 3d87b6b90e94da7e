import type { Text } from './language';

/** What the offence code says of the place. */
export const PLACE_TYPES = ['outdoors', 'indoors', 'unknown'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

/** Each as words in a sentence. */
export const PLACE_TYPE_WORDS: Readonly<Record<PlaceType, Text>> = {
  outdoors: { sv: 'utomhus', en: 'outdoors' },
  indoors: { sv: 'inomhus', en: 'indoors' },
  unknown: { sv: 'okänd platstyp', en: 'place type unknown' },
};
