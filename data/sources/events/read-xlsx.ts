import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readApart } from '../apart/read-apart';
import { ImportError } from '../source';
import { distinctNames } from '../../terms/csv';
import { readZipDirectory, unpackedSize } from '../zip-directory';
import { chooseSheets } from './choose-sheets';
import { eventMessages } from './messages';
import { orderedRecords } from './ordered-records';
import type { ReadingTools, ReadyFile } from './ready-file';

/** A workbook has to be unpacked whole, so that only small ones are read; a sheet of 100,000 rows is about 10 MB. */
const LARGEST_MB = 25;
/** A workbook of that size holds ten times as much text. */
const LARGEST_UNPACKED_MB = 512;
const SAMPLE = 200;

/** Makes the sheet with the data of an Excel workbook ready, or all that have the same headers. */
export async function readXlsx(file: string, tools: ReadingTools): Promise<ReadyFile> {
  const { options } = tools.context;
  const text = eventMessages(tools.context);
  if (statSync(file).size > LARGEST_MB * 1024 * 1024) throw new ImportError(text.xlsxTooLarge(file, LARGEST_MB));
  if (unpackedSize(readZipDirectory(file) ?? []) > LARGEST_UNPACKED_MB * 1024 * 1024)
    throw new ImportError(text.xlsxTooLarge(file, LARGEST_UNPACKED_MB));
  const sheets = await readApart('workbook', file, tools.context);
  const chosen = chooseSheets(file, sheets, options.columns['sheet']?.replace(/^=/, ''), tools.score, text);
  const lines: number[] = [];
  const rows = chosen.sheets.flatMap(({ rows: all, first }) =>
    all.slice(first).filter((row, i) => {
      const isRow = row.some((cell) => cell !== null);
      if (isRow) lines.push(first + i + 1);
      return isRow;
    }),
  );
  if (rows.length === 0) throw new ImportError(text.onlyHeader(file));
  const records = join(tools.folder, `sheet-${tools.index}.ndjson`);
  writeFileSync(records, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const headers = distinctNames(chosen.names);
  const sample = rows.slice(0, SAMPLE).map((row) => headers.map((_, i) => row[i] ?? null));
  const ready = orderedRecords(tools, file, headers, records, (index) => lines[index] ?? index + 2, sample);
  const names = chosen.sheets.map(({ name }) => name);
  const name = basename(file);
  if (names.length > 1) ready.notes.push(text.noteSheets(name, names.join(', ')));
  else if (sheets.length > 1) ready.notes.push(text.noteSheet(name, names[0]!, chosen.left_out.map((sheet) => sheet.is_hidden ? `${sheet.name} (${text.hiddenSheet})` : sheet.name).join(', '))); // prettier-ignore
  if (chosen.header_line > 1) ready.notes.push(text.noteHeaderLine(name, chosen.header_line));
  return ready;
}
