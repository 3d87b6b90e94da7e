import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with the data that have been imported, as it goes on after who did it. */
export const SAY_IMPORT: Readonly<Record<Extract<AuditedAction, `${string} import`>, (row: DescribedRow) => Text>> = {
  'create import': ({ detail }) => ({
    sv: `läste in data (inläsning ${numberIn(detail, 'number')})`,
    en: `imported data (import ${numberIn(detail, 'number')})`,
  }),
  'empty import': ({ detail }) => ({
    sv: `tog bort sparade tidigare tabeller (till och med inläsning ${numberIn(detail, 'number')})`,
    en: `removed earlier tables that were kept (up to import ${numberIn(detail, 'number')})`,
  }),
  'restore import': ({ detail }) => ({
    sv: `visade åter tabellerna som efter inläsning ${numberIn(detail, 'number')}`,
    en: `served the tables again as after import ${numberIn(detail, 'number')}`,
  }),
  'undo import': ({ detail }) => ({
    sv: `tog tillbaka inläsning ${numberIn(detail, 'number')}`,
    en: `took import ${numberIn(detail, 'number')} back`,
  }),
};
