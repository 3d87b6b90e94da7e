import type { z } from '@hono/zod-openapi';
import type { analysisLayer } from '../contract/analysis-layers';
import type { Text } from '../http/problem';
import { formatBoth } from './format-text';

type Reason = NonNullable<z.infer<typeof analysisLayer>['too_little']>['reason'];

/** Why an analysis says nothing, before it is known in which language. */
export interface TooLittle {
  reason: Reason;
  message: Text;
}

/** With fewer cells than this that have offences, a test of all cells says nothing (Esri; METHODS 7.1). */
export const LEAST_CELLS = 30;

/** Under the filter, but not at a place of the map; why. */
interface Elsewhere {
  n_presence_produced: number;
  n_unknown_kind: number;
}

export function noOffences({ n_presence_produced, n_unknown_kind }: Elsewhere): TooLittle {
  return { reason: 'no_offences', message: whyNone(n_presence_produced, n_unknown_kind) };
}

function whyNone(n_presence_produced: number, n_unknown_kind: number): Text {
  if (n_presence_produced > 0)
    return formatBoth(
      (n) =>
        `Alla ${n(n_presence_produced)} brott hör till kategorier som polisens närvaro själv ger upphov till och är utelämnade. Ta med dem för att se dem.`,
      (n) =>
        `All ${n(n_presence_produced)} offences are in categories that police presence itself produces and are left out. Include them to see them.`,
    );
  if (n_unknown_kind > 0)
    return formatBoth(
      (n) =>
        `${n(n_unknown_kind)} brott är av okänt slag och visas därför aldrig på en plats: importen hade ingen brottstyp eller brottskod som programmet känner. Läs in dem på nytt och ange vad som säger brottstypen.`,
      (n) =>
        `${n(n_unknown_kind)} offences are of unknown kind and therefore never shown at a place: the import had no kind or code that the program knows. Import them again and say what tells the kind.`,
    );
  return {
    sv: 'Inga anmälda brott på en plats under perioden med de här valen. Välj en längre period eller fler kategorier.',
    en: 'No reported offences at a place in the period with these choices. Choose a longer period or more categories.',
  };
}

export const ONE_OFFENCE: TooLittle = {
  reason: 'too_few',
  message: {
    sv: 'Ett enda anmält brott säger ingenting om var brott samlas. Välj en längre period eller fler kategorier.',
    en: 'A single reported offence says nothing of where offences gather. Choose a longer period or more categories.',
  },
};

/**
 * @param n_with squares that have offences
 * @param n_offences offences in them: where even they are too few, smaller squares cannot help
 */
export function tooFewCells(n_with: number, n_offences: number): TooLittle {
  const smaller = n_offences >= LEAST_CELLS;
  return {
    reason: 'too_few_cells',
    message: formatBoth(
      (n) =>
        `För lite att säga något om: bara ${n(n_with)} rutor har anmälda brott, och det behövs minst ${LEAST_CELLS}. Välj en längre period${smaller ? ', fler kategorier eller mindre rutor' : ' eller fler kategorier'}.`,
      (n) =>
        `Too little to say: only ${n(n_with)} squares have reported offences, and at least ${LEAST_CELLS} are needed. Choose a longer period${smaller ? ', more categories or smaller squares' : ' or more categories'}.`,
    ),
  };
}

export const CONSTANT: TooLittle = {
  reason: 'constant',
  message: {
    sv: 'Alla rutor har lika många anmälda brott, så ingen sticker ut.',
    en: 'All squares have equally many reported offences, so none stands out.',
  },
};
