import { describe, expect, it } from 'vitest';
import { sortRows, type Column } from '../../../web/tables/column';
import { csvText, tsvText } from '../../../web/tables/csv';

interface Row {
  name: string;
  n: number;
  change: number | null;
}

const columns: Column<Row>[] = [
  { id: 'name', name: 'Stadsdel', value: (row) => row.name },
  { id: 'n', name: 'Antal', value: (row) => row.n },
  { id: 'shown', name: 'Visas', value: (row) => row.change, text: () => 'text', only: 'screen' },
  { id: 'change', name: 'Förändring', value: (row) => row.change, decimals: 1, only: 'file' },
];
const rows: Row[] = [
  { name: 'Rissne', n: 412, change: -6.5 },
  { name: 'Ör', n: 7, change: null },
];
const notes = [{ name: 'Källa', value: 'Syntetiska demodata' }];

describe('a table as a file', () => {
  it('has a byte order mark, semicolons, decimal comma and CRLF in Swedish', () => {
    expect(csvText(rows, columns, notes, 'sv')).toBe(
      '\ufeffStadsdel;Antal;Förändring;Källa\r\nRissne;412;-6,5;Syntetiska demodata\r\nÖr;7;;Syntetiska demodata\r\n',
    );
  });

  it('has commas and a decimal point in English', () => {
    expect(csvText([{ name: 'Rissne', n: 412, change: 4 }], columns, notes, 'en')).toBe(
      '\ufeffStadsdel,Antal,Förändring,Källa\r\nRissne,412,4.0,Syntetiska demodata\r\n',
    );
  });

  it('never has two columns of one name, be it that of a note', () => {
    const twice: Column<Row>[] = [...columns, { id: 'again', name: 'antal', value: (row) => row.n }];
    const [head = ''] = csvText(rows, twice, [...notes, { name: 'Stadsdel', value: 'alla' }], 'sv').split('\r\n');
    expect(head).toBe('\ufeffStadsdel;Antal;Förändring;antal (2);Källa;Stadsdel (2)');
    expect(tsvText(rows, twice, [], 'sv').split('\n')[0]).toBe('Stadsdel\tAntal\tFörändring\tantal (2)');
  });

  it('quotes separators, quotation marks and line breaks', () => {
    const text = csvText([{ name: 'A;"B"\nC', n: 1, change: null }], columns, [], 'sv');
    expect(text).toContain('"A;""B""\nC";1;\r\n');
  });

  it('does not let a text become a formula, and keeps a negative number a number', () => {
    for (const start of ['=', '+', '-', '@', '\t'])
      expect(csvText([{ name: `${start}1+1`, n: -2, change: -1 }], columns, [], 'sv')).toContain(`'${start}1+1`);
    expect(csvText([{ name: 'a', n: -2, change: -1 }], columns, [], 'sv')).toContain('a;-2;-1,0\r\n');
  });
});

describe('a table on the clipboard', () => {
  it('has tabs between cells and the notes below', () => {
    expect(tsvText([{ name: 'Duvbo\tvilla', n: 3, change: 0.5 }], columns, notes, 'sv')).toBe(
      'Stadsdel\tAntal\tFörändring\nDuvbo villa\t3\t0,5\n\nKälla\tSyntetiska demodata',
    );
  });
});

describe('sorting', () => {
  const name = columns[0] as Column<Row>;
  const change = columns[3] as Column<Row>;
  const many: Row[] = [
    { name: 'Ör', n: 1, change: null },
    { name: 'Ängen', n: 2, change: 3 },
    { name: 'Rissne', n: 3, change: -3 },
  ];

  it('has å, ä and ö last in the alphabet', () => {
    expect(sortRows(many, name, 'ascending').map((row) => row.name)).toEqual(['Rissne', 'Ängen', 'Ör']);
  });

  it('keeps what is not known last in both directions', () => {
    expect(sortRows(many, change, 'ascending').map((row) => row.change)).toEqual([-3, 3, null]);
    expect(sortRows(many, change, 'descending').map((row) => row.change)).toEqual([3, -3, null]);
  });
});
