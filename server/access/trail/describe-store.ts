import { inBoth } from '../../../data/terms/language';
import { formatNumber } from '../../../data/terms/number';
import { SYNTHETIC_WORDS, TABLE_WORDS } from '../../../data/terms/table-words';
import type { TableName } from '../../../data/schema/index';
import type { AuditedAction } from '../../store/audited-actions';
import type { Text } from '../../http/problem';
import { listIn, numberIn, textIn } from './detail';
import type { DescribedRow } from './described-row';

/** What is done with the data and the store as a whole, as it goes on after who did it. */
export const SAY_STORE: Readonly<
  Record<Extract<AuditedAction, `${string} ${'store' | 'table'}`>, (row: DescribedRow) => Text>
> = {
  'backup store': ({ detail }) => {
    const file = textIn(detail, 'file');
    return { sv: `gjorde säkerhetskopian ${file}`, en: `made the backup ${file}` };
  },
  'restore store': ({ detail }) => {
    const file = textIn(detail, 'file');
    const name = file && ` ${file}`;
    const trail = TRAILS[textIn(detail, 'trail')];
    return {
      sv: `läste in säkerhetskopian${name}${trail ? `, ${trail.sv}` : ''}`,
      en: `restored the backup${name}${trail ? `, ${trail.en}` : ''}`,
    };
  },
  'import table': ({ subject_id, detail }) => {
    const n = numberIn(detail, 'n');
    const table = describeTable(subject_id);
    const from = describeSources(detail);
    const { sv, en } = inBoth((language) => formatNumber(n, language));
    return {
      sv: `tog i bruk ${table.sv}: ${sv} rader${from.sv && ` ur ${from.sv}`}`,
      en: `took ${table.en} into use: ${en} rows${from.en && ` of ${from.en}`}`,
    };
  },
  'forget table': ({ subject_id }) => {
    const table = describeTable(subject_id);
    return { sv: `sade att ${table.sv} inte ska finnas mer`, en: `said that ${table.en} is to be there no more` };
  },
};

const TRAILS: Readonly<Record<string, Text>> = {
  whole: { sv: 'vars logg var hel', en: 'whose trail was whole' },
  broken: { sv: 'vars logg inte var hel', en: 'whose trail was not whole' },
};

function describeTable(table: string | null): Text {
  if (table === null) return { sv: 'en tabell', en: 'a table' };
  const words: Readonly<Record<TableName, Text>> = TABLE_WORDS;
  if (!Object.hasOwn(words, table)) return { sv: `tabellen ${table}`, en: `the table ${table}` };
  const name = words[table as TableName];
  return inBoth((language) => name[language].charAt(0).toLocaleLowerCase(language) + name[language].slice(1));
}

/** Where rows come from: what is made up in the reader's language, a publisher's title as it is. */
function describeSources(detail: DescribedRow['detail']): Text {
  if (detail['synthetic'] === true) return SYNTHETIC_WORDS;
  const titles = listIn(detail, 'sources').join(', ');
  return { sv: titles, en: titles };
}
