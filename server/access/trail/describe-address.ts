import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is said that addresses mean, as it goes on after who did it. */
export const SAY_ADDRESS: Readonly<Record<Extract<AuditedAction, `${string} address`>, (row: DescribedRow) => Text>> = {
  'mend address': ({ detail }) => meaning(detail),
  'unmend address': ({ detail }) => {
    const { sv, en } = meaning(detail);
    return { sv: `tog tillbaka: ${sv}`, en: `took back: ${en}` };
  },
};

function meaning(detail: Record<string, unknown>): Text {
  const [address, means] = [textIn(detail, 'address'), textIn(detail, 'means')];
  return means === ''
    ? { sv: `läste adressen ”${address}” som ingen plats`, en: `read the address “${address}” as no place` }
    : { sv: `läste adressen ”${address}” som ”${means}”`, en: `read the address “${address}” as “${means}”` };
}
