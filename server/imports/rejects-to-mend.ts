import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { csvCell } from '../../data/terms/csv';
import { splitRecords } from '../../data/sources/events/split-records';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** What `safeText` puts before a text that a spreadsheet would run. */
const GUARD = /^'(?=[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * Rejected rows of one file and, where it is given, one reason, under the file's own headers: a file that is mended in a
 * spreadsheet and imported by itself.
 * @param rejects CSV with file, line, reason and row, as an import leaves it
 */
export function rejectsToMend(
  rejects: string,
  { file, headers, reason }: { file: string; headers: readonly string[]; reason: string | null },
): string {
  const rows = splitRecords(readFileSync(rejects, 'utf8'), ',', Infinity, true)
    .slice(1)
    .map(({ fields }) => fields)
    .filter(([from = '', , why]) => basename(from) === file && (reason === null || why === reason))
    .map(([, , , row = '']) => row.replace(GUARD, ''));
  const delimiter = delimiterOf(rows, headers.length);
  const line = (cells: readonly (string | null)[]) => `${cells.map((cell) => csvCell(cell ?? '', ';')).join(';')}\r\n`;
  // Excel takes it for UTF-8 by its mark
  return `\ufeff${line(headers)}${rows.map((row) => line(cellsOf(row, delimiter))).join('')}`;
}

/** Of a workbook or features a row is kept as a list in JSON, of text as it stood. */
function cellsOf(row: string, delimiter: string): (string | null)[] {
  if (row.startsWith('[')) {
    try {
      return JSON.parse(row) as (string | null)[];
    } catch {
      // text that begins so
    }
  }
  return splitRecords(row, delimiter, 1, true)[0]?.fields ?? [];
}

function delimiterOf(rows: readonly string[], width: number): string {
  const fitting = (delimiter: string) => rows.slice(0, 100).filter((row) => cellsOf(row, delimiter).length === width).length; // prettier-ignore
  return [...DELIMITERS].sort((a, b) => fitting(b) - fitting(a))[0]!;
}
