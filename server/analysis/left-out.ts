import type { Text } from '../problem';

/** How many offences under the filter an analysis does without, and why. */
export interface LeftOut {
  reason: Text;
  n: number;
}

/** Why offences under the filter take no part. */
const LEFT_OUT = {
  presence_produced: {
    sv: 'Narkotika, vapen, trafik och annat som polisens närvaro själv ger upphov till',
    en: 'Narcotics, weapons, traffic and other offences that police presence itself produces',
  },
  not_for_map: {
    sv: 'Brott i hemmet, mellan närstående och andra som aldrig visas på en plats',
    en: 'Offences in the home, between close ones and others that are never shown at a place',
  },
  not_placed: {
    sv: 'Brott utan punkt på land i området: kända bara till ett område, i en ruta av bara vatten, eller inte alls',
    en: 'Offences without a point on land in the area: known only to an area, in a square of nothing but water, or not at all',
  },
} as const satisfies Record<string, Text>;

/** One line of what was left out. */
export function leftOut(reason: keyof typeof LEFT_OUT, n: number): LeftOut {
  return { reason: LEFT_OUT[reason], n };
}
