import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with trials by lot, as it goes on after who did it. */
export const SAY_TRIAL: Readonly<Record<Extract<AuditedAction, `${string} trial`>, (row: DescribedRow) => Text>> = {
  'import trial': ({ detail }) => {
    const n = numberIn(detail, 'n');
    return { sv: `lade in ${n} försök med lott`, en: `put in ${n} trials by lot` };
  },
  'create trial': (row) => about(row, 'drog lott för', 'drew the lots of'),
  'change trial': (row) => about(row, 'ändrade före början', 'changed before its beginning'),
  'stop trial': (row) => about(row, 'avslutade i förtid', 'stopped early'),
  'remove trial': (row) => about(row, 'tog bort före början', 'removed before its beginning'),
};

function about({ detail }: DescribedRow, sv: string, en: string): Text {
  const name = textIn(detail, 'name');
  return name === ''
    ? { sv: `${sv} ett försök`, en: `${en} a trial` }
    : { sv: `${sv} försöket ”${name}”`, en: `${en} the trial “${name}”` };
}
