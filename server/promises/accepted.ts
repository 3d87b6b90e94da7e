import type { Text } from '../http/problem';

/** How long the period of one activity may be. */
export const MAX_YEARS = 2;

/** What each field of a promise accepts, where the schema alone cannot say it. */
export const ACCEPTED_IN_PROMISE = {
  year: { sv: 'ett år som inget annat löfte har', en: 'a year that no other promise has' },
  used_areas: {
    sv: 'de områden som åtagandena hör till, eller flytta åtagandena först',
    en: 'the areas that the activities belong to, or move the activities first',
  },
  areas: { sv: 'prioriterade områden med olika koder', en: 'priority areas with codes that differ' },
  priority_area: { sv: 'ett av löftets prioriterade områden', en: "one of the promise's priority areas" },
  kinds: { sv: 'insatser som planen har, eller åtgärder', en: 'activities that the plan has, or measures' },
  target_n: { sv: 'ett heltal från 1; en andel är högst 100', en: 'a whole number from 1; a share is at most 100' },
  stadsdelar: { sv: 'stadsdelar i kommunen', en: 'stadsdelar of the municipality' },
  places: { sv: 'minst en plats på kartan eller i registret', en: 'one place at least, of the map or the register' },
  from: { sv: 'en dag under löftets år', en: "a day in the promise's year" },
  to: {
    sv: `en dag efter början, högst ${MAX_YEARS} år senare`,
    en: `a day after the beginning, at most ${MAX_YEARS} years later`,
  },
  milestones: {
    sv: 'delmål i tidsordning, inom perioden och upp till målet',
    en: 'milestones in order of time, within the period and up to the target',
  },
  activities: { sv: 'färre åtaganden', en: 'fewer activities' },
  removed: { sv: 'ett löfte som har gjorts här', en: 'a promise that has been made here' },
  verdict: {
    sv: 'ett omdöme om en period som har börjat',
    en: 'a verdict on a period that has begun',
  },
} as const satisfies Record<string, Text>;
