import readXlsxFile from 'read-excel-file/node';
import type { ApartContext } from '../apart/apart-context';
import { ImportError } from '../source';
import { readBeginning, readZipDirectory } from '../zip-directory';
import { eventMessages } from './messages';
import { instantToText, nearMinute } from './plain-time';

/** A sheet as texts, row by row. */
export interface WorkbookSheet {
  name: string;
  is_hidden: boolean;
  rows: (string | null)[][];
}

/** All sheets of an Excel workbook. @throws {ImportError} when it is none */
export async function readWorkbook(path: string, context: ApartContext): Promise<WorkbookSheet[]> {
  try {
    const hidden = hiddenSheets(path);
    const sheets = await readXlsxFile(path);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      is_hidden: hidden.has(sheet),
      rows: data.map((row) => row.map(asText)),
    }));
  } catch {
    throw new ImportError(eventMessages(context).badXlsx(path));
  }
}

/** Names of sheets that Excel does not show. */
function hiddenSheets(path: string): Set<string> {
  const entry = readZipDirectory(path)?.find(({ name }) => name === 'xl/workbook.xml');
  const xml = entry === undefined ? '' : readBeginning(path, entry).toString('utf8');
  const tags = xml.match(/<sheet\b[^>]*>/g) ?? [];
  const names = tags.filter((tag) => /\bstate="(hidden|veryHidden)"/.test(tag)).map((tag) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ''); // prettier-ignore
  return new Set(names.map(unescape));
}

function unescape(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name]!);
}

/** Days nought of the two systems of dates: a time of day in a cell of its own lies on one of them. */
const FIRST_DATE_MS = Date.UTC(1900, 0, 1);
const DAY_NOUGHT_1904 = '1904-01-01';

/** A sheet's dates have no zone: the library gives them as if in UTC, a little before the time that they mean. */
function asText(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (!(cell instanceof Date)) return typeof cell === 'string' ? cell : JSON.stringify(cell);
  const ms = nearMinute(cell.getTime());
  const iso = new Date(ms).toISOString();
  return ms < FIRST_DATE_MS || iso.startsWith(DAY_NOUGHT_1904) ? iso.slice(11, 16) : instantToText(ms);
}
