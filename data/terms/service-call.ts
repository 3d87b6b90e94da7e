import type { Text } from './language';

/** What calls for service are about, in the order in which they are shown, with what they are called. */
export const CALL_CATEGORY_WORDS = {
  disturbance: { sv: 'Bråk och ordningsstörning', en: 'Disturbance and disorder' },
  violence: { sv: 'Våld och hot', en: 'Violence and threats' },
  theft: { sv: 'Stöld, rån och inbrott', en: 'Theft, robbery and burglary' },
  damage: { sv: 'Skadegörelse och klotter', en: 'Damage and graffiti' },
  drunkenness: { sv: 'Berusade personer', en: 'Drunkenness' },
  narcotics: { sv: 'Narkotika', en: 'Narcotics' },
  suspicious: { sv: 'Misstänkt person, fordon eller föremål', en: 'Suspicious person, vehicle or object' },
  noise: { sv: 'Störande ljud', en: 'Noise' },
  alarm: { sv: 'Larm', en: 'Alarm' },
  traffic: { sv: 'Trafik och trafikolyckor', en: 'Traffic and accidents' },
  fire: { sv: 'Brand och räddning', en: 'Fire and rescue' },
  person_in_need: { sv: 'Person som behöver hjälp', en: 'Person in need of help' },
  private: {
    sv: 'I hemmet, mellan närstående och sexualbrott',
    en: 'In the home, between close ones, and sexual offences',
  },
  police_initiated: { sv: 'Kontroller och annat på eget initiativ', en: 'Checks and other police initiative' },
  other: { sv: 'Övrigt', en: 'Other' },
  unknown: { sv: 'Okänt slag', en: 'Unknown kind' },
} as const satisfies Readonly<Record<string, Text>>;
export type CallCategory = keyof typeof CALL_CATEGORY_WORDS;
export const CALL_CATEGORIES = Object.keys(CALL_CATEGORY_WORDS) as CallCategory[];

/** Mostly found by the police themselves: so counted where nothing says how the call came. */
export const FOUND_BY_POLICE = ['police_initiated', 'narcotics'] as const satisfies readonly CallCategory[];

/** Counted, and never shown at a place: they mostly concern somebody's home, or nobody knows what they concern. */
export const NOT_AT_A_PLACE = ['private', 'person_in_need', 'unknown'] as const satisfies readonly CallCategory[];

/** How a call came about: somebody asked for the police, or they began it themselves. */
export const CALL_ORIGINS = ['public', 'police', 'unknown'] as const;

/** What came of a call. */
export const CALL_OUTCOME_WORDS = {
  report: { sv: 'Anmälan upprättad', en: 'Report made' },
  handled: { sv: 'Åtgärdat på plats', en: 'Dealt with on site' },
  nothing_found: { sv: 'Inget att åtgärda', en: 'Nothing to act on' },
  not_attended: { sv: 'Ingen patrull åkte', en: 'No patrol went' },
  cancelled: { sv: 'Återkallad eller dubblett', en: 'Cancelled or a double' },
  unknown: { sv: 'Okänt', en: 'Unknown' },
} as const satisfies Readonly<Record<string, Text>>;
export type CallOutcome = keyof typeof CALL_OUTCOME_WORDS;
export const CALL_OUTCOMES = Object.keys(CALL_OUTCOME_WORDS) as CallOutcome[];
