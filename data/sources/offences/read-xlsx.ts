import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApart } from '../apart/read-apart';
import { ImportError } from '../source';
import { readZipDirectory, unpackedSize } from '../zip-directory';
import { offenceMessages } from './messages';
import { orderedRecords } from './ordered-records';
import type { ReadingTools, ReadyFile } from './ready-file';

/** A workbook has to be unpacked whole, so that only small ones are read; a sheet of 100,000 rows is about 10 MB. */
const LARGEST_MB = 25;
/** A workbook of that size holds ten times as much text. */
const LARGEST_UNPACKED_MB = 512;

/** Makes the first sheet of an Excel workbook ready; its first row holds the headers. */
export async function readXlsx(file: string, tools: ReadingTools): Promise<ReadyFile> {
  const text = offenceMessages[tools.context.language];
  if (statSync(file).size > LARGEST_MB * 1024 * 1024) throw new ImportError(text.xlsxTooLarge(file, LARGEST_MB));
  if (unpackedSize(readZipDirectory(file) ?? []) > LARGEST_UNPACKED_MB * 1024 * 1024)
    throw new ImportError(text.xlsxTooLarge(file, LARGEST_UNPACKED_MB));
  const sheet = await readApart('sheet', file, tools.context);
  const [header = [], ...rows] = sheet;
  if (rows.length === 0) throw new ImportError(text.onlyHeader(file));
  const records = join(tools.folder, `sheet-${tools.index}.ndjson`);
  writeFileSync(records, rows.map((row) => `${JSON.stringify(row.map(asText))}\n`).join(''));
  return orderedRecords(
    tools,
    file,
    header.map((cell) => asText(cell) ?? ''),
    records,
    2,
  );
}

/** A sheet's dates have no zone: the library gives them as if in UTC. */
function asText(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (!(cell instanceof Date)) return typeof cell === 'string' ? cell : JSON.stringify(cell);
  const [day, clock] = cell.toISOString().slice(0, 19).split('T');
  return clock === '00:00:00' ? day! : `${day!} ${clock!}`;
}
