import { readSql } from '../../../duckdb/read-sql';
import { CALL_CATEGORIES, FOUND_BY_POLICE } from '../../../terms/service-call';
import type { Stream } from '../stream';
import { CALL_WORDS } from './category-words';
import { CALL_HEADERS } from './headers';
import { OUTCOME_WORDS, ORIGIN_WORDS, PRIORITY_WORDS } from './said-words';

const sql = (name: string) => readSql(import.meta.url, `./${name}.sql`);
const said = (of: string, words: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(words).flatMap(([code, all]) => all.map((word) => ({ of, word, code })));

/** Calls for service (händelser): never offences, and never counted among them. */
export const calls: Stream = {
  table: 'service_call',
  fields: [
    'id',
    'occurred_from',
    'occurred_from_time',
    'category',
    'priority',
    'outcome',
    'origin',
    'lng',
    'lat',
    'position',
    'deso',
    'base_area',
    'stadsdel',
    'street',
    'kommun',
    'kommunkod',
    'number',
  ],
  layouts: [],
  headers: CALL_HEADERS,
  report_numbers: [],
  marks:
    /^(handelse(?!$)|larm(tid|datum)|utlarm|prio(ritet|rity)?$|(initial|final)?calltype|call(id|number|time|date)|cad(event)?number|dispatch)/,
  categories: CALL_CATEGORIES,
  words: CALL_WORDS,
  said: [
    ...said('outcome', OUTCOME_WORDS),
    ...said('origin', ORIGIN_WORDS),
    ...said('priority', PRIORITY_WORDS),
    ...FOUND_BY_POLICE.map((word) => ({ of: 'found_by_police', word, code: word })),
  ],
  classify: sql('classify-rows'),
  unknown_word: 'plain_word',
  changed: sql('changed'),
  table_row: sql('table-row'),
  batch_group: null,
};
