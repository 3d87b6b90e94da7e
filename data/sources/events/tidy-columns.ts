import type { DuckDBConnection } from '../../duckdb/open';
import { literal } from '../../duckdb/literal';
import { ImportError, type ImportContext } from '../source';
import { CLEANED_FIELDS, cleanText } from './clean-text';
import type { Field } from './fields';
import type { ColumnMatch } from './match-columns';
import { eventMessages } from './messages';
import { clockForm, isSixForm, sixDigitForms } from './number-form';
import { plainClock, plainTime, type NumberForm } from './plain-time';
import type { Stages } from './stages';

export interface TidyColumns {
  notes: string[];
  /** times of day that could not be read: the day alone is kept */
  unread_clocks: number;
}

const DATE_FIELDS = ['occurred_from', 'occurred_to', 'reported_on'] as const;
const CLOCK_FIELDS = ['occurred_from_time', 'occurred_to_time'] as const;

/** Spellings that the SQL reads by itself, with 9 for every digit. */
const KNOWN_SHAPES =
  /^ *(9{4}-9{1,2}-9{1,2}([T ]9{1,2}:99(:99(\.9+)?)?)?|9{4}-99-99[T ]99:99(:99(\.9+)?)?(Z|[+-]99(:?99)?)|9{4}-99|9{8}( 9{1,2}:99(:99)?)?|9{4}\/9{1,2}\/9{1,2}( 9{1,2}:99(:99)?)?|9{1,2}[/.]9{1,2}[/.]9{4}([T ]9{1,2}:99(:99)?)?) *$/;

/** The usual spelling, asked of a million rows. */
const isUsual = (c: string) =>
  `(${c} LIKE '____-__-__' OR ${c} LIKE '____-__-__ __:__' OR ${c} LIKE '____-__-__ __:__:__' OR ${c} LIKE '____-__-__T__:__:__')`;
const shapeOf = (c: string) => `translate(${c}, '0123456789', '9999999999')`;
/** A column with as many spellings has no spelling. */
const MOST_SHAPES = 5000;

/**
 * Brings texts of `raw` that are rarely written into the spelling that the SQL reads, in place: what the numbers of a
 * column mean is decided by the whole column, words for "unknown" become NULL, guards and the decimals of codes go.
 * @throws {ImportError} when six digits can be days or months alike
 */
export async function tidyColumns(
  connection: DuckDBConnection,
  stages: Stages,
  file: string,
  match: ColumnMatch,
  context: ImportContext,
): Promise<TidyColumns> {
  const tidy: TidyColumns = { notes: [], unread_clocks: 0 };
  const text = eventMessages(context);
  const header = (field: Field) => {
    const source = match.fields[field];
    return source !== undefined && 'column' in source ? source.column : null;
  };
  const timeZone = context.pack.municipality.time_zone;

  for (const field of DATE_FIELDS) {
    const column = header(field);
    if (column === null) continue;
    const shapes = await countShapes(stages, field);
    const odd = shapes.filter(({ shape }) => !KNOWN_SHAPES.test(shape)).map(({ shape }) => shape);
    if (odd.length === 0) continue;
    const where = odd.length > MOST_SHAPES ? `NOT ${isUsual(field)}` : `NOT ${isUsual(field)} AND ${shapeOf(field)} IN (${odd.map(literal).join(', ')})`; // prettier-ignore
    const values = await readValues(stages, field, where);
    const six = values.map(([value]) => sixDigits(value)).filter((value) => value !== null);
    const form: NumberForm = { six: six.length > 0 ? decideSix(file, column, six, context) : null, clock: null };
    if (form.six !== null) tidy.notes.push(text.noteSixDigits(column, six[0]!, form.six));
    const numbers = values.find(([value]) => /^\d{5}([.,]\d+)?$|^\d{10}$|^\d{13}$/.test(value.trim()));
    if (numbers !== undefined) tidy.notes.push(text.noteNumberDates(column, numbers[0]));
    await rewrite(connection, field, values, (value) => plainTime(value, form, timeZone));
  }
  for (const field of CLOCK_FIELDS) {
    const column = header(field);
    if (column === null) continue;
    const values = await readValues(stages, field, `NOT (${field} LIKE '__:__' OR ${field} LIKE '__:__:__') OR ${field} LIKE '24:%'`); // prettier-ignore
    if (values.length === 0) continue;
    const form: NumberForm = { six: null, clock: clockForm(values.map(([value]) => value.trim())) };
    if (form.clock !== null) tidy.notes.push(text.noteClockNumbers(column, form.clock));
    for (const [value, n] of values) if (plainClock(value, form) === undefined) tidy.unread_clocks += n;
    await rewrite(connection, field, values, (value) => plainClock(value, form) ?? null);
  }
  for (const field of CLEANED_FIELDS) {
    if (header(field) === null) continue;
    const values = await readValues(stages, field, 'true');
    await rewrite(connection, field, values, (value) => cleanText(field, value));
  }
  return tidy;
}

function sixDigits(value: string): string | null {
  return /^\s*[='"’]*(\d{6})(?:[.,]0+)?["\s]*$/.exec(value)?.[1] ?? null;
}

function decideSix(file: string, column: string, values: readonly string[], context: ImportContext): NumberForm['six'] {
  const asked = context.options.columns['date_form']?.replace(/^=/, '').toLowerCase();
  if (isSixForm(asked)) return asked;
  const forms = sixDigitForms(values, column, context.today);
  if (forms.length !== 1) throw new ImportError(eventMessages(context).ambiguousDigits(file, column, values[0]!));
  return forms[0]!;
}

async function countShapes(stages: Stages, field: string): Promise<{ shape: string }[]> {
  const rows = await stages.ask(
    `SELECT DISTINCT ${shapeOf(field)} AS shape FROM raw WHERE NOT ${isUsual(field)} LIMIT ${MOST_SHAPES + 1}`,
  );
  return rows.map((row) => ({ shape: String(row['shape']) }));
}

/** The different texts of a column, and how many rows have each. */
async function readValues(stages: Stages, field: string, where: string): Promise<[string, number][]> {
  const rows = await stages.ask(
    `SELECT ${field} AS value, count(*)::INTEGER AS n FROM raw WHERE ${field} IS NOT NULL AND (${where}) GROUP BY value ORDER BY value`,
  );
  return rows.map((row) => [String(row['value']), Number(row['n'])]);
}

/** Puts other texts in place of those that read differently; undefined leaves a text as it is, to be told of as unreadable. */
async function rewrite(
  connection: DuckDBConnection,
  field: string,
  values: readonly [string, number][],
  read: (value: string) => string | null | undefined,
): Promise<void> {
  const changed = values.flatMap(([value]) => {
    const plain = read(value);
    return plain === undefined || plain === value ? [] : [[value, plain]];
  });
  if (changed.length === 0) return;
  await connection.run(
    `UPDATE raw SET ${field} = plain
     FROM (SELECT row[1] AS written, row[2] AS plain FROM (SELECT unnest(from_json($rows, '[["VARCHAR"]]')) AS row))
     WHERE ${field} = written`,
    { rows: JSON.stringify(changed) },
  );
}
