import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coordinateFile, coordinateRow } from './import-world';

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
  const child = spawn(process.execPath, ['--import', 'tsx', 'data/import.ts', ...args, '--language', 'en'], {
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

/** A zip of one file that unpacks to `size` zeros and claims to unpack to `claimed`. */
function zipOfZeros(name: string, size: number, claimed: number): Buffer {
  const data = deflateRawSync(Buffer.alloc(size));
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(claimed, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** A GeoPackage whose layer is a view that goes on for ever without a row. */
async function makeEndless(): Promise<string> {
  const path = join(folder, 'endless.gpkg');
  const client = createClient({ url: `file:${path}` });
  await client.executeMultiple(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition);
    CREATE TABLE gpkg_contents (table_name, data_type, srs_id);
    CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, '');
    INSERT INTO gpkg_contents VALUES ('endless', 'features', 4326);
    INSERT INTO gpkg_geometry_columns VALUES ('endless', 'geom', 'POLYGON', 4326, 0, 0);
    CREATE VIEW endless AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS kod, NULL AS geom FROM n WHERE i < 0;`);
  client.close();
  return path;
}

/** Processes that a process has started and that read a file for it. */
function readersOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('reader-process'));
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
      const { child, ended } = start('areas', await makeEndless());
      let readers: number[] = [];
      const isReading = () =>
        readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'copy.gpkg'))) &&
        (readers = readersOf(child.pid ?? 0)).length > 0;
      while (!isReading()) await new Promise((resolve) => setTimeout(resolve, 20));
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
      const bomb = zipOfZeros('areas.shp', MB, 4_000_000_000);
      expect(await refusal('areas', 'bomb.zip', bomb)).toMatch(/^bomb\.zip: larger than 256 MB/);
      expect(await refusal('offences', 'bomb.xlsx', bomb)).toMatch(/^bomb\.xlsx: the workbook is larger than 512 MB/);
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
