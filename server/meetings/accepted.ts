import type { Text } from '../http/problem';

/** What each field of a meeting accepts, where the schema alone cannot say it. */
export const ACCEPTED_IN_MEETING = {
  year: { sv: 'ett år som 2026', en: 'a year such as 2026' },
  pass_id: { sv: 'en träff som har börjat och inte är inställd', en: 'a meeting that has begun and is not cancelled' },
  times: { sv: 'så många gånger som ryms inom ett år från i dag', en: 'as many times as fit within a year from today' },
} as const satisfies Record<string, Text>;
