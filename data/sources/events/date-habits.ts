import type { DuckDBConnection } from '../../duckdb/open';
import { ImportError } from '../source';
import type { EventMessages } from './messages';

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
 * @param asked what `--column date_form==…` says
 * @throws {ImportError} when nothing tells day from month
 */
export async function findDateHabits(
  connection: DuckDBConnection,
  file: string,
  columns: { from: string; to: string },
  asked: string | undefined,
  text: EventMessages,
): Promise<DateHabits> {
  const slashed = (t: string) => `regexp_extract(${t}, '^\\s*(\\d{1,2}/\\d{1,2}/\\d{4})', 1)`;
  const hasClock = (t: string) => `coalesce(${t}_text[11] IN (' ', 'T'), ${t}_has_clock)`;
  const isMidnight = (t: string) =>
    `count(*) FILTER (${hasClock(t)}) >= ${MIDNIGHTS}
     AND coalesce(bool_and(${hasClock(t)} AND coalesce(${t}_text[12:16] = '00:00', ${t}_time < date_trunc('day', ${t}_time) + INTERVAL 1 MINUTE)), false)`;
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0]!;

  const { example, day_first, month_first } = await ask(
    `WITH slash AS (
       SELECT unnest([${slashed('from_text')}, ${slashed('to_text')}]) AS date FROM raw_row
       WHERE contains(from_text, '/') OR contains(to_text, '/'))
     SELECT
       any_value(date) AS example,
       coalesce(bool_or(try_cast(split_part(date, '/', 1) AS INTEGER) > 12), false) AS day_first,
       coalesce(bool_or(try_cast(split_part(date, '/', 2) AS INTEGER) > 12), false) AS month_first
     FROM slash WHERE date <> ''`,
  );
  const form = asked?.replace(/^=/, '').toLowerCase();
  const isAsked = form === 'day_first' || form === 'month_first';
  if (example !== null && day_first === month_first && !isAsked)
    throw new ImportError(text.ambiguousDate(file, columns.from, example as string));

  const midnights = (rows: string) =>
    ask(`SELECT ${isMidnight('from')} AS from_is_day, ${isMidnight('to')} AS to_is_day FROM ${rows}`);
  // nearly every file shows in its first rows that it has times of day
  let habits = await midnights('(FROM raw_row LIMIT 1000)');
  if (habits['from_is_day'] === true || habits['to_is_day'] === true) habits = await midnights('raw_row');
  return {
    day_first: isAsked ? form === 'day_first' : day_first === true,
    from_is_day: habits['from_is_day'] === true,
    to_is_day: habits['to_is_day'] === true,
  };
}
