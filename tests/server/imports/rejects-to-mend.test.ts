import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejectLine, REJECT_HEADER } from '../../../data/sources/write-rejects';
import { rejectsToMend } from '../../../server/imports/rejects-to-mend';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rejects-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(rows: readonly (readonly [file: string, reason: string, row: string])[]): string {
  const path = join(folder, 'offence.rejected.csv');
  const lines = rows.map(([file, reason, row], i) => rejectLine({ file, line: i + 2, reason, row }));
  writeFileSync(path, [REJECT_HEADER, ...lines, ''].join('\n'));
  return path;
}

it('gives the rows of one file and reason under its headers, as they stood', () => {
  const rejects = write([
    ['/srv/a.csv', 'no date', '1,"Sturegatan 1, 2 tr",-'],
    ['/srv/a.csv', 'outside', '2,Rissne,x'],
    ['/srv/b.csv', 'no date', '3,Duvbo,y'],
  ]);
  const headers = ['Id', 'Gata', 'Datum'];
  expect(rejectsToMend(rejects, { file: 'a.csv', headers, reason: 'no date' })).toBe(
    '\ufeffId;Gata;Datum\r\n1;Sturegatan 1, 2 tr;-\r\n',
  );
  expect(rejectsToMend(rejects, { file: 'a.csv', headers, reason: null }).split('\r\n')).toHaveLength(4);
});

it('gives cells of a workbook, and a row that a spreadsheet would have run as it was', () => {
  const rejects = write([['b.xlsx', 'no date', '["1",null,"a;b"]']]);
  expect(rejectsToMend(rejects, { file: 'b.xlsx', headers: ['x', 'y', 'z'], reason: null })).toBe(
    '\ufeffx;y;z\r\n1;;"a;b"\r\n',
  );
  const guarded = write([['c.csv', 'no date', '-1;2;3']]);
  expect(rejectsToMend(guarded, { file: 'c.csv', headers: ['x', 'y', 'z'], reason: null })).toContain('\r\n-1;2;3\r\n');
});
