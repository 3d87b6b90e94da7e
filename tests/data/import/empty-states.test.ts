import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyStates, keptBytes } from '../../../data/import/history/empty-states';
import { identityOf, tableFile } from '../../../data/import/history/files';
import { putInPlace, readHistory, tableBefore } from '../../../data/import/history/history';

let tables: string;
beforeEach(() => {
  tables = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterEach(() => rmSync(tables, { recursive: true, force: true }));

/** Puts a table of so many bytes in place, as import `number`. */
function put(number: number, bytes: number): void {
  const staged = mkdtempSync(join(tables, 'staged-'));
  writeFileSync(tableFile(staged, 'offence'), 'x'.repeat(bytes));
  const before = identityOf(tableFile(tables, 'offence'));
  const changes = { offence: { before, after: identityOf(tableFile(staged, 'offence')) } };
  putInPlace(tables, { number, act: 'import', about: null, at: '2026-01-02T10:00:00.000Z', by: 'anna', source: 'offences', files: [], period: null, options: {}, report: null, keep_until: null, changes }, staged, null); // prettier-ignore
}

it('removes the tables of before the imports that are named, and leaves history, later states and what is served', () => {
  put(1, 10);
  put(2, 20);
  put(3, 40);
  expect(keptBytes(tables)).toBe(30);
  expect(emptyStates(tables, ({ number }) => number <= 2).map(({ number }) => number)).toEqual([2]);
  expect(keptBytes(tables)).toBe(20);
  expect(tableBefore(tables, 2, 'offence')).toBeNull();
  expect(tableBefore(tables, 3, 'offence')).not.toBeNull();
  expect(existsSync(tableFile(tables, 'offence'))).toBe(true);
  expect(readHistory(tables)).toHaveLength(3);
  // nothing is left to remove twice
  expect(emptyStates(tables, ({ number }) => number <= 2)).toEqual([]);
});
