import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { literal } from '../../../data/duckdb/literal';
import { METADATA_KEY, tableMetadata } from '../../../data/schema/metadata';
import { TABLES } from '../../../data/schema/index';
import { makeOffences } from '../../bench/make-offences';
import { createImportWorld, type ImportWorld } from './import-world';

// more than one row group
const N = 70_000;

let world: ImportWorld;
beforeAll(async () => {
  world = createImportWorld();
  await makeOffences(join(world.folder, 'a.csv'), N);
  await world.import(join(world.folder, 'a.csv'));
}, 60_000);
afterAll(() => {
  world.remove();
});

describe('the table that an import writes', () => {
  it('has the columns of the schema, in their order and with their types', async () => {
    const columns = await world.rows('DESCRIBE offence');
    expect(columns.map((c) => [c['column_name'], c['column_type']])).toEqual(
      TABLES.offence.columns.map((c) => [c.name, c.type]),
    );
  });

  it('holds NULL only where the schema allows it, and only the values that it lists', async () => {
    for (const { name, nullable, values } of TABLES.offence.columns) {
      if (!nullable) expect(await world.rows(`SELECT 1 AS one FROM offence WHERE ${name} IS NULL LIMIT 1`)).toEqual([]);
      if (values === undefined) continue;
      const found = await world.rows(`SELECT DISTINCT ${name} AS value FROM offence WHERE ${name} IS NOT NULL`);
      expect(values).toEqual(expect.arrayContaining(found.map((row) => row['value'])));
    }
    expect(
      await world.rows('SELECT count(*)::INTEGER - count(DISTINCT offence_id)::INTEGER AS n FROM offence'),
    ).toEqual([{ n: 0 }]);
  });

  it('is GeoParquet in OGC:CRS84 and says where it comes from', async () => {
    const entries = await world.rows(
      `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${literal(world.table)})`,
    );
    const value = (key: string) => JSON.parse(String(entries.find((e) => e['key'] === key)!['value'])) as unknown;
    expect(value('geo')).toMatchObject({ primary_column: 'geometry', columns: { geometry: { encoding: 'WKB' } } });
    const metadata = tableMetadata.parse(value(METADATA_KEY));
    expect(metadata).toMatchObject({ table: 'offence', municipality: 'sundbyberg', as_of: null });
    expect(metadata.sources).toMatchObject([{ source: 'polisen', synthetic: false }]);
  });

  it('is compressed with zstd, in row groups that each know their bounding box and cover a part of the municipality', async () => {
    const groups = await world.rows(
      `SELECT row_group_id::INTEGER AS id, compression, row_group_num_rows::INTEGER AS n, geo_bbox.xmin AS west, geo_bbox.ymin AS south, geo_bbox.ymax AS north
       FROM parquet_metadata(${literal(world.table)}) WHERE path_in_schema = 'geometry' ORDER BY id`,
    );
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.map((g) => g['compression'])).toEqual(groups.map(() => 'ZSTD'));
    for (const group of groups) expect(Number(group['north'])).toBeGreaterThan(Number(group['south']));
    // rows of kilometre squares from south to north
    expect(Number(groups.at(-1)!['south'])).toBeGreaterThan(Number(groups[0]!['south']));
  });

  it('has x and y within a metre of its geometry, and each point in its stadsdel', async () => {
    const [row] = await world.rows(
      `SELECT count(*)::INTEGER AS n, count(stadsdel)::INTEGER AS placed, count(DISTINCT stadsdel)::INTEGER AS stadsdelar FROM offence`,
    );
    // of a thousand rows one has an impossible date and one lies outside
    expect(row).toEqual({ n: N - 140, placed: N - 140, stadsdelar: 11 });
  });
});
