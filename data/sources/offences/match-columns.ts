import { CATEGORIES, CATEGORY_WORDS } from '../../offence-codes/read-codes';
import { ImportError } from '../source';
import type { OffenceMessages } from './messages';
import { FIELD_ALIASES, FIELDS, type Field } from './fields';
import { ID_MARK } from './lookup-tables';
import { COMMON_HEADERS, LAYOUTS, PLAIN_AXES, type Layout } from './layouts';

/** Where a field's values come from: a column of the file, or the same value for every row. */
export type FieldSource = { column: string } | { constant: string };

export interface ColumnMatch {
  /** the known layout, null when the columns were matched one by one */
  layout: Layout | null;
  fields: Partial<Record<Field, FieldSource>>;
  /** true when the headers say beyond doubt which axis is which */
  plain_axes: boolean;
}

/** What was asked for by name is the category of that name, before it is a source's word for it. */
function categoryOf(asked: string, text: OffenceMessages): string {
  const plain = asked.trim().toLowerCase();
  if (CATEGORIES.some(({ category }) => category === plain)) return ID_MARK + plain;
  if (CATEGORY_WORDS.some(({ word }) => word === plain)) return plain;
  throw new ImportError(
    text.unknownCategory(
      asked,
      CATEGORIES.map(({ category }) => category),
    ),
  );
}

/** A header as it is compared: lower case, without diacritics, blanks, underscores, hyphens and full stops. */
function plainHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-./]+/g, '');
}

/**
 * Finds the field that each column holds.
 * @param chosen what `--column` says, by field; a value that begins with '=' is the same for every row
 * @throws {ImportError} when a chosen column is not there, or nothing says when the offences happened
 */
export function matchColumns(
  file: string,
  headers: readonly string[],
  chosen: Readonly<Record<string, string>>,
  text: OffenceMessages,
): ColumnMatch {
  const byPlain = new Map<string, string>();
  for (const header of headers) if (!byPlain.has(plainHeader(header))) byPlain.set(plainHeader(header), header);
  const find = (header: string) => byPlain.get(plainHeader(header));

  const layout = LAYOUTS.find((l) => l.known_by.every((header) => find(header) !== undefined)) ?? null;
  const fields: Partial<Record<Field, FieldSource>> = {};
  const taken = new Set<string>();
  const take = (field: Field, column: string) => {
    fields[field] = { column };
    taken.add(column);
  };

  for (const [name, value] of Object.entries(chosen)) {
    const field = FIELD_ALIASES[name] ?? FIELDS.find((f) => f === name);
    if (field === undefined) throw new ImportError(text.unknownField(name, FIELDS));
    if (value.startsWith('=')) {
      const constant = value.slice(1);
      fields[field] = { constant: field === 'category' ? categoryOf(constant, text) : constant };
      continue;
    }
    const column = find(value);
    if (column === undefined) throw new ImportError(text.columnNotThere(file, value, headers));
    take(field, column);
  }
  for (const field of FIELDS) {
    if (fields[field] !== undefined) continue;
    const known = layout?.columns[field];
    const column = known !== undefined ? find(known) : undefined;
    if (column !== undefined) take(field, column);
  }
  if (layout === null)
    for (const field of FIELDS) {
      if (fields[field] !== undefined) continue;
      const column = COMMON_HEADERS[field].map(find).find((c) => c !== undefined && !taken.has(c));
      if (column !== undefined) take(field, column);
    }

  if (fields.occurred_from === undefined) {
    const missing = FIELDS.filter((field) => fields[field] === undefined);
    throw new ImportError(text.columnMissing(file, headers, missing));
  }
  // half a coordinate is none
  if ((fields.lng === undefined) !== (fields.lat === undefined))
    throw new ImportError(text.axisMissing(file, fields.lng === undefined ? 'lng' : 'lat', headers));

  const isPlain = (axis: 'lng' | 'lat') => {
    const source = fields[axis];
    return (
      source !== undefined &&
      'column' in source &&
      PLAIN_AXES[axis].some((header) => plainHeader(header) === plainHeader(source.column))
    );
  };
  return { layout, fields, plain_axes: isPlain('lng') && isPlain('lat') };
}
