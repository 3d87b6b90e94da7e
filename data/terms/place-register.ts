import type { Text } from './language';

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

export const PLACE_KIND_WORDS: Readonly<Record<RegisterKind, Text>> = {
  square: { sv: 'Torg', en: 'Square' },
  station: { sv: 'Station', en: 'Station' },
  centre: { sv: 'Centrum', en: 'Centre' },
  garage: { sv: 'Garage', en: 'Garage' },
  park: { sv: 'Park', en: 'Park' },
  school_yard: { sv: 'Skolgård', en: 'School yard' },
  street: { sv: 'Gata', en: 'Street' },
  courtyard: { sv: 'Gård', en: 'Courtyard' },
  other: { sv: 'Annat', en: 'Other' },
};

export const PLACE_STATUS_WORDS: Readonly<Record<PlaceStatus, Text>> = {
  watched: { sv: 'Följs', en: 'Watched' },
  worked_on: { sv: 'Arbetas med', en: 'Worked on' },
  calm: { sv: 'Lugn', en: 'Calm' },
  closed: { sv: 'Avslutad', en: 'Closed' },
};
