import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetDue } from '../../../data/import/history/forget-due';
import { readHistory, rejectsOf } from '../../../data/import/history/history';

let tables: string;
beforeEach(() => {
  tables = mkdtempSync(join(tmpdir(), 'forget-'));
});
afterEach(() => rmSync(tables, { recursive: true, force: true }));

/** An import of 10 January 2025 that left addresses and rejected rows. */
function imported(number: number, keep_until: string | null): string {
  const folder = join(tables, 'imports', String(number).padStart(4, '0'));
  mkdirSync(folder, { recursive: true });
  const entry = { number, act: 'import', about: null, at: '2025-01-10T22:30:00.000Z', by: 'anna', source: 'offences', files: [], period: null, options: {}, report: { rows_written: 7, unknown_addresses: { 'storgatan 3': 2 } }, keep_until, changes: {} }; // prettier-ignore
  writeFileSync(join(folder, 'entry.json'), JSON.stringify(entry));
  const rejects = join(folder, 'rejected.csv');
  writeFileSync(rejects, 'Storgatan 3\n');
  return rejects;
}
const addressesOf = (number: number) =>
  readHistory(tables).find((entry) => entry.number === number)?.report?.['unknown_addresses'];

it('keeps addresses that were not found for 365 days where nobody has said how long, and then removes them with the rejected rows', () => {
  const rejects = imported(1, null);
  expect(rejectsOf(tables, 1)).toBe(rejects);
  expect(forgetDue(tables, '2026-01-09')).toEqual([]);
  // the 365th day is 10 January 2026: it may still be looked at
  expect(forgetDue(tables, '2026-01-10')).toEqual([]);
  expect(addressesOf(1)).toEqual({ 'storgatan 3': 2 });
  expect(forgetDue(tables, '2026-01-11')).toEqual([1]);
  expect(addressesOf(1)).toEqual({});
  expect(existsSync(rejects)).toBe(false);
  // the history goes on saying what it was
  expect(readHistory(tables)[0]).toMatchObject({ number: 1, by: 'anna', report: { rows_written: 7 } });
  expect(forgetDue(tables, '2027-01-11')).toEqual([]);
});

it('goes by the day that somebody has said, earlier or later', () => {
  imported(1, '2025-02-01');
  imported(2, '2030-01-01');
  expect(forgetDue(tables, '2025-02-01')).toEqual([]);
  expect(forgetDue(tables, '2025-02-02')).toEqual([1]);
  expect(forgetDue(tables, '2026-06-01')).toEqual([]);
  expect(addressesOf(2)).toEqual({ 'storgatan 3': 2 });
});
