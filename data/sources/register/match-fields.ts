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
  const folded = headers.map(foldHeader);
  const columns = new Map<RegisterField, number>();
  for (const field of Object.keys(options.columns))
    if (!field.startsWith('state.') && ![...fields, ...CHOICES].some((each) => each === field))
      throw new ImportError(say.noField(field, fields));
  for (const field of fields) {
    const stated = options.columns[field];
    if (stated !== undefined && !headers.includes(stated)) throw new ImportError(say.noColumn(file, stated, headers));
    const called = FIELDS[field].called.map((name) => folded.indexOf(name)).find((at) => at >= 0);
    const at = stated === undefined ? called : headers.indexOf(stated);
    if (at !== undefined) columns.set(field, at);
    else if (FIELDS[field].isNeeded) throw new ImportError(say.notFound(file, field, headers));
  }
  const used = new Set(columns.values());
  return { columns, unused: headers.filter((_, at) => !used.has(at)) };
}

/** Whether the headers of a register hold a street and a number, by their names or by what `--column` says. */
export function isOfAddresses(headers: readonly string[], columns: Readonly<Record<string, string>> = {}): boolean {
  const folded = headers.map(foldHeader);
  return (['street', 'house_number'] as const).every(
    (field) => columns[field] !== undefined || FIELDS[field].called.some((name) => folded.includes(name)),
  );
}
