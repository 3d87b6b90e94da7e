import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../data/sources/source';
import { makeOffences } from '../../bench/make-offences';
import { coordinateFile, coordinateRow } from './import-world';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A command starts in half a second alone, in several beside all the other tests. */
const PATIENCE_MS = 60_000;

let folder: string;
let dataDir: string;
let table: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-command-'));
  dataDir = join(folder, 'data');
  table = join(dataDir, 'sundbyberg', 'offence.parquet');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['program/run.mjs', 'data/import.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ status: number | null; out: string; errors: string }>((resolve) => {
    child.on('close', (status) => {
      resolve({ status, out, errors });
    });
  });
  return { child, ended };
}

const run = (...args: string[]) => start(args).ended;

function smallFile(name: string, days: number): string {
  const rows = Array.from({ length: days }, (_, i) => coordinateRow({ from: `2025-05-${i + 10} 10:00`, to: '' }));
  writeFileSync(join(folder, name), coordinateFile(rows));
  return join(folder, name);
}

describe('the import command', () => {
  it(
    'prints a report in Swedish, or English for an English locale, and as JSON alone on stdout',
    async () => {
      const file = smallFile('a.csv', 2);
      const swedish = await run('offences', file);
      expect(swedish).toMatchObject({ status: 0 });
      expect(swedish.out).toMatch(/Rader lästa\s+2\n\s+Nya i tabellen\s+2\n/);
      const english = await start(['offences', file], { LANG: 'en_GB.UTF-8' }).ended;
      expect(english.out).toMatch(/Rows read\s+2\n\s+New in the table\s+0\n\s+Duplicates, there already\s+2\n/);
      const json = await run('offences', file, '--json');
      expect(JSON.parse(json.out) as ImportReport).toMatchObject({ table: 'offence', rows_read: 2, rows_total: 2 });
    },
    PATIENCE_MS,
  );

  it(
    'takes columns from a mapping file',
    async () => {
      writeFileSync(join(folder, 'a.csv'), 'när;var\n2025-05-01;Rissne\n');
      writeFileSync(join(folder, 'map.json'), '{"occurred_from": "när", "stadsdel": "var", "category": "=graffiti"}');
      const { status, out } = await run('offences', join(folder, 'a.csv'), '--mapping', join(folder, 'map.json'));
      expect(status).toBe(0);
      expect(out).not.toContain('Utan plats');
    },
    PATIENCE_MS,
  );

  it(
    'ends in one line and a status other than 0 when nothing can be imported',
    async () => {
      const endings = await Promise.all([
        run('offences', join(folder, 'none.csv'), '--language', 'en'),
        run('brott', 'a.csv', '--language', 'en'),
        run('offences', '--language', 'en'),
        run('offences', 'a.csv', '--colour', 'red', '--language', 'en'),
        run('offences', 'a.csv', '--municipality', 'nowhere', '--language', 'en'),
      ]);
      expect(endings.map(({ status }) => status)).toEqual([1, 1, 1, 2, 1]);
      expect(endings.map(({ errors }) => errors.split('\n').length)).toEqual([2, 2, 2, 2, 2]);
      expect(endings.map(({ errors }) => errors).join('')).toMatch(
        /none\.csv: does not exist.*\nThere is no source "brott".*\nGive at least one file.*\nWrong command: Unknown option '--colour'.*\n.*nowhere: no such folder/,
      );
    },
    PATIENCE_MS,
  );

  it(
    'waits for no other import: the second says who is first; a lock that a dead process left is taken over',
    async () => {
      const file = smallFile('a.csv', 1);
      mkdirSync(dataDir);
      // this test's own process is alive, and its child's number is another
      writeFileSync(join(dataDir, 'import.lock'), String(process.pid));
      const refused = await run('offences', file, '--language', 'en');
      expect(refused).toMatchObject({ status: 1 });
      expect(refused.errors).toContain(`Another import is running (process ${process.pid})`);
      const { child, ended } = start(['--help']);
      const dead = child.pid!;
      await ended;
      writeFileSync(join(dataDir, 'import.lock'), String(dead));
      expect(await run('offences', file)).toMatchObject({ status: 0 });
      expect(existsSync(join(dataDir, 'import.lock'))).toBe(false);
    },
    PATIENCE_MS,
  );
});

describe('an interrupted import', () => {
  it(
    'leaves the old table whole, or the new, however it is killed, and the next one clears up',
    async () => {
      const small = smallFile('small.csv', 3);
      expect(await run('offences', small)).toMatchObject({ status: 0 });
      const big = join(folder, 'big.csv');
      // killed as soon as it has begun to spill, to write, and at Ctrl-C
      const moments: [NodeJS.Signals, () => boolean][] = [
        ['SIGKILL', () => readdirSync(dataDir).some((name) => name.startsWith('import-'))],
        ['SIGKILL', () => namesBelow(dataDir).some((name) => /offence\.parquet.*\.tmp$/.test(name))],
        ['SIGINT', () => readdirSync(dataDir).some((name) => name.startsWith('import-'))],
      ];
      for (const [signal, hasCome] of moments) {
        // where the signal comes too late the new table is there, and a larger file is tried
        let rows = 60_000;
        for (let wasInterrupted = false; !wasInterrupted; rows *= 2) {
          expect(rows, `${signal} came too late every time`).toBeLessThan(500_000);
          await makeOffences(big, rows);
          rmSync(join(dataDir, 'import.lock'), { force: true });
          for (const name of readdirSync(dataDir))
            if (name.startsWith('import-')) rmSync(join(dataDir, name), { recursive: true });
          const old = readFileSync(table);
          const { child, ended } = start(['offences', big, '--language', 'en']);
          const timer = setInterval(() => {
            if (!hasCome()) return;
            child.kill(signal);
            clearInterval(timer);
          }, 2);
          const { status, errors } = await ended;
          clearInterval(timer);
          wasInterrupted = status !== 0;
          if (!wasInterrupted) continue;
          expect(status).toBe(signal === 'SIGINT' ? 130 : null);
          if (signal === 'SIGINT') expect(errors).toContain('Stopped: nothing has changed.');
          if (signal === 'SIGINT') expect(readdirSync(dataDir)).toEqual(['sundbyberg']);
          expect(readFileSync(table).equals(old)).toBe(true);
        }
      }
      await makeOffences(big, 60_000);
      const last = await run('offences', big, '--json');
      expect(JSON.parse(last.out) as ImportReport).toMatchObject({ rows_read: 60_000, rows_rejected: 120 });
      expect(readdirSync(dataDir)).toEqual(['sundbyberg']);
      expect(readdirSync(join(dataDir, 'sundbyberg')).sort()).toEqual([
        'imports',
        'offence.parquet',
        'offence.rejected.csv',
      ]);
    },
    PATIENCE_MS,
  );

  it.skipIf(!canMount())(
    'by a full disk ends in one line and leaves the old table (skipped where no small disk can be mounted)',
    async () => {
      const disk = mkdtempSync(join(tmpdir(), 'import-disk-'));
      execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
      try {
        const inDisk = { DATA_DIR: join(disk, 'data') };
        const path = join(disk, 'data', 'sundbyberg', 'offence.parquet');
        expect(await start(['offences', smallFile('a.csv', 3)], inDisk).ended).toMatchObject({ status: 0 });
        const old = readFileSync(path);
        const big = join(folder, 'big.csv');
        await makeOffences(big, 60_000);
        const { status, errors } = await start(['offences', big, '--language', 'en'], inDisk).ended;
        expect(status).toBe(1);
        expect(errors).toContain('The disk is full');
        expect(readFileSync(path).equals(old)).toBe(true);
        expect(readdirSync(join(disk, 'data', 'sundbyberg')).sort()).toEqual(['imports', 'offence.parquet']);
      } finally {
        execFileSync('/bin/umount', [disk]);
        rmSync(disk, { recursive: true });
      }
    },
    PATIENCE_MS,
  );
});

/** Paths of all files below a folder that changes while it is read. */
function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }).map(String);
  } catch {
    return [];
  }
}

function canMount(): boolean {
  const disk = mkdtempSync(join(tmpdir(), 'import-disk-'));
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    execFileSync('/bin/umount', [disk]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}
