import type { Text } from '../http/problem';

/** The least that a place may be: below it, what is told of it would be about a household. */
export const LEAST_AREA_M2 = 400;

/** What each field of a place accepts, where the schema alone cannot say it. */
export const ACCEPTED_IN_REGISTER = {
  name: { sv: 'ett namn som ingen annan plats i registret har', en: 'a name that no other place of the register has' },
  outline: {
    sv: `en ritad yta på minst ${LEAST_AREA_M2} m², en namngiven plats, en ruta, en gata eller en stadsdel`,
    en: `a drawn area of ${LEAST_AREA_M2} m² at least, a named place, a square, a street or a stadsdel`,
  },
  reason: { sv: 'varför läget ändras, högst 500 tecken', en: 'why the status changes, 500 characters at most' },
} as const satisfies Record<string, Text>;
