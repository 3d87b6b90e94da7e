import { readHistory } from '../../data/import/history/history';
import { isUndone } from '../../data/import/history/is-undone';
import { draftOptions, type DraftOptions } from './draft';

/**
 * How files with the same headers were read the last time, as whoever imported them had said; null where nobody had to.
 * @param folder of the tables
 */
export function rememberMapping(
  folder: string,
  source: string,
  signature: string,
): { number: number; options: DraftOptions } | null {
  const history = readHistory(folder);
  const last = history.find(
    (entry) => entry.act === 'import' && entry.source === source && entry.report?.['signature'] === signature && !isUndone(entry.number, history), // prettier-ignore
  );
  const said = draftOptions.safeParse(last?.options);
  if (last === undefined || !said.success) return null;
  const { columns, crs, name, publisher, licence, kind } = said.data;
  if (Object.keys(columns).length === 0 && crs === undefined && name === undefined) return null;
  // what it replaced is of that file alone
  return { number: last.number, options: { columns, crs, name, publisher, licence, kind } };
}
