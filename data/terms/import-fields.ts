import type { Text } from './language';

/** Where something happened, of whatever kind. */
const PLACE_FIELDS = {
  lng: { sv: 'Koordinat öst (längd)', en: 'Easting (longitude)' },
  lat: { sv: 'Koordinat nord (bredd)', en: 'Northing (latitude)' },
  position: { sv: 'Hela positionen', en: 'The whole position' },
  deso: { sv: 'DeSO', en: 'DeSO' },
  base_area: { sv: 'Basområde', en: 'Base area (basområde)' },
  stadsdel: { sv: 'Stadsdel', en: 'Stadsdel' },
  street: { sv: 'Gata', en: 'Street' },
} as const satisfies Readonly<Record<string, Text>>;

const MUNICIPALITY_FIELDS = {
  kommun: { sv: 'Kommun', en: 'Municipality' },
  kommunkod: { sv: 'Kommunkod', en: 'Municipality code' },
} as const satisfies Readonly<Record<string, Text>>;

/** What a column of offences can be read as, by the command's name of it, in the order of the list. */
const OFFENCE_FIELDS = {
  occurred_from: { sv: 'När det började', en: 'When it began' },
  occurred_from_time: { sv: 'Klockslag då det började', en: 'Time of day it began' },
  occurred_to: { sv: 'När det slutade', en: 'When it ended' },
  occurred_to_time: { sv: 'Klockslag då det slutade', en: 'Time of day it ended' },
  reported_on: { sv: 'När det anmäldes', en: 'When it was reported' },
  offence_code: { sv: 'Brottskod', en: 'Offence code' },
  category: { sv: 'Slag av brott', en: 'Kind of offence' },
  ...PLACE_FIELDS,
  place_type: { sv: 'Platstyp', en: 'Kind of place' },
  ...MUNICIPALITY_FIELDS,
  number: { sv: 'Antal brott', en: 'Number of offences' },
  id: { sv: 'Brottets nummer', en: 'The offence’s number' },
} as const satisfies Readonly<Record<string, Text>>;

/** The same of calls for service. */
const CALL_FIELDS = {
  occurred_from: { sv: 'När den kom in', en: 'When it came in' },
  occurred_from_time: { sv: 'Klockslag då den kom in', en: 'Time of day it came in' },
  category: { sv: 'Slag av händelse', en: 'Kind of call' },
  priority: { sv: 'Prioritet', en: 'Priority' },
  outcome: { sv: 'Vad det ledde till', en: 'What came of it' },
  origin: { sv: 'Vem som började', en: 'Who began it' },
  ...PLACE_FIELDS,
  ...MUNICIPALITY_FIELDS,
  number: { sv: 'Antal händelser', en: 'Number of calls' },
  id: { sv: 'Händelsens nummer', en: 'The call’s number' },
} as const satisfies Readonly<Record<string, Text>>;

/** The same of a register's points, and of its addresses. */
const POSITION_FIELDS = { x: PLACE_FIELDS.lng, y: PLACE_FIELDS.lat } as const;
const OWN_ID: Text = { sv: 'Eget nummer', en: 'Own number' };
const ADDRESS_FIELDS = {
  street: { sv: 'Gata, eller hela adressen', en: 'Street, or the whole address' },
  house_number: { sv: 'Gatunummer', en: 'House number' },
  ...POSITION_FIELDS,
  postcode: { sv: 'Postnummer', en: 'Postcode' },
  id: OWN_ID,
} as const satisfies Readonly<Record<string, Text>>;
const POINT_FIELDS = {
  ...POSITION_FIELDS,
  name: { sv: 'Namn', en: 'Name' },
  state: { sv: 'Om den fungerar', en: 'Whether it works' },
  dated: { sv: 'När uppgiften är från', en: 'Of when the entry is' },
  id: OWN_ID,
} as const satisfies Readonly<Record<string, Text>>;

export type FieldGroup = 'offences' | 'calls' | 'addresses' | 'points';
export const FIELD_WORDS: Readonly<Record<FieldGroup, Readonly<Record<string, Text>>>> = {
  offences: OFFENCE_FIELDS,
  calls: CALL_FIELDS,
  addresses: ADDRESS_FIELDS,
  points: POINT_FIELDS,
};

/** Layouts that are known by their headers; others are called as they are. */
export const LAYOUT_WORDS: Readonly<Record<string, Text>> = {
  'polisen-deso': { sv: 'polisens utdrag per DeSO', en: 'the police’s extract by DeSO' },
  'polisen-research': { sv: 'polisens utdrag med id och DeSO', en: 'the police’s extract with ids and DeSO' },
  'polisen-coordinates': { sv: 'polisens utdrag med koordinater', en: 'the police’s extract with coordinates' },
  'polisen-base-area': { sv: 'polisens utdrag per basområde', en: 'the police’s extract by base area' },
  'polisen-counts': { sv: 'polisens antal per dag', en: 'the police’s counts by day' },
};
