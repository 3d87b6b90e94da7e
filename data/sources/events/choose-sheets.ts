import { ImportError } from '../source';
import { chooseHeader, firstWide, headerNames, type HeaderScore } from './find-header';
import type { EventMessages } from './messages';
import type { WorkbookSheet } from './read-workbook';

export interface ChosenSheets {
  /** with the index of the first row below the header */
  sheets: (WorkbookSheet & { first: number })[];
  names: string[];
  /** row of the header in the first of them, from 1 */
  header_line: number;
  /** sheets with something in them that are not read */
  left_out: WorkbookSheet[];
}

/**
 * The sheet that was asked for, else the one whose header is understood best, and those that have the same header.
 * @param asked name or number of a sheet
 * @throws {ImportError} naming the sheets, when there is none such, or none of several is understood
 */
export function chooseSheets(
  file: string,
  sheets: readonly WorkbookSheet[],
  asked: string | undefined,
  score: HeaderScore | undefined,
  text: EventMessages,
): ChosenSheets {
  const listed = sheets.map(({ name, is_hidden }) => (is_hidden ? `${name} (${text.hiddenSheet})` : name)).join(', ');
  const named = sheets.filter(({ name }, i) => name.toLowerCase() === asked?.trim().toLowerCase() || String(i + 1) === asked); // prettier-ignore
  if (asked !== undefined && named.length === 0) throw new ImportError(text.noSheet(file, asked, listed));
  const shown = sheets.filter(({ is_hidden }) => !is_hidden);
  const pool = asked !== undefined ? named.slice(0, 1) : shown.length > 0 ? shown : sheets;
  const readings = pool.map((sheet) => {
    const cells = sheet.rows.map((row) => row.map((cell) => cell ?? ''));
    const understood = score === undefined ? null : chooseHeader(cells, score);
    const header = understood ?? { at: firstWide(cells), rows: 1 as const, score: 0 };
    return { sheet, header, names: cells.length === 0 ? [] : trimEnd(headerNames(cells, header)) };
  });
  const best = readings.reduce((a, b) => (b.header.score > a.header.score ? b : a));
  if (best.header.score === 0 && score !== undefined && readings.length > 1)
    throw new ImportError(text.noSheetUnderstood(file, listed));
  const same = readings.filter(({ names, header }) => header.score > 0 && names.join('\n') === best.names.join('\n'));
  const read = same.length > 0 ? same : [best];
  const isRead = new Set(read.map(({ sheet }) => sheet));
  return {
    sheets: read.map(({ sheet, header }) => ({ ...sheet, first: header.at + header.rows })),
    names: best.names,
    header_line: best.header.at + 1,
    left_out: sheets.filter((sheet) => !isRead.has(sheet) && sheet.rows.length > 0),
  };
}

function trimEnd(names: readonly string[]): string[] {
  let width = names.length;
  while (width > 1 && names[width - 1] === '') width--;
  return names.slice(0, width);
}
