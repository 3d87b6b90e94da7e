export type CellValue = string | number | null;

/** One column of a table: what is sorted and exported, and how it is shown. */
export interface Column<Row> {
  id: string;
  name: string;
  value: (row: Row) => CellValue;
  /** how the value is shown; the value itself when left out */
  text?: (row: Row) => string;
  /** decimals of a number in files and on the clipboard */
  decimals?: number;
  numeric?: boolean;
  /** of several lines, which are kept */
  lines?: boolean;
  /** shown here but not exported, or the other way round */
  only?: 'screen' | 'file';
}

/** Sorts by a column; nothing known stands last either way, and equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Pick<Column<Row>, 'value'>,
  direction: 'ascending' | 'descending',
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [column.value(a), column.value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * String(one).localeCompare(String(other), 'sv');
  });
}
