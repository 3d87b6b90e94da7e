import { csvLine } from '../../data/terms/csv';

/** The lines of a file: with a byte order mark, that Excel reads å, ä and ö. */
export function csvOf(rows: readonly (readonly (string | number | boolean)[])[]): string {
  const texts = rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value)));
  return '\ufeff' + texts.map((row) => csvLine(row)).join('');
}
