import { expect, it } from 'vitest';
import { fileColumns, shownRows } from '../../../web/analysis/figure-table';
import { csvText } from '../../../web/tables/csv';

const table = {
  head: ['Place', 'n', 'Share'],
  rows: [
    ['Torget', 1204, 12.34],
    ['Parken', null, 0.5],
  ],
  decimals: [0, 0, 1],
};

it('shows numbers as they are read and a dash for what is not known', () => {
  expect(shownRows(table, 'en')).toEqual([
    ['Torget', '1,204', '12.3'],
    ['Parken', '–', '0.5'],
  ]);
});

it('writes the same to a file, empty for what is not known', () => {
  expect(csvText(table.rows, fileColumns(table), [], 'en')).toBe(
    '\ufeffPlace,n,Share\r\nTorget,1204,12.3\r\nParken,,0.5\r\n',
  );
});
