import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is chosen about how the data are read, as it goes on after who did it. */
export const SAY_QUALITY: Readonly<Record<Extract<AuditedAction, `${string} quality`>, (row: DescribedRow) => Text>> = {
  'create quality': ({ detail }) => choiceIn(detail),
  'remove quality': ({ detail }) => {
    const { sv, en } = choiceIn(detail);
    return { sv: `tog tillbaka: ${sv}`, en: `took back: ${en}` };
  },
};

function choiceIn(detail: Record<string, unknown>): Text {
  const about = textIn(detail, 'about');
  switch (textIn(detail, 'choice')) {
    case 'apart':
      return { sv: `ställde punkten ${about} åt sidan`, en: `set the point ${about} apart` };
    case 'time':
      return { sv: `läste 00:00 från ${about} som klockslag`, en: `read 00:00 of ${about} as a time` };
    default:
      return { sv: `läste 00:00 från ${about} som okänd tid`, en: `read 00:00 of ${about} as an unknown time` };
  }
}
