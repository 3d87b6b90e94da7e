import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeEndlessView } from '../sources/areas/make-endless-view';
import { coordinateFile, coordinateRow } from './import-world';
import { workbookOf } from './workbook-of';
import { zipOf } from './zip-of';

const ROOT = join(import.meta.dirname, '../../..');
const PATIENCE_MS = 120_000;

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'endless-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, ['program/run.mjs', 'data/import.ts', ...args, '--language', 'en'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ status: number | null; errors: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, errors: errors.replaceAll(`${folder}/`, '') }));
  });
  return { child, ended };
}

/** The one line that an import ends in, which leaves nothing behind. */
async function refusal(source: string, name: string, content: Buffer): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { status, errors } = await start(source, path).ended;
  expect(status).toBe(1);
  expect(existsSync(dataDir) ? readdirSync(dataDir) : []).toEqual([]);
  return errors.trim().split('\n').at(-1) ?? '';
}

/** Processes that read a file for a process, once the file has been opened. */
function readersOf(pid: number): number[] {
  if (!isOpened()) return [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('reader-process'));
}

/** The reader has a folder of its own in that of the import. */
function isOpened(): boolean {
  try {
    return readdirSync(dataDir, { recursive: true }).some((name) => String(name).endsWith('copy.gpkg'));
  } catch {
    // folders come and go meanwhile
    return false;
  }
}

/** Waits until a process has a file read for it. */
async function waitForReaders(pid: number): Promise<number[]> {
  for (;;) {
    const readers = readersOf(pid);
    if (readers.length > 0) return readers;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isAlive(pid: number): boolean {
  try {
    // one that has ended and that nobody has asked after has no memory
    return /VmRSS/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('an import that would never end', () => {
  it.skipIf(process.platform !== 'linux')(
    'is ended by Ctrl-C, its reader with it, and leaves the table as it was',
    async () => {
      const good = join(folder, 'good.csv');
      writeFileSync(good, coordinateFile([coordinateRow()]));
      expect(await start('offences', good).ended).toMatchObject({ status: 0 });
      const table = join(dataDir, 'sundbyberg', 'offence.parquet');
      const before = readFileSync(table);
      const { child, ended } = start('areas', await makeEndlessView(folder));
      const readers = await waitForReaders(child.pid ?? 0);
      child.kill('SIGINT');
      const { status, errors } = await ended;
      expect(status).toBe(130);
      expect(errors).toContain('Stopped: nothing has changed.');
      expect(errors).not.toMatch(/\n\s+at /);
      expect(readFileSync(table).equals(before)).toBe(true);
      expect(readdirSync(dataDir)).toEqual(['sundbyberg']);
      for (const pid of readers) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
    PATIENCE_MS,
  );

  it.skipIf(process.platform !== 'linux')(
    'takes its reader with it when it is killed as hard as may be',
    async () => {
      const { child, ended } = start('areas', await makeEndlessView(folder));
      const readers = await waitForReaders(child.pid ?? 0);
      child.kill('SIGKILL');
      await ended;
      for (const pid of readers) await expect.poll(() => isAlive(pid)).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'from a pipe is not begun',
    async () => {
      mkdirSync(dataDir);
      for (const [source, name] of [
        ['offences', 'pipe.csv'],
        ['areas', 'pipe.gpkg'],
        ['incidents', 'pipe.json'],
        ['statistics', 'pipe2.csv'],
      ] as const) {
        execFileSync('/usr/bin/mkfifo', [join(folder, name)]);
        const { status, errors } = await start(source, join(folder, name)).ended;
        expect(status).toBe(1);
        expect(errors).toContain(`${name}: is no ordinary file`);
      }
      expect(readdirSync(dataDir)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('a file that unpacks to more than anybody would send', () => {
  const MB = 1024 * 1024;

  it(
    'is refused by what its directory says, before anything is unpacked',
    async () => {
      const bomb = zipOf([{ name: 'areas.shp', content: Buffer.alloc(MB), claimed: 4_000_000_000 }]);
      expect(await refusal('areas', 'bomb.zip', bomb)).toMatch(/^bomb\.zip: larger than 256 MB/);
      expect(await refusal('offences', 'bomb.xlsx', bomb)).toMatch(/^bomb\.xlsx: the workbook is larger than 512 MB/);
    },
    PATIENCE_MS,
  );

  it.skipIf(process.platform !== 'linux')(
    'is ended at the bound on memory where its directory says less than it unpacks to',
    async () => {
      const bomb = zipOf([{ name: 'areas.shp', content: Buffer.alloc(1200 * MB), claimed: 1000 }]);
      expect(await refusal('areas', 'lie.zip', bomb)).toMatch(/^lie\.zip: takes more than 1024 MB of memory to read/);
    },
    PATIENCE_MS,
  );

  it(
    'is read no further than its directory says in a workbook',
    async () => {
      const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>BROTTSKOD</t></is></c></row>';
      expect(await refusal('offences', 'true.xlsx', workbookOf(rows))).toBe('true.xlsx: has headers but no rows.');
      const lie = workbookOf(rows.padEnd(100 * MB), 1000);
      expect(await refusal('offences', 'lie.xlsx', lie)).toMatch(/^lie\.xlsx: cannot be read as an Excel workbook/);
    },
    PATIENCE_MS,
  );

  it(
    'is refused while it is unpacked where there is no directory',
    async () => {
      // 1.1 GB of one row, in a few members of one archive
      const member = gzipSync(Buffer.from('a;b\n'.repeat(25 * MB)), { level: 9 });
      const bomb = Buffer.concat([gzipSync('BROTTSKOD;KOMMUN\n'), ...Array.from({ length: 11 }, () => member)]);
      expect(await refusal('offences', 'bomb.csv.gz', bomb)).toMatch(/^bomb\.csv\.gz: unpacks to more than 200 times/);
    },
    PATIENCE_MS,
  );
});
