import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proj4 from 'proj4';
import { openDuckDb } from '../../data/duckdb/open';
import { CATEGORIES } from '../../data/offence-codes/read-codes';
import type { Pack } from '../../data/pack/schema';
import { tablePath, writeTable } from '../../data/write-table';

/**
 * Writes a table of n made-up offences over five years, thickest in the middle of the municipality: for measuring how
 * fast, not for looking at. Half of them have an interval of minutes in which they happened, as reported thefts do.
 */
export async function writeSyntheticOffences(dataDir: string, pack: Pack, n: number): Promise<void> {
  const { id, crs, bbox } = pack.municipality;
  const [west, south] = proj4(crs.proj4).forward([bbox[0], bbox[1]]);
  const [east, north] = proj4(crs.proj4).forward([bbox[2], bbox[3]]);
  const temporary = mkdtempSync(join(tmpdir(), 'synthetic-'));
  const connection = await openDuckDb('1GB', temporary);
  const list = (values: readonly string[]) => `[${values.map((v) => `'${v}'`).join(', ')}]`;
  const pick = (values: readonly string[], u: string) => `${list(values)}[1 + floor(${u} * ${values.length})::INTEGER]`;
  try {
    await connection.run('SELECT setseed(0.5)');
    await connection.run(`
      CREATE TABLE drawn AS
      SELECT
        i,
        TIMESTAMP '2021-01-01' + INTERVAL (floor(random() * 1826 * 1440)::INTEGER) MINUTE AS occurred_from,
        random() AS u_category,
        random() AS u_stadsdel,
        random() AS u_known,
        -- half are known to the minute, most of the others within three days, one of twenty within three weeks only
        random() AS u_interval,
        random() AS u_length,
        -- the mean of three is bell-shaped
        (random() + random() + random()) / 3 AS u_x,
        (random() + random() + random()) / 3 AS u_y
      FROM range(${n}) AS r(i)`);
    await connection.run(`
      CREATE VIEW made AS
      SELECT
        i AS offence_id,
        'bench' AS source,
        NULL AS offence_code,
        ${pick(
          CATEGORIES.map((c) => c.category),
          'u_category',
        )} AS category,
        occurred_from,
        occurred_from + INTERVAL (CASE
          WHEN u_interval < 0.5 THEN 0
          WHEN u_interval < 0.95 THEN floor(4320 * u_length ** 3)
          ELSE floor(30240 * u_length)
        END::INTEGER) MINUTE AS occurred_to,
        isodow(occurred_from) AS weekday,
        CASE WHEN u_known < 0.6 THEN hour(occurred_from) END AS hour,
        occurred_from::DATE AS reported_on,
        'point' AS placed,
        (${west} + u_x * ${east - west})::INTEGER AS x,
        (${south} + u_y * ${north - south})::INTEGER AS y,
        ${pick(
          pack.stadsdelar.map((s) => s.properties.stadsdel),
          'u_stadsdel',
        )} AS stadsdel,
        NULL AS deso,
        CASE WHEN u_known < 0.5 THEN 'outdoors' WHEN u_known < 0.8 THEN 'indoors' ELSE 'unknown' END AS place_type,
        false AS batch_suspected,
        NULL::INTEGER AS import_number,
        NULL AS geometry
      FROM drawn`);
    await writeTable(
      connection,
      'made',
      'x // 500, y // 500, occurred_from, offence_id',
      tablePath(dataDir, id, 'offence'),
      {
        table: 'offence',
        schema_version: 1,
        municipality: id,
        sources: [
          {
            source: 'bench',
            title: 'Made-up rows for measuring',
            publisher: 'Löfteskartan',
            licence: 'CC0 1.0',
            url: null,
            synthetic: true,
            imported_at: null,
          },
        ],
        as_of: '2026-01-01',
      },
    );
  } finally {
    connection.closeSync();
    rmSync(temporary, { recursive: true, force: true });
  }
}
