import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with the register of places, as it goes on after who did it. */
export const SAY_PLACE: Readonly<Record<Extract<AuditedAction, `${string} place`>, (row: DescribedRow) => Text>> = {
  'import place': ({ detail }) => {
    const n = numberIn(detail, 'n');
    return { sv: `lade in ${n} platser i registret`, en: `put ${n} places into the register` };
  },
  'create place': (row) => about(row, 'lade till', 'added'),
  'change place': (row) => about(row, 'ändrade', 'changed'),
};

function about({ detail }: DescribedRow, sv: string, en: string): Text {
  const name = textIn(detail, 'name');
  return name === ''
    ? { sv: `${sv} en plats`, en: `${en} a place` }
    : { sv: `${sv} platsen ”${name}”`, en: `${en} the place “${name}”` };
}
