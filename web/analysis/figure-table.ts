import type { CellValue, Column } from '../tables/column';
import { formatNumber } from '../text/format';
import type { Language } from '../text/texts';

/** The table twin of a figure: the same on the page and in the file. */
export interface FigureTable {
  /** names the file, so without spaces */
  file: string;
  caption: string;
  head: readonly string[];
  rows: readonly (readonly CellValue[])[];
  /** decimals of each column; 0 where left out */
  decimals?: readonly number[];
}

type Row = FigureTable['rows'][number];

/** The rows as they are read; what is not known is a dash. */
export function shownRows({ rows, decimals = [] }: Pick<FigureTable, 'rows' | 'decimals'>, language: Language) {
  return rows.map((row) =>
    row.map((value, i) => {
      if (value === null) return '–';
      return typeof value === 'number' ? formatNumber(value, language, decimals[i] ?? 0) : value;
    }),
  );
}

/** The columns of the file. */
export function fileColumns({ head, decimals = [] }: Pick<FigureTable, 'head' | 'decimals'>): Column<Row>[] {
  return head.map((name, i) => ({
    id: String(i),
    name,
    value: (row) => row[i] ?? null,
    decimals: decimals[i] ?? 0,
  }));
}
