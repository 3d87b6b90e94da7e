import { literal } from '../../duckdb/literal';
import { FIELDS, type Field } from './fields';
import type { ColumnMatch, FieldSource } from './match-columns';

/** Times that nearly every row has in the usual spelling; those of a column of its own for the clock are put together first. */
const TIMES = [
  { field: 'occurred_from', clock: 'occurred_from_time', name: 'from' },
  { field: 'occurred_to', clock: 'occurred_to_time', name: 'to' },
  { field: 'reported_on', clock: null, name: 'reported' },
] as const;

/**
 * Makes the view `raw_row`: every field as text, NULL where the file has none, beside `row_index` (from 0, in the order
 * of the file). Only columns that hold a field are kept of the file. Times and coordinates in the usual spelling are read
 * at once (`from_time`, `from_has_clock`, `lng_number` …) and no longer there as texts (`from_text`, `lng_text` …): a
 * million texts cost more than a million numbers in everything that is done with them.
 */
export function rawRowSql(relation: string, headers: readonly string[], match: ColumnMatch): string {
  const stored: string[] = [`${houseNumberSql(headers)} AS house_number`];
  // in a SELECT of their own: what is said again by its name is read again
  const read: string[] = [];
  const source = (field: Field): string => {
    const from: FieldSource | undefined = match.fields[field];
    if (from === undefined) return 'NULL::VARCHAR';
    if ('constant' in from) return literal(from.constant);
    stored.push(`${columnSql(headers, from)} AS ${field}`);
    return field;
  };
  const { position } = match.fields;
  if (position !== undefined && 'column' in position) {
    const sql = columnSql(headers, position);
    for (const [part, axis] of AXES.entries())
      stored.push(`position_part(${sql}, ${part + 1}) AS ${axis}`, `NULL::DOUBLE AS ${axis}_number`);
  }
  const isMade = (field: Field) => /^(occurred_|reported_on|lng|lat|position)/.test(field);
  const texts = FIELDS.filter((field) => !isMade(field)).map((field) => `${source(field)} AS ${field}`);
  const times = TIMES.map(({ field, clock, name }) => {
    const from = match.fields[field];
    if (clock !== null && match.fields[clock] !== undefined)
      return `join_clock(${source(field)}, ${source(clock)}) AS ${name}_text, ${NO_TIME(name)}`;
    if (from === undefined || 'constant' in from) return `${source(field)} AS ${name}_text, ${NO_TIME(name)}`;
    const sql = columnSql(headers, from);
    read.push(`read_usual_time(${sql}) AS ${name}_time`);
    stored.push(
      `${name}_time`,
      `CASE WHEN ${name}_time IS NOT NULL THEN contains(${sql}, ':') END AS ${name}_has_clock`,
      `CASE WHEN ${name}_time IS NULL THEN ${sql} END AS ${field}`,
    );
    return `${field} AS ${name}_text, ${name}_time, ${name}_has_clock`;
  });
  const axes = AXES.map((axis) => {
    if (position !== undefined) return `${axis} AS ${axis}_text, ${axis}_number`;
    const from = match.fields[axis];
    if (from === undefined || 'constant' in from)
      return `${source(axis)} AS ${axis}_text, NULL::DOUBLE AS ${axis}_number`;
    const sql = columnSql(headers, from);
    read.push(`try_cast(${sql} AS DOUBLE) AS ${axis}_number`);
    stored.push(`${axis}_number`, `CASE WHEN ${axis}_number IS NULL THEN ${sql} END AS ${axis}`);
    return `${axis} AS ${axis}_text, ${axis}_number`;
  });
  return `
    CREATE OR REPLACE TEMP TABLE raw AS SELECT ${stored.join(', ')} FROM (SELECT ${['*', ...read].join(', ')} FROM ${relation});
    CREATE OR REPLACE TEMP VIEW raw_row AS
    SELECT rowid AS row_index, ${[...times, ...axes].join(', ')}, house_number, ${texts.join(', ')} FROM raw;`;
}

const AXES = ['lng', 'lat'] as const;
const NO_TIME = (name: string) => `NULL::TIMESTAMP AS ${name}_time, NULL::BOOLEAN AS ${name}_has_clock`;

/** Columns that hold the number of an address whose street has one of its own. */
const HOUSE_NUMBER = /^(gatu|hus|adress)(nr|nummer)$|^housenumber$/;

/** The number of the address, where the street stands in a column of its own beside it. */
function houseNumberSql(headers: readonly string[]): string {
  const at = headers.findIndex((header) => HOUSE_NUMBER.test(header.toLowerCase().replaceAll(/[\s_\-./]+/g, '')));
  return at === -1 ? 'NULL::VARCHAR' : `c${at}`;
}

/** A column as text, filled in from those of the same name. */
function columnSql(headers: readonly string[], { column, also = [] }: { column: string; also?: string[] }): string {
  const [first = '', ...others] = [column, ...also].map((header) => `c${headers.indexOf(header)}`);
  return others.length === 0 ? first : `coalesce(${[first, ...others].join(', ')})`;
}

/** Exchanges the two axes of `raw_row`, for a file whose northing stands where the easting was looked for. */
export const SWAP_AXES = `
  CREATE OR REPLACE TEMP TABLE raw AS SELECT * RENAME (lng AS lat, lat AS lng, lng_number AS lat_number, lat_number AS lng_number) FROM raw;`;
