import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with measures, as it goes on after who did it. */
export const SAY_MEASURE: Readonly<Record<Extract<AuditedAction, `${string} measure`>, (row: DescribedRow) => Text>> = {
  'import measure': ({ detail }) => {
    const n = numberIn(detail, 'n');
    return { sv: `lade in ${n} åtgärder`, en: `put in ${n} measures` };
  },
  'create measure': (row) => about(row, 'lade till', 'added'),
  'change measure': (row) => about(row, 'ändrade', 'changed'),
  'remove measure': (row) => about(row, 'tog bort', 'removed'),
};

function about({ detail }: DescribedRow, sv: string, en: string): Text {
  const action = textIn(detail, 'action');
  return action === ''
    ? { sv: `${sv} en åtgärd`, en: `${en} a measure` }
    : { sv: `${sv} åtgärden ”${action}”`, en: `${en} the measure “${action}”` };
}
