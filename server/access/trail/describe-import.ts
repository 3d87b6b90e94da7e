import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with the data that have been imported, as it goes on after who did it. */
export const SAY_IMPORT: Readonly<Record<Extract<AuditedAction, `${string} import`>, (row: DescribedRow) => Text>> = {
  'undo import': ({ detail }) => ({
    sv: `tog tillbaka inläsning ${numberIn(detail, 'number')}`,
    en: `took import ${numberIn(detail, 'number')} back`,
  }),
};
