import type { DuckDBConnection } from '../../duckdb/open';
import { ImportError } from '../source';
import type { OffenceMessages } from './messages';

export interface DateHabits {
  /** dates such as 14/3/2021 begin with the day */
  day_first: boolean;
  /** every time of day is midnight: dates that a database has dressed up */
  from_is_day: boolean;
  to_is_day: boolean;
}

/** Fewer midnights than this may be chance. */
const MIDNIGHTS = 10;

/**
 * What can only be seen from all rows of `raw_row` together.
 * @throws {ImportError} when nothing tells day from month
 */
export async function findDateHabits(
  connection: DuckDBConnection,
  file: string,
  columns: { from: string; to: string },
  text: OffenceMessages,
): Promise<DateHabits> {
  const slashed = (t: string) => `regexp_extract(${t}, '^\\s*(\\d{1,2}/\\d{1,2}/\\d{4})', 1)`;
  const midnight = (t: string) =>
    `count(*) FILTER (${t}[11] IN (' ', 'T') AND contains(${t}, ':')) >= ${MIDNIGHTS}
     AND coalesce(bool_and(${t}[11] IN (' ', 'T') AND ${t}[12:16] = '00:00'), false)`;
  const [row] = (
    await connection.runAndReadAll(
      `WITH slash AS (
         SELECT unnest([${slashed('from_text')}, ${slashed('to_text')}]) AS date FROM raw_row
         WHERE from_text[2:3] LIKE '%/%' OR to_text[2:3] LIKE '%/%'),
       slashed AS (
         SELECT
           any_value(date) AS example,
           coalesce(bool_or(try_cast(split_part(date, '/', 1) AS INTEGER) > 12), false) AS day_first,
           coalesce(bool_or(try_cast(split_part(date, '/', 2) AS INTEGER) > 12), false) AS month_first
         FROM slash WHERE date <> ''),
       midnights AS (
         SELECT ${midnight('from_text')} AS from_is_day, ${midnight('to_text')} AS to_is_day FROM raw_row)
       FROM slashed, midnights`,
    )
  ).getRowObjectsJson();
  const { example, day_first, month_first, from_is_day, to_is_day } = row as unknown as DateHabits & {
    example: string | null;
    month_first: boolean;
  };
  if (example !== null && day_first === month_first)
    throw new ImportError(text.ambiguousDate(file, columns.from, example));
  return { day_first, from_is_day, to_is_day };
}
