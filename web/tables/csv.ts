import { csvCell, distinctNames, safeText } from '../../data/terms/csv';
import type { Language } from '../text/texts';
import type { CellValue, Column } from './column';

/** A value that every row of a file carries: period, selection, source. */
export interface Note {
  name: string;
  value: string;
}

const BOM = '\ufeff';

/**
 * A table as a file that a spreadsheet opens without questions: UTF-8 with byte order mark, CRLF, semicolons and
 * decimal comma in Swedish, commas and decimal point in English. The notes are the last columns, so that every row
 * says where it comes from and the file still has one header line.
 */
export function csvText<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  notes: readonly Note[],
  language: Language,
): string {
  const separator = language === 'sv' ? ';' : ',';
  const line = (texts: readonly string[]) => texts.map((text) => csvCell(text, separator)).join(separator) + '\r\n';
  const inFile = fileColumns(columns);
  const ends = notes.map(({ value }) => safeText(value));
  return (
    BOM +
    line(distinctNames([...inFile, ...notes].map(({ name }) => name))) +
    rows
      .map((row) => line([...inFile.map((column) => valueText(column.value(row), column.decimals, language)), ...ends]))
      .join('')
  );
}

/** The same for the clipboard: tabs between cells, the notes as lines of their own below. */
export function tsvText<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  notes: readonly Note[],
  language: Language,
): string {
  const line = (texts: readonly string[]) => texts.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t');
  const inFile = fileColumns(columns);
  return [
    line(distinctNames(inFile.map(({ name }) => name))),
    ...rows.map((row) => line(inFile.map((column) => valueText(column.value(row), column.decimals, language)))),
    '',
    ...notes.map(({ name, value }) => line([name, safeText(value)])),
  ].join('\n');
}

function fileColumns<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.filter(({ only }) => only !== 'screen');
}

function valueText(value: CellValue, decimals: number | undefined, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') return safeText(value);
  const text = decimals === undefined ? String(value) : value.toFixed(decimals);
  return language === 'sv' ? text.replace('.', ',') : text;
}
