import { readSql } from '../../../duckdb/read-sql';
import { CATEGORIES, CATEGORY_WORDS } from '../../../offence-codes/read-codes';
import type { Stream } from '../stream';
import { OFFENCE_HEADERS, REPORT_NUMBERS } from './headers';
import { LAYOUTS } from './layouts';

const sql = (name: string) => readSql(import.meta.url, `./${name}.sql`);

/** Reported offences. */
export const offences: Stream = {
  table: 'offence',
  fields: [
    'id',
    'occurred_from',
    'occurred_from_time',
    'occurred_to',
    'occurred_to_time',
    'reported_on',
    'offence_code',
    'category',
    'lng',
    'lat',
    'position',
    'deso',
    'base_area',
    'stadsdel',
    'street',
    'kommun',
    'kommunkod',
    'place_type',
    'number',
  ],
  layouts: LAYOUTS,
  headers: OFFENCE_HEADERS,
  report_numbers: REPORT_NUMBERS,
  marks: /^(brott|anmaldabrott|offen[cs]e|crime)/,
  categories: CATEGORIES.map(({ category }) => category),
  words: CATEGORY_WORDS,
  said: [],
  classify: sql('classify-rows'),
  unknown_word: 'coalesce(offence_code, plain_word)',
  changed: sql('changed'),
  table_row: sql('table-row'),
  batch_group: sql('batch-group'),
};
