import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../../data/import/history/history';
import { runImport } from '../../../data/import/run-import';
import { importMessages } from '../../../data/text/import-messages';
import type { ImportOptions } from '../../../data/sources/source';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
let tables: string;
let kept: string;
beforeEach(() => {
  world = createImportWorld();
  tables = join(world.dataDir, 'sundbyberg');
  kept = join(world.dataDir, 'dry-runs', 'sundbyberg');
});
afterEach(() => {
  world.remove();
});

const run = (file: string, dryRun: boolean, options: Partial<ImportOptions> = {}) =>
  runImport(
    { source: 'offences', files: [file], municipality: 'sundbyberg', dataDir: world.dataDir, language: 'en', json: false, help: false, dryRun, keepUntil: '2027-12-31', by: 'anna', options: world.context(options).options }, // prettier-ignore
    new AbortController().signal,
    () => undefined,
  );
const HEADER = 'Id;Brottskod;Brottsdatum;Stadsdel';
const [ONE, TWO, BAD] = [
  '1;0355;2025-05-01 10:00;Rissne',
  '2;1212;2025-05-02 11:00;Rissne',
  '3;1212;2025-02-30 11:00;Ör',
];
const file = (name: string, ...lines: (string | undefined)[]) => world.file(name, `${[HEADER, ...lines].join('\n')}\n`);
const { noteDryRunTaken: TAKEN, noteDryRunOutdated: OUTDATED } = importMessages.en;
const codes = async () => (await world.rows('SELECT offence_code FROM offence ORDER BY 1')).map((row) => row['offence_code']); // prettier-ignore

describe('an import after a dry run of the same', () => {
  it('puts in place what the dry run has made, with its rejected rows, and keeps nothing of it', async () => {
    const path = file('a.csv', ONE, TWO, BAD);
    const told = await run(path, true);
    expect(existsSync(tables)).toBe(false);
    const made = statSync(join(kept, 'sundbyberg/offence.parquet'));
    const report = await run(path, false);
    expect(statSync(world.table).ino).toBe(made.ino);
    expect(report).toMatchObject({ rows_read: 3, rows_written: 2, rows_rejected: 1, rejected: told.rejected });
    expect(report.notes).toEqual([...told.notes, TAKEN]);
    expect(readFileSync(report.rejects_file!, 'utf8')).toContain('2025-02-30');
    expect(readHistory(tables)).toMatchObject([{ number: 1, by: 'anna', keep_until: '2027-12-31' }]);
    expect(existsSync(kept)).toBe(false);
    expect(readdirSync(world.dataDir).filter((name) => name.startsWith('import'))).toEqual([]);
  });

  it('goes through the file again when it says something else now, though it is as long and as old', async () => {
    const path = file('a.csv', ONE);
    await run(path, true);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, `${HEADER}\n${ONE.replace('0355', '1212')}\n`);
    utimesSync(path, atime, mtime);
    expect((await run(path, false)).notes).toContain(OUTDATED.file);
    expect(await codes()).toEqual(['1212']);
  });

  it('goes through the file again when it is to be read in another way', async () => {
    const path = file('a.csv', ONE);
    await run(path, true);
    expect((await run(path, false, { name: 'another' })).notes).toContain(OUTDATED.options);
    expect(await world.rows('SELECT DISTINCT source FROM offence')).toEqual([{ source: 'another' }]);
  });

  it('goes through the file again when another making of the program has read it', async () => {
    const path = file('a.csv', ONE);
    await run(path, true);
    const told = readFileSync(join(kept, 'kept.json'), 'utf8');
    writeFileSync(join(kept, 'kept.json'), told.replace(/"making":"[^"]+"/, '"making":"0.0.9 1700000000000-1"'));
    expect((await run(path, false)).notes).toContain(OUTDATED.program);
    expect(await codes()).toEqual(['0355']);
  });

  it('goes through the file again when something has been imported since', async () => {
    const path = file('a.csv', ONE);
    await run(file('b.csv', TWO), false);
    await run(path, true);
    await run(file('b.csv', BAD, TWO, ONE), false);
    const report = await run(path, false);
    expect(report).toMatchObject({ rows_written: 0, duplicates_dropped: 1, rows_total: 2 });
    // that import took what was kept away with it
    expect(report.notes).not.toContain(TAKEN);
  });

  it('says that something has been taken back since', async () => {
    const path = file('a.csv', ONE);
    await run(file('b.csv', TWO), false);
    await run(path, true);
    const { runHistoryCommand } = await import('../../../data/import/history-command');
    await runHistoryCommand({ source: 'undo', files: ['1'], municipality: 'sundbyberg', dataDir: world.dataDir, language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'anna', options: world.context().options }); // prettier-ignore
    expect((await run(path, false)).notes).toContain(OUTDATED.tables);
    expect(await codes()).toEqual(['0355']);
  });

  it('knows nothing of one that is an hour old, has lost its table or was of another file', async () => {
    const path = file('a.csv', ONE);
    await run(path, true);
    const old = new Date(Date.now() - 3_601_000);
    utimesSync(join(kept, 'kept.json'), old, old);
    expect((await run(path, false)).notes).not.toContain(TAKEN);
    await run(file('b.csv', ONE, TWO), true);
    rmSync(join(kept, 'sundbyberg/offence.parquet'));
    expect((await run(join(world.folder, 'b.csv'), false)).notes).not.toContain(TAKEN);
    expect(await codes()).toEqual(['0355', '1212']);
    await run(path, true);
    expect((await run(file('c.csv', ONE), false)).notes).toEqual(expect.not.arrayContaining([TAKEN, OUTDATED.file]));
  });

  it('does not take what only a person can decide', async () => {
    const lines = [ONE, TWO].map((line) => line.slice(2));
    const headers = HEADER.slice(3);
    await run(world.file('a.csv', `${[headers, ...lines].join('\n')}\n`), false);
    const path = world.file('b.csv', `${[headers, lines[0], lines[1]!.replace('11:00', '12:00')].join('\n')}\n`);
    expect((await run(path, true)).question).toBe('corrected');
    await expect(run(path, false)).rejects.toThrow('--replace');
    expect((await run(path, false, { merge: 'replace' })).notes).toContain(OUTDATED.options);
  });
});
