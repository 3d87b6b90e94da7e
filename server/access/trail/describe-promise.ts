import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { numberIn, objectIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with promises, as it goes on after who did it. */
export const SAY_PROMISE: Readonly<Record<Extract<AuditedAction, `${string} promise`>, (row: DescribedRow) => Text>> = {
  'import promise': (row) => about(row, 'lade in', 'put in'),
  'create promise': (row) => {
    const { sv, en } = about(row, 'gjorde', 'made');
    const from = numberIn(row.detail, 'from_year');
    return from === 0 ? { sv, en } : { sv: `${sv} efter det för ${from}`, en: `${en} from that of ${from}` };
  },
  'change promise': (row) => about(row, 'ändrade texten i', 'changed the text of'),
  'remove promise': (row) => about(row, 'tog bort', 'removed'),
  'add_activity promise': (row) => activity(row, 'lade till', 'added', 'i', 'to'),
  'change_activity promise': (row) => activity(row, 'ändrade', 'changed', 'i', 'in'),
  'remove_activity promise': (row) => activity(row, 'tog bort', 'removed', 'ur', 'from'),
  'decide promise': (row) => {
    const { sv, en } = activity(row, 'avgjorde', 'decided on', 'i', 'in');
    const verdict = VERDICT_WORDS[textIn(objectIn(row.detail, 'after'), 'verdict')];
    return verdict ? { sv: `${sv}: ${verdict.sv}`, en: `${en}: ${verdict.en}` } : { sv, en };
  },
};

const VERDICT_WORDS: Readonly<Record<string, Text>> = {
  kept: { sv: 'hållet', en: 'kept' },
  partly: { sv: 'delvis', en: 'partly' },
  not: { sv: 'inte hållet', en: 'not kept' },
  too_early: { sv: 'för tidigt', en: 'too early' },
};

/** What somebody did with a promise. */
function about({ detail }: DescribedRow, sv: string, en: string): Text {
  const year = numberIn(detail, 'year');
  return year === 0
    ? { sv: `${sv} ett löfte`, en: `${en} a promise` }
    : { sv: `${sv} löftet för ${year}`, en: `${en} the promise of ${year}` };
}

/** What somebody did with one of its activities. */
function activity(row: DescribedRow, sv: string, en: string, ur: string, from: string): Text {
  const titles = [row.detail, objectIn(row.detail, 'after'), objectIn(row.detail, 'before')];
  const title = titles.map((of) => objectIn(of, 'title')).find((of) => textIn(of, 'sv') !== '');
  const name = title ? { sv: `”${textIn(title, 'sv')}”`, en: `“${textIn(title, 'en') || textIn(title, 'sv')}”` } : null;
  return about(row, `${sv} ${name?.sv ?? 'ett åtagande'} ${ur}`, `${en} ${name?.en ?? 'an activity'} ${from}`);
}
