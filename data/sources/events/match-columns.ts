import { ImportError } from '../source';
import type { EventMessages } from './messages';
import { CHOICES, FIELD_ALIASES, type Field } from './fields';
import type { Layout } from './layout';
import { findTimeColumn } from './looks-like-time';
import { ID_MARK } from './lookup-tables';
import { AXIS_TRIMMINGS, PLACE_HEADERS, PLAIN_AXES } from './place-headers';
import type { Stream } from './stream';

/** Where a field's values come from: a column of the file, or the same value for every row. */
export type FieldSource =
  | {
      column: string;
      /** columns of the same name, read where the first says nothing */
      also?: string[];
    }
  | { constant: string };

export interface ColumnMatch {
  /** the known layout, null when the columns were matched one by one */
  layout: Layout | null;
  fields: Partial<Record<Field, FieldSource>>;
  /** true when the headers say beyond doubt which axis is which */
  plain_axes: boolean;
  /** the id is the number of a report, which has several offences */
  is_report_number: boolean;
  /** headers that stand more than once, with what the second is read as; null where it only fills in for the first */
  twice: { header: string; read_as: Field | null }[];
}

/** What was asked for by name is the category of that name, before it is a source's word for it. */
function categoryOf(asked: string, stream: Stream, text: EventMessages): string {
  const plain = asked.trim().toLowerCase();
  if (stream.categories.includes(plain)) return ID_MARK + plain;
  if (stream.words.some(({ word }) => word === plain)) return plain;
  throw new ImportError(text.unknownCategory(asked, stream.categories));
}

/** A header as it is compared: lower case, without diacritics, blanks, underscores, hyphens and full stops. */
function plainHeader(header: string): string {
  let plain = plainHeaders.get(header);
  if (plain === undefined) {
    plain = header.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().replace(/[\s_\-./]+/g, ''); // prettier-ignore
    if (plainHeaders.size >= MOST_REMEMBERED) plainHeaders.clear();
    plainHeaders.set(header, plain);
  }
  return plain;
}

/** The same names are compared with every row that may be the header. */
const plainHeaders = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/** "Datum (2)" is the second Datum. */
const SECOND = / \((\d+)\)$/;
/** What the second of two columns of one name is: the end, where the first is the start. */
const END_OF = { occurred_from: 'occurred_to', occurred_from_time: 'occurred_to_time' } as const;

/**
 * Finds the field that each column holds.
 * @param chosen what `--column` says, by field; a value that begins with '=' is the same for every row
 * @param sample some of the first rows: which column looks like time is told where none is named so
 * @throws {ImportError} when a chosen column is not there, or nothing says when the offences happened
 */
export function matchColumns(
  file: string,
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  stream: Stream,
  text: EventMessages,
  sample: readonly (readonly (string | null)[])[] = [],
): ColumnMatch {
  const fields = chosenFields(file, headers, chosen, stream, text);
  const { layout, twice } = findFields(headers, fields, stream, leftOut(chosen, stream));
  if (fields.occurred_from === undefined) {
    const missing = stream.fields.filter((field) => fields[field] === undefined);
    throw new ImportError(text.columnMissing(file, headers.filter((header) => header !== ''), missing, findTimeColumn(headers, sample))); // prettier-ignore
  }
  // half a coordinate is none
  if ((fields.lng === undefined) !== (fields.lat === undefined))
    throw new ImportError(text.axisMissing(file, fields.lng === undefined ? 'lng' : 'lat', headers));
  // one that is stated goes before a position in one column
  if (fields.lng !== undefined) delete fields.position;

  const isPlain = (axis: 'lng' | 'lat') => {
    const source = fields[axis];
    return (
      source !== undefined &&
      'column' in source &&
      PLAIN_AXES[axis].some((header) => plainHeader(header) === plainHeader(source.column))
    );
  };
  const { id } = fields;
  const isReport =
    id !== undefined &&
    'column' in id &&
    stream.report_numbers.some((name) => plainHeader(name) === plainHeader(id.column));
  return { layout, fields, plain_axes: isPlain('lng') && isPlain('lat'), is_report_number: isReport, twice };
}

/** A field that is not to be read from any column: `--column deso==`. */
const LEFT_OUT = '=';

function leftOut(chosen: Readonly<Record<string, string>>, stream: Stream): Field[] {
  return stream.fields.filter((field) => chosen[field] === LEFT_OUT);
}

/**
 * The field of each column as far as it can be told, where the whole cannot be read: for a person who goes on from there.
 */
export function guessFields(
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  stream: Stream,
): Pick<ColumnMatch, 'layout' | 'fields'> {
  const fields: ColumnMatch['fields'] = {};
  for (const field of stream.fields) {
    const column = headers.find((header) => plainHeader(header) === plainHeader(chosen[field] ?? ''));
    if (column !== undefined && column !== '') fields[field] = { column };
  }
  const { layout } = findFields(headers, fields, stream, leftOut(chosen, stream));
  return { layout, fields };
}

/** How well a row of names is understood as a header; 0 when it does not say when the offences happened. */
export function scoreHeaders(
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  stream: Stream,
): number {
  const plain = new Set(headers.map(plainHeader));
  const fields: ColumnMatch['fields'] = {};
  let named = 0;
  for (const [name, value] of Object.entries(chosen)) {
    const field = FIELD_ALIASES[name] ?? stream.fields.find((f) => f === name);
    if (field === undefined || value.startsWith('=') || !plain.has(plainHeader(value))) continue;
    fields[field] = { column: value };
    named += 10;
  }
  const { layout } = findFields(headers, fields, stream);
  if (fields.occurred_from === undefined) return 0;
  return (layout === null ? 0 : 100) + named + Object.keys(fields).length;
}

function chosenFields(
  file: string,
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  stream: Stream,
  text: EventMessages,
): ColumnMatch['fields'] {
  const fields: ColumnMatch['fields'] = {};
  for (const [name, value] of Object.entries(chosen)) {
    if (CHOICES.some((choice) => choice === name)) continue;
    const field = FIELD_ALIASES[name] ?? stream.fields.find((f) => f === name);
    if (field === undefined) throw new ImportError(text.unknownField(name, [...stream.fields, ...CHOICES]));
    if (value === LEFT_OUT) continue;
    if (value.startsWith('=')) {
      const constant = value.slice(1);
      fields[field] = { constant: field === 'category' ? categoryOf(constant, stream, text) : constant };
      continue;
    }
    const column = headers.find((header) => plainHeader(header) === plainHeader(value));
    if (column === undefined) throw new ImportError(text.columnNotThere(file, value, headers));
    fields[field] = { column };
  }
  return fields;
}

/** Adds to `fields` what the headers say, after a known layout or one by one. */
function findFields(
  headers: readonly string[],
  fields: ColumnMatch['fields'],
  stream: Stream,
  leftOut: readonly Field[] = [],
): Pick<ColumnMatch, 'layout' | 'twice'> {
  const byPlain = new Map<string, string>();
  for (const header of headers) if (!byPlain.has(plainHeader(header))) byPlain.set(plainHeader(header), header);
  const find = (header: string) => byPlain.get(plainHeader(header));
  const layout = stream.layouts.find((l) => l.known_by.every((header) => find(header) !== undefined)) ?? null;
  const taken = new Set(Object.values(fields).flatMap((source) => ('column' in source ? [source.column] : [])));
  const take = (field: Field, column: string) => {
    fields[field] = { column };
    taken.add(column);
  };
  for (const field of stream.fields) {
    if (fields[field] !== undefined || leftOut.includes(field)) continue;
    const known = layout?.columns[field];
    const column = known !== undefined ? find(known) : undefined;
    if (column !== undefined) take(field, column);
  }
  if (layout === null) {
    const axes = findAxes(headers.filter((header) => !taken.has(header)));
    for (const field of stream.fields) {
      if (fields[field] !== undefined || leftOut.includes(field)) continue;
      const isAxis = field === 'lng' || field === 'lat';
      const free = (c: string | undefined) => c !== undefined && !taken.has(c);
      const common = stream.headers[field]?.map(find).find(free);
      if (isAxis) {
        // `n` alone is a number of offences, and a northing beside its other half
        if (axes !== null && (fields.lng === undefined || fields.lat === undefined)) take(field, axes[field]);
        else if (common !== undefined && plainHeader(common).length > 1) take(field, common);
      } else if (common !== undefined) take(field, common);
    }
  }
  return { layout, twice: readTwice(headers, fields, taken) };
}

/** The two columns of a pair of coordinates, by what is left of their names without "koordinat", "SWEREF99" and the like. */
function findAxes(headers: readonly string[]): { lng: string; lat: string } | null {
  const axis = (name: 'lng' | 'lat') => {
    const words = PLACE_HEADERS[name].map(plainHeader);
    const exact = words.flatMap((word) => headers.find((header) => plainHeader(header) === word) ?? [])[0];
    if (exact !== undefined) return exact;
    return headers.find((header) => {
      const bare = plainHeader(header)
        .replace(AXIS_TRIMMINGS, '')
        .replace(/[()[\]:]/g, '');
      return bare !== plainHeader(header) && words.includes(bare);
    });
  };
  const [lng, lat] = [axis('lng'), axis('lat')];
  return lng === undefined || lat === undefined || lng === lat ? null : { lng, lat };
}

/** What becomes of a column whose name has stood already. */
function readTwice(
  headers: readonly string[],
  fields: ColumnMatch['fields'],
  taken: Set<string>,
): ColumnMatch['twice'] {
  const twice: ColumnMatch['twice'] = [];
  for (const header of headers) {
    const first = header.replace(SECOND, '');
    if (first === header || !headers.includes(first) || first === '' || taken.has(header)) continue;
    const entry = Object.entries(fields).find(([, source]) => 'column' in source && source.column === first);
    if (entry === undefined) continue;
    const [field, source] = entry as [Field, { column: string; also?: string[] }];
    const end = field in END_OF ? END_OF[field as keyof typeof END_OF] : undefined;
    taken.add(header);
    if (end !== undefined && fields[end] === undefined) {
      fields[end] = { column: header };
      twice.push({ header: first, read_as: end });
    } else {
      source.also = [...(source.also ?? []), header];
      twice.push({ header: first, read_as: null });
    }
  }
  return twice;
}
