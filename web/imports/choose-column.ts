import type { ImportDraft } from '../api/types';

type Column = ImportDraft['reading']['files'][number]['columns'][number];

/** What says of a field that no column is to be read as it. */
const LEFT_OUT = '=';

/**
 * What is chosen of columns, once one of them is to be read as another field, or as none.
 * @param columns as they are read now
 */
export function chooseColumn(
  chosen: Readonly<Record<string, string>>,
  columns: readonly Column[],
  column: string,
  field: string | null,
): Record<string, string> {
  const next = { ...chosen };
  const before = columns.find((other) => other.column === column)?.field ?? null;
  // else it would be found again by its name
  if (before !== null && before !== field) next[before] = LEFT_OUT;
  if (field !== null) next[field] = column;
  return next;
}
