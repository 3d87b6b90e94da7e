import type { Text } from '../http/problem';

/** The longest that a pass may be planned. */
export const MAX_PASS_HOURS = 24;
/** How far from today a pass may lie. */
export const MAX_DAYS_AWAY = 366;
/** A drawn area of more corners than this has not been drawn by hand. */
export const MAX_CORNERS = 200;

/** What each field of a pass and of the plan's other bodies accepts, for answers to bad input. */
export const ACCEPTED_IN_PLAN = {
  actor: { sv: 'en aktör ur /api/catalogue', en: 'an actor of /api/catalogue' },
  actors: { sv: 'en lista med aktörer ur /api/catalogue', en: 'a list of actors of /api/catalogue' },
  unit: { sv: 'enhetens namn, högst 80 tecken, eller ingen', en: "the unit's name, 80 characters at most, or none" },
  activity: { sv: 'en insats ur /api/catalogue', en: 'an activity of /api/catalogue' },
  stadsdel: { sv: 'en stadsdelskod ur /api/stadsdelar', en: 'one code of /api/stadsdelar' },
  place: {
    sv: 'en plats som ligger i stadsdelen, eller ingen',
    en: 'a place that lies in the stadsdel, or none',
  },
  /** of a place, which has to have one */
  outline: {
    sv: `en ring med 3 till ${MAX_CORNERS} hörn som inte korsar sig själv och ligger i kommunen`,
    en: `one ring of 3 to ${MAX_CORNERS} corners that does not cross itself and lies in the municipality`,
  },
  area: {
    sv: `en ring med 3 till ${MAX_CORNERS} hörn som inte korsar sig själv och ligger i kommunen, eller ingen`,
    en: `one ring of 3 to ${MAX_CORNERS} corners that does not cross itself and lies in the municipality, or none`,
  },
  tour: {
    sv: 'stopp i ordning: platser ur /api/places i sina stadsdelar, vart och ett efter det förra och före passets slut, i ett pass utan egen plats; eller inga',
    en: 'stops in order: places of /api/places in their stadsdelar, each after the one before and before the pass ends, in a pass without a place of its own; or none',
  },
  planned_from: {
    sv: `en tidpunkt i UTC som 2026-01-05T17:00:00Z, högst ${MAX_DAYS_AWAY} dagar från i dag`,
    en: `an instant in UTC such as 2026-01-05T17:00:00Z, at most ${MAX_DAYS_AWAY} days from today`,
  },
  planned_to: {
    sv: `en tidpunkt i UTC efter början, högst ${MAX_PASS_HOURS} timmar senare`,
    en: `an instant in UTC after the beginning, at most ${MAX_PASS_HOURS} hours later`,
  },
  staff: { sv: 'ett heltal 1 till 200', en: 'a whole number from 1 to 200' },
  promise_area: {
    sv: 'ett av löftets områden, eller inget',
    en: "one of the promise's areas, or none",
  },
  passes: { sv: 'minst ett pass att planera eller ta bort', en: 'at least one pass to plan or remove' },
  note: { sv: 'en text, högst 2000 tecken', en: 'a text, 2000 characters at most' },
  revision: {
    sv: 'numret på den version som ändringen gjordes i',
    en: 'the number of the version that the change was made in',
  },
  week: { sv: 'en ISO-vecka som 2025-W52', en: 'an ISO week such as 2025-W52' },
  from_week: { sv: 'en ISO-vecka som 2025-W52', en: 'an ISO week such as 2025-W52' },
  to_week: {
    sv: 'en annan ISO-vecka som 2026-W53, högst ett år bort',
    en: 'another ISO week such as 2026-W53, at most a year away',
  },
  name: {
    sv: 'ett namn på 1 till 80 tecken som ingen annan veckomall har',
    en: 'a name of 1 to 80 characters that no other weekly template has',
  },
  kind: { sv: 'person eller stadsdel', en: 'person or stadsdel' },
} as const satisfies Record<string, Text>;
