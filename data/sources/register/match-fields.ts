import { CHOICES } from '../events/fields';
import { ImportError, type ImportContext } from '../source';
import { registerMessages } from './messages';
import { FIELDS, fieldsOf, foldHeader, type RegisterField, type RegisterKind } from './register-kinds';

/** Where each field of a register is found: the number of its column. */
export interface MatchedFields {
  columns: ReadonlyMap<RegisterField, number>;
  /** headers that nothing was taken from */
  unused: string[];
}

/**
 * Finds the columns of a register by what `--column` says, else by their names.
 * @throws {ImportError} when a column that is named is not there, or one that is needed is not found
 */
export function matchFields(
  file: string,
  headers: readonly string[],
  kind: RegisterKind,
  { options, language }: Pick<ImportContext, 'options' | 'language'>,
): MatchedFields {
  const say = registerMessages[language];
  const fields = fieldsOf(kind);
  for (const field of Object.keys(options.columns))
    if (!field.startsWith('state.') && ![...fields, ...CHOICES].some((each) => each === field))
      throw new ImportError(say.noField(field, fields));
  const columns = findColumns(headers, kind, options.columns);
  for (const field of fields) {
    const stated = options.columns[field];
    if (stated !== undefined && stated !== LEFT_OUT && !headers.includes(stated))
      throw new ImportError(say.noColumn(file, stated, headers));
    if (!columns.has(field) && FIELDS[field].isNeeded) throw new ImportError(say.notFound(file, field, headers));
  }
  const used = new Set(columns.values());
  return { columns, unused: headers.filter((_, at) => !used.has(at)) };
}

/** A field that is not to be read from any column: `--column id==`. */
const LEFT_OUT = '=';

/** The columns as far as they are found, what is chosen first: no column is read as two fields by its name. */
export function findColumns(
  headers: readonly string[],
  kind: RegisterKind,
  chosen: Readonly<Record<string, string>>,
): Map<RegisterField, number> {
  const folded = headers.map(foldHeader);
  const columns = new Map<RegisterField, number>();
  for (const field of fieldsOf(kind)) {
    const at = headers.indexOf(chosen[field] ?? '');
    if (chosen[field] !== undefined && at >= 0) columns.set(field, at);
  }
  // a column "Nummer" of addresses is the house's before it is the register's own
  const fields = fieldsOf(kind).sort((a, b) => Number(a === 'id') - Number(b === 'id'));
  for (const field of fields) {
    if (chosen[field] !== undefined) continue;
    const taken = new Set(columns.values());
    const at = FIELDS[field].called.map((name) => folded.indexOf(name)).find((each) => each >= 0 && !taken.has(each));
    if (at !== undefined) columns.set(field, at);
  }
  return columns;
}

/** Whether the headers of a register hold a street and a number, by their names or by what `--column` says. */
export function isOfAddresses(headers: readonly string[], columns: Readonly<Record<string, string>> = {}): boolean {
  const folded = headers.map(foldHeader);
  return (['street', 'house_number'] as const).every(
    (field) => columns[field] !== undefined || FIELDS[field].called.some((name) => folded.includes(name)),
  );
}
