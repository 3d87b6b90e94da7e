import { readHistory } from '../../data/import/history/history';
import { undoneIn } from '../../data/import/history/in-force';
import { isSourceName, type SourceName } from '../../data/import/sources';
import { draftOptions, type DraftOptions } from './draft';

/**
 * How files with the same headers were read the last time, as whoever imported them had said; null where nobody had to.
 * @param folder of the tables
 * @param source what they seem to be; where nobody has chosen it, they are what they were the last time
 */
export function rememberMapping(
  folder: string,
  source: { name: SourceName; is_chosen: boolean },
  signature: string,
): { number: number; source: SourceName; options: DraftOptions } | null {
  const history = readHistory(folder);
  const isUndone = undoneIn(history);
  const last = history.find(
    (entry) => entry.act === 'import' && isSourceName(entry.source) && (!source.is_chosen || entry.source === source.name) && entry.report?.['signature'] === signature && !isUndone(entry.number), // prettier-ignore
  );
  const said = draftOptions.safeParse(last?.options);
  if (last === undefined || !said.success) return null;
  const { columns, crs, name, publisher, licence, kind } = said.data;
  const isSaid = Object.keys(columns).length > 0 || [crs, name, kind].some((each) => each !== undefined);
  if (!isSaid && last.source === source.name) return null;
  // what it replaced is of that file alone
  return {
    number: last.number,
    source: last.source as SourceName,
    options: { columns, crs, name, publisher, licence, kind },
  };
}
