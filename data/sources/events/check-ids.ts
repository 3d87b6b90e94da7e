import type { DuckDBConnection } from '../../duckdb/open';
import type { EventMessages } from './messages';
import { UNKNOWN_WORDS } from './no-value';
import type { Stages } from './stages';
import { literal } from '../../duckdb/literal';

/** What the ids of a file are: an offence's own, or the number of a report that has several. */
export interface CheckedIds {
  is_report_number: boolean;
  notes: string[];
}

/** Fewer long numbers that end in nought may be chance. */
const LEAST_ROUNDED = 5;

/**
 * Sees what the column `id` of `raw` is worth. Ids that a spreadsheet has rounded are taken away; those that stand on
 * rows which differ are numbers of reports.
 * @param isReportNumber the header says so already
 */
export async function checkIds(
  connection: DuckDBConnection,
  stages: Stages,
  name: string,
  header: string,
  isReportNumber: boolean,
  text: EventMessages,
): Promise<CheckedIds> {
  await connection.run(
    `UPDATE raw SET id = NULL WHERE length(id) <= 20 AND lower(trim(id)) IN (${UNKNOWN_WORDS.map(literal).join(', ')})`,
  );
  const [seen] = await stages.ask(`
    SELECT
      (count(*) FILTER (regexp_full_match(id, '\\s*\\d([.,]\\d+)?[eE]\\+?\\d+\\s*')))::INTEGER AS scientific,
      (count(*) FILTER (length(id) >= 16))::INTEGER AS long,
      (count(*) FILTER (length(id) >= 16 AND regexp_full_match(id, '\\d{15,}0')))::INTEGER AS rounded,
      count(id)::INTEGER AS n
    FROM raw`);
  const number = (key: string) => Number(seen![key]);
  if (number('scientific') > 0 || (number('rounded') >= LEAST_ROUNDED && number('rounded') === number('n'))) {
    await connection.run('UPDATE raw SET id = NULL');
    return { is_report_number: false, notes: [text.noteRoundedIds(name, header)] };
  }
  if (isReportNumber) return { is_report_number: true, notes: [text.noteReportNumber(name, header)] };
  const [repeated] = await stages.ask(`
    SELECT count(*)::INTEGER AS n, any_value(id) AS example FROM (
      SELECT id FROM raw SEMI JOIN (SELECT id FROM raw WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) USING (id)
      GROUP BY id HAVING count(DISTINCT raw) > 1)`);
  if (Number(repeated!['n']) === 0) return { is_report_number: false, notes: [] };
  return { is_report_number: true, notes: [text.noteRepeatedIds(name, header, Number(repeated!['n']))] };
}
