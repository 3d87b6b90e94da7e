import type { LEFT_OUT_KINDS } from '../contract/run-card';
import type { Text } from '../http/problem';

/** How many offences under the filter an analysis does without, and why. */
export interface LeftOut {
  kind: (typeof LEFT_OUT_KINDS)[number];
  reason: Text;
  n: number;
}

/** Why offences under the filter take no part; what has no weight says so with the weights. */
const LEFT_OUT = {
  presence_produced: {
    sv: 'Narkotika, vapen, trafik och annat som polisens närvaro själv ger upphov till',
    en: 'Narcotics, weapons, traffic and other offences that police presence itself produces',
  },
  not_for_map: {
    sv: 'Brott i hemmet, mellan närstående, av okänt slag och andra som aldrig visas på en plats',
    en: 'Offences in the home, between close ones, of unknown kind and others that are never shown at a place',
  },
  unknown_kind: {
    sv: 'Brott av okänt slag: importen hade ingen brottstyp eller brottskod som programmet känner, så de kan höra till dem som aldrig visas på en plats',
    en: 'Offences of unknown kind: the import had no kind or code that the program knows, so they may be of those that are never shown at a place',
  },
  set_apart: {
    sv: 'Brott på punkter som någon har ställt åt sidan: där läggs det som inte har hittat sin plats (se Uppgifternas kvalitet)',
    en: 'Offences on points that somebody has set apart: what has not found its place is put there (see Quality of the data)',
  },
  not_placed: {
    sv: 'Brott utan punkt på land i området: kända bara till ett område, i en ruta av bara vatten, eller inte alls',
    en: 'Offences without a point on land in the area: known only to an area, in a square of nothing but water, or not at all',
  },
  off_street: {
    sv: 'Brott mer än 50 m från närmaste gata',
    en: 'Offences more than 50 m from the nearest street',
  },
  long_interval: {
    sv: 'Brott som kan ha skett vilken dag som helst under en vecka eller mer',
    en: 'Offences that may have happened on any day of a week or more',
  },
  unknown_day: {
    sv: 'Brott som inte säkert skedde en bestämd dag',
    en: 'Offences not known to have happened on one certain day',
  },
} as const satisfies Record<string, Text>;

/** One line of what was left out. */
export function leftOut(kind: keyof typeof LEFT_OUT, n: number): LeftOut {
  return { kind, reason: LEFT_OUT[kind], n };
}
