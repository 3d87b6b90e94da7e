import { everyMonth, openTown, times, type Town } from '../tiny-town';

/** Offences in the middle of a square of 100 m: twenty columns, ten rows. */
const at = (column: number, row: number, n: number, more = {}) =>
  times(n, { x: 660_050 + 100 * column, y: 6_580_050 + 100 * row, occurred_from: '2025-06-15 12:00:00', ...more });
export const cellOf = (column: number, row: number) => row * 20 + column;
const columns = Array.from({ length: 20 }, (_, i) => i);
const block = [4, 5, 6].flatMap((row) => [9, 10, 11].map((column) => [column, row] as const));
export const BLOCK = block.map(([column, row]) => cellOf(column, row));
export const CENTRE = cellOf(10, 5);

/** A town of 200 squares whose offences gather in a block of nine, in 2025 twice as many as in 2024. */
export function openBlockTown(): Promise<Town> {
  return openTown({
    tables: {
      offence: [
        // 2025: one in each square along the southern and the northern border, twenty in each of a block of nine
        ...columns.flatMap((i) => at(i, 0, 1, i === 0 ? { occurred_from: '2025-12-31 12:00:00' } : {})),
        ...columns.flatMap((i) => at(i, 9, 1, { category: 'assault' })),
        ...block.flatMap(([column, row]) => at(column, row, 20)),
        ...at(5, 5, 5, { category: 'drugs' }),
        ...everyMonth([2024, 2025], 20),
        ...times(2, { placed: 'none', x: null, y: null }),
        // 2024: the same, half as many in the block
        ...columns.flatMap((i) =>
          at(i, 0, 1, { occurred_from: i === 0 ? '2024-01-01 12:00:00' : '2024-06-15 12:00:00' }),
        ),
        ...columns.flatMap((i) => at(i, 9, 1, { occurred_from: '2024-06-15 12:00:00' })),
        ...block.flatMap(([column, row]) => at(column, row, 10, { occurred_from: '2024-06-15 12:00:00' })),
        // one day with one offence in each square of 500 m
        ...[2, 7, 12, 17].flatMap((i) => [2, 7].flatMap((j) => at(i, j, 1, { occurred_from: '2024-09-01 12:00:00' }))),
        // one day on which six in ten squares have one, well away from the block
        ...[0, 1, 2, 7, 8, 9].flatMap((row) =>
          columns.flatMap((i) => at(i, row, row + i === 0 ? 60 : 1, { occurred_from: '2024-11-05 12:00:00' })),
        ),
      ],
    },
  });
}
