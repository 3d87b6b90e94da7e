import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with decisions on what to put first, as it goes on after who did it. */
export const SAY_PRIORITY: Readonly<Record<Extract<AuditedAction, `${string} priority`>, (row: DescribedRow) => Text>> =
  {
    'create priority': ({ detail }) => {
      const day = textIn(detail, 'decided_on');
      return { sv: `beslutade om prioritering ${day}`, en: `decided on priorities on ${day}` };
    },
    'change priority': ({ detail }) => {
      const day = textIn(detail, 'decided_on');
      return { sv: `ändrade beslutet om prioritering ${day}`, en: `changed the decision on priorities of ${day}` };
    },
  };
