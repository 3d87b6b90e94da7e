import { literal } from '../../duckdb/literal';
import { FIELDS, type Field } from './fields';
import type { ColumnMatch, FieldSource } from './match-columns';

/**
 * Makes the view `raw_row`: every field as text, NULL where the file has none, beside `row_index` (from 0, in the order
 * of the file). Only columns that hold a field are kept of the file.
 */
export function rawRowSql(relation: string, headers: readonly string[], match: ColumnMatch): string {
  const stored: string[] = [`${houseNumberSql(headers)} AS house_number`];
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
    stored.push(`position_part(${sql}, 1) AS lng`, `position_part(${sql}, 2) AS lat`);
  }
  const fields = Object.fromEntries(
    FIELDS.map((field) => {
      const isPart = position !== undefined && (field === 'lng' || field === 'lat');
      return [field, isPart ? field : field === 'position' ? 'NULL::VARCHAR' : source(field)];
    }),
  ) as Record<Field, string>;
  const join = (day: Field, clock: Field) =>
    match.fields[clock] === undefined ? fields[day] : `join_clock(${fields[day]}, ${fields[clock]})`;
  const isMade = (field: Field) => /^(occurred_|reported_on|lng|lat|position)/.test(field);
  return `
    CREATE OR REPLACE TEMP TABLE raw AS SELECT ${stored.join(', ')} FROM ${relation};
    CREATE OR REPLACE TEMP VIEW raw_row AS SELECT
      rowid AS row_index,
      ${join('occurred_from', 'occurred_from_time')} AS from_text,
      ${join('occurred_to', 'occurred_to_time')} AS to_text,
      ${fields.reported_on} AS reported_text,
      ${fields.lng} AS lng_text,
      ${fields.lat} AS lat_text,
      house_number,
      ${FIELDS.filter((field) => !isMade(field))
        .map((field) => `${fields[field]} AS ${field}`)
        .join(', ')}
    FROM raw;`;
}

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
  CREATE OR REPLACE TEMP TABLE raw AS SELECT * RENAME (lng AS lat, lat AS lng) FROM raw;`;
