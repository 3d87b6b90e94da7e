import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../../data/import/history/history';
import type { ImportCommand } from '../../../data/import/parse-command';
import { runHistoryCommand } from '../../../data/import/history-command';
import { runImport } from '../../../data/import/run-import';
import type { ImportOptions } from '../../../data/sources/source';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
let tables: string;
beforeEach(() => {
  world = createImportWorld();
  tables = join(world.dataDir, 'sundbyberg');
});
afterEach(() => {
  world.remove();
});

const command = (
  source: string,
  files: string[],
  options: Partial<ImportOptions> = {},
  dryRun = false,
): ImportCommand => ({
  source,
  files,
  municipality: 'sundbyberg',
  dataDir: world.dataDir,
  language: 'en',
  json: false,
  help: false,
  dryRun,
  keepUntil: null,
  by: 'anna',
  options: world.context(options).options,
});
const load = (lines: readonly string[], options: Partial<ImportOptions> = {}, dryRun = false) =>
  runImport(
    command('offences', [world.file('a.csv', `${lines.join('\n')}\n`)], options, dryRun),
    new AbortController().signal,
    () => undefined,
  );
const act = (name: 'undo' | 'restore', number: number) => runHistoryCommand(command(name, [String(number)]));
const rows = async () =>
  (
    await world.rows(
      'SELECT offence_code, occurred_from, occurred_to, import_number FROM offence ORDER BY occurred_from',
    )
  ).map(
    (row) =>
      `${String(row['occurred_from']).slice(5, 10)} ${String(row['offence_code'])} ${String(row['import_number'])}`,
  );

const HEADER = 'Id;Brottskod;Brottsdatum;Brottsdatum till;Stadsdel';
const FIRST = [HEADER, '1;0355;2025-05-01 10:00;;Rissne', '2;1212;2025-05-02 11:00;;Rissne', '3;9827;2025-05-03 12:00;;Ör', '4;1209;2025-05-04 13:00;;Ör']; // prettier-ignore
const SECOND = [HEADER, '1;0355;2025-05-01 10:00;;Rissne', '2;1209;2025-05-02 11:00;;Rissne', '3;9827;2025-05-03 12:00;2025-05-04 08:00;Ör', '5;1209;2025-06-01 09:00;;Duvbo']; // prettier-ignore
const withoutIds = (lines: readonly string[]) => lines.map((line) => line.slice(line.indexOf(';') + 1));

describe('a corrected extract', () => {
  it('with ids changes what has changed, and tells what it no longer has', async () => {
    await load(FIRST);
    const report = await load(SECOND);
    expect(report).toMatchObject({ rows_written: 1, rows_changed: 2, rows_withdrawn: 0, rows_missing: 1, duplicates_dropped: 1, rows_total: 5 }); // prettier-ignore
    expect(await rows()).toEqual(['05-01 0355 1', '05-02 1209 2', '05-03 9827 2', '05-04 1209 1', '06-01 1209 2']);
  });

  it('that is all of its period withdraws what it no longer has', async () => {
    await load(FIRST);
    expect(await load(SECOND, { merge: 'replace' })).toMatchObject({
      rows_changed: 2,
      rows_withdrawn: 1,
      rows_total: 4,
    });
    expect(await rows()).toEqual(['05-01 0355 1', '05-02 1209 2', '05-03 9827 2', '06-01 1209 2']);
  });

  it('without ids is asked about, and replaces its period when it is told to', async () => {
    await load(withoutIds(FIRST));
    const before = readFileSync(world.table);
    await expect(load(withoutIds(SECOND))).rejects.toThrow(
      /^Is it a corrected extract\? import already has offences of 2025-05-01 to 2025-06-01: 1 of them are in the file, 3 are not\..*--replace.*--add/,
    );
    expect(readFileSync(world.table).equals(before)).toBe(true);
    const preview = await load(withoutIds(SECOND), {}, true);
    expect(preview).toMatchObject({ question: 'corrected', rows_written: 3, rows_missing: 3 });
    expect(readFileSync(world.table).equals(before)).toBe(true);
    await load(withoutIds(SECOND), { merge: 'replace' });
    expect(await rows()).toEqual(['05-01 0355 1', '05-02 1209 2', '05-03 9827 2', '06-01 1209 2']);
  });

  it('of a stated period leaves what lies outside it', async () => {
    await load(withoutIds(FIRST));
    await load(withoutIds([HEADER, FIRST[1]!]), { merge: 'replace', period: { from: '2025-05-01', to: '2025-05-03' } });
    expect(await rows()).toEqual(['05-01 0355 1', '05-04 1209 1']);
  });

  it('in another layout is recognised by kind, day and stadsdel', async () => {
    const deso = ['desokod;Brottskod;Brottsdatum från;Brottsdatum till', ...[1, 2, 3].map((d) => `0183C1180;1209;2025-05-0${d};2025-05-0${d}`)]; // prettier-ignore
    const points = ['BROTTSKOD;LATITUDE;LONGITUDE;KOMMUN;BROTTSDATUMTID_START;BROTTSDATUMTID_SLUT', ...[1, 2, 3].map((d) => `1209;59.376;17.9745;Sundbyberg;2025-05-0${d} 10:00;`)]; // prettier-ignore
    await load(deso);
    await expect(load(points)).rejects.toThrow(
      /^Are these the same offences in another layout\? polisen already has 3/,
    );
    expect(await load(points, { merge: 'replace' })).toMatchObject({
      rows_written: 3,
      rows_withdrawn: 3,
      rows_total: 3,
    });
    expect(await load(deso, { merge: 'add' })).toMatchObject({ rows_written: 3, rows_total: 6 });
  });
});

describe('the history', () => {
  it('keeps every import with its file, its hash, its period and its rejects', async () => {
    await load([...FIRST, '6;1209;i går;;Ör']);
    const [entry] = readHistory(tables);
    expect(entry).toMatchObject({
      number: 1,
      act: 'import',
      by: 'anna',
      source: 'offences',
      files: [{ name: 'a.csv' }],
      period: { from: '2025-05-01', to: '2025-05-04' },
      report: { rows_read: 5, rows_written: 4, rows_rejected: 1 },
    });
    expect(entry!.files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(join(tables, 'imports/0001/rejected.csv'), 'utf8')).toContain('i går');
    expect(await runHistoryCommand(command('history', []))).toMatch(
      /1 {2}\S+ \S+ {2}imported · offences: a\.csv · by anna · 2025-05-01–2025-05-04 · 4 new, 0 changed, 0 withdrawn/,
    );
  });

  it('takes the last import back, byte for byte, and that too can be taken back', async () => {
    await load(FIRST);
    const first = readFileSync(world.table);
    await load(SECOND, { merge: 'replace' });
    const second = readFileSync(world.table);
    expect(await act('undo', 2)).toContain('Import 2 has been taken back. It can be undone: npm run import -- undo 3.');
    expect(readFileSync(world.table).equals(first)).toBe(true);
    await expect(act('undo', 2)).rejects.toThrow('Import 2 has been taken back already.');
    await act('undo', 3);
    expect(readFileSync(world.table).equals(second)).toBe(true);
    // 2 is in force again, and 3 is not
    expect(
      (await runHistoryCommand(command('history', []))).split('\n').map((line) => line.includes('taken back')),
    ).toEqual([false, true, false, false]);
    await act('restore', 1);
    expect(readFileSync(world.table).equals(first)).toBe(true);
    await act('undo', 1);
    expect(statSync(world.table, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('takes an earlier import back: its rows go, what it had replaced comes again, what came later stays', async () => {
    await load(FIRST);
    await load(SECOND, { merge: 'replace' });
    await load([HEADER, '9;1209;2025-07-01 09:00;;Duvbo']);
    await act('undo', 2);
    expect(await rows()).toEqual(['05-01 0355 1', '05-02 1212 1', '05-03 9827 1', '05-04 1209 1', '07-01 1209 3']);
    await expect(act('undo', 7)).rejects.toThrow('There is no import 7.');
  });

  it('asks for the later ones to be taken back before what is no import', async () => {
    await load(FIRST);
    await load(SECOND);
    await act('undo', 2);
    await load([HEADER, '9;1209;2025-07-01 09:00;;Duvbo']);
    await expect(act('undo', 3)).rejects.toThrow('Take the later ones back first');
  });

  it('finishes what a killed process had begun to put in place, and clears away what it had only prepared', async () => {
    const { mkdirSync, renameSync, existsSync } = await import('node:fs');
    await load(FIRST);
    const first = readFileSync(world.table);
    await load(SECOND, { merge: 'replace' });
    const second = readFileSync(world.table);
    // as if it had been killed after the entry was written and before the table was renamed
    const [done, pending] = [join(tables, 'imports/0002'), join(tables, 'imports/0002.pending')];
    mkdirSync(join(done, 'after'));
    renameSync(world.table, join(done, 'after/offence.parquet'));
    writeFileSync(world.table, first);
    renameSync(done, pending);
    // and another that had not come so far
    mkdirSync(join(tables, 'imports/0003.pending/after'), { recursive: true });
    expect(await load([HEADER, '9;1209;2025-07-01 09:00;;Duvbo'], {}, true)).toMatchObject({ rows_total: 5 });
    expect(readFileSync(world.table).equals(second)).toBe(true);
    expect(existsSync(pending)).toBe(false);
    expect(readHistory(tables).map(({ number }) => number)).toEqual([2, 1]);
  });
});
