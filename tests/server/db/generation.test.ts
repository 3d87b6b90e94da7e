import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDown, openGeneration } from '../../../server/db/generation';
import { offence, openTown, writeTables } from '../tiny-town';

describe('a database that has been locked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
  beforeAll(async () => {
    writeFileSync(join(folder, 'secret.csv'), 'a\n1\n');
    connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('CREATE TABLE t AS SELECT 1 AS a');
    await lockDown(connection);
  });
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  it('still answers', async () => {
    expect((await connection.runAndReadAll('SELECT a FROM t')).getRowsJson()).toEqual([[1]]);
  });

  it.each([
    ['a file', `SELECT * FROM read_csv('${folder}/secret.csv')`],
    ['a text', "SELECT * FROM read_text('/etc/hostname')"],
    ['a file by name', `SELECT * FROM '${folder}/secret.csv'`],
    ['a folder', "SELECT * FROM glob('/etc/*')"],
    ['an address', "SELECT * FROM read_csv('https://example.org/a.csv')"],
    ['another database', `ATTACH '${folder}/other.db'`],
    ['writing', `COPY t TO '${folder}/out.csv'`],
    ['exporting', `EXPORT DATABASE '${folder}/out'`],
    ['installing', 'INSTALL spatial'],
    ['loading', 'LOAD spatial'],
    ['opening again', 'SET enable_external_access = true'],
    ['other folders', `SET allowed_directories = ['${folder}']`],
    ['unlocking', 'SET lock_configuration = false'],
    ['loading by itself', 'SET autoload_known_extensions = true'],
  ])('refuses %s', async (_, sql) => {
    await expect(connection.run(sql)).rejects.toThrow(
      /Permission Error|Cannot change|Cannot set|has been locked|not (been )?loaded|disabled/i,
    );
  });
});

describe('a generation', () => {
  it('refuses a file that is no table, or that lacks a column, and names it without its folder', async () => {
    const town = await openTown({ tables: { offence: [offence()] } });
    writeFileSync(join(town.folder, 'presence.parquet'), 'not parquet');
    await expect(openGeneration(town.folder, [])).rejects.toThrow(/^presence\.parquet: /);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const metadata = {
      table: 'presence',
      schema_version: 1,
      municipality: 'tiny',
      as_of: null,
      sources: [
        { source: 's', title: 's', publisher: 's', licence: 's', url: null, synthetic: true, imported_at: null },
      ],
    };
    const write = (json: object) =>
      connection.run(
        `COPY (SELECT 'a' AS presence_id) TO '${town.folder}/presence.parquet' (FORMAT parquet, KV_METADATA {lofteskartan: '${JSON.stringify(json)}'})`,
      );
    await write(metadata);
    await expect(openGeneration(town.folder, [])).rejects.toThrow(
      /^presence\.parquet: lacks the column stadsdel, place,/,
    );
    await write({ ...metadata, table: 'offence' });
    await expect(openGeneration(town.folder, [])).rejects.toThrow("holds the table 'offence', expected 'presence'");
    await write({ ...metadata, schema_version: 2 });
    await expect(openGeneration(town.folder, [])).rejects.toThrow(/^presence\.parquet: /);
    connection.closeSync();
    await town.close();
  });

  it('never shows a category at a place that the code table does not know', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unknown-'));
    await writeTables(folder, { offence: [offence({ category: 'unknown' })] }, null);
    const generation = await openGeneration(join(folder, 'tiny'), []);
    const rows = await generation.ask('offences-by-cell', {
      from: '2025-01-01',
      to: '2026-01-01',
      category: null,
      place_type: null,
      weekday: null,
      hour: null,
      stadsdel: null,
      x_min: 660_000,
      x_max: 662_000,
      y_min: 6_580_000,
      y_max: 6_581_000,
      cell_size: 500,
      columns: 4,
    });
    // -3: its kind is not known
    expect(rows).toEqual([{ slot: -3, n: 1, n_presence_produced: 0, n_all: 1, n_weighted: 0 }]);
    generation.close();
    rmSync(folder, { recursive: true });
  });

  it('stops a question when nobody waits for its answer', async () => {
    const town = await openTown();
    const lease = town.live.lease();
    await expect(lease.data.ask('presence-passes', {}, AbortSignal.abort())).rejects.toThrow();
    // and the connection can be used again
    expect(await lease.data.ask('presence-passes', {})).toEqual([]);
    lease.release();
    await town.close();
  });
});
