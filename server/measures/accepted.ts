import type { Text } from '../http/problem';

/** The earliest and, in years from today, the latest day that a measure may begin or end on. */
export const FIRST_DAY = '2000-01-01';
export const MAX_YEARS_AHEAD = 5;

/** What each field of a measure accepts, where the schema alone cannot say it. */
export const ACCEPTED_IN_MEASURE = {
  about: { sv: 'en plats i registret eller en stadsdel', en: 'a place of the register or a stadsdel' },
  promise_id: { sv: 'ett av löftena, eller inget', en: 'one of the promises, or none' },
  categories: { sv: 'slag av brott som kommunen har', en: 'kinds of offence that the municipality has' },
  from: {
    sv: `en dag från ${FIRST_DAY} till ${MAX_YEARS_AHEAD} år fram`,
    en: `a day from ${FIRST_DAY} to ${MAX_YEARS_AHEAD} years ahead`,
  },
  to: { sv: 'en dag efter början, eller ingen', en: 'a day after the beginning, or none' },
  control: { sv: 'något av det som den kan jämföras med', en: 'one of those that it can be compared with' },
} as const satisfies Record<string, Text>;
