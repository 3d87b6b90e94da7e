import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, safeText } from '../../../data/terms/csv';

describe('a text in a file for a spreadsheet', () => {
  it('is not run as a formula, whatever stands before the sign', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠'])
      for (const before of ['', ' ', '\u00a0', '\ufeff', '\t', '\r', '\n', ' \t '])
        expect(safeText(`${before}${sign}1+1`), JSON.stringify(before + sign)).toBe(`'${before}${sign}1+1`);
    for (const before of ['\t', '\r', '\n']) expect(safeText(`${before}text`)).toBe(`'${before}text`);
  });

  it('is left alone where a sign stands inside it', () => {
    for (const text of ['Ör', 'a=b', '1-2', 'x@example.org', '', "O'Hara"]) expect(safeText(text)).toBe(text);
  });

  it('stands in quotation marks where it would end too early', () => {
    expect(csvCell('a;b', ';')).toBe('"a;b"');
    expect(csvCell('a;b', ',')).toBe('a;b');
    expect(csvCell('a,b', ',')).toBe('"a,b"');
    expect(csvCell('say "å"', ';')).toBe('"say ""å"""');
    expect(csvCell(' a', ';')).toBe('" a"');
    expect(csvCell('a\r\nb', ';')).toBe('"a\r\nb"');
  });

  it('makes a line with a decimal comma, in which a negative number stays a number', () => {
    expect(csvLine(['=1', -2.5, null, 'a;b'])).toBe(`'=1;-2,5;;"a;b"\r\n`);
  });
});
