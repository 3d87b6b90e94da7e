import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is decided of data that have come by themselves, as it goes on after who did it. */
export const SAY_DELIVERY: Readonly<Record<Extract<AuditedAction, `${string} delivery`>, (row: DescribedRow) => Text>> =
  {
    'take delivery': ({ detail }) => ({
      sv: `läste in leveransen ${fileIn(detail)}`,
      en: `imported the delivery ${fileIn(detail)}`,
    }),
    'refuse delivery': ({ detail }) => ({
      sv: `avvisade leveransen ${fileIn(detail)}`,
      en: `refused the delivery ${fileIn(detail)}`,
    }),
  };

/** The name as it was delivered, behind source and time. */
function fileIn(detail: Record<string, unknown>): string {
  return textIn(detail, 'name').split('--').slice(2).join('--');
}
