import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with weekly meetings, as it goes on after who did it. */
export const SAY_WEEKLY: Readonly<Record<Extract<AuditedAction, `${string} weekly`>, (row: DescribedRow) => Text>> = {
  'create weekly': ({ detail }) => {
    const day = textIn(detail, 'held_on');
    return { sv: `sparade veckomötet ${day}`, en: `kept the weekly meeting of ${day}` };
  },
  'change weekly': ({ detail }) => {
    const day = textIn(detail, 'held_on');
    return {
      sv: `ändrade besluten från veckomötet ${day}`,
      en: `changed the decisions of the weekly meeting of ${day}`,
    };
  },
};
