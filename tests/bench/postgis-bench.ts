import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDuckDb } from '../../data/duckdb/open';
import { CATEGORIES } from '../../data/offence-codes/read-codes';
import { readPack } from '../../data/pack/read-pack';
import { tablePath } from '../../data/write-table';
import { studyArea } from '../../server/analysis/study-area';
import type { AnalysisParameters, OffenceParameters } from '../../server/db/question-parameters';
import { surveyTerritory } from '../../server/town/survey-territory';
import { openWorld, type World } from '../../server/snapshot/world';
import { copyRows } from './copy-rows';
import { figure, type Figure } from './figure';
import { writeSyntheticOffences } from './synthetic-offences';

const WARM_UPS = 1;
const SAMPLES = 7;
const AIM = 15;

const ALL: OffenceParameters = {
  from: '2021-01-01',
  to: '2026-01-01',
  category: null,
  place_type: null,
  weekday: null,
  hour: null,
  stadsdel: null,
};
const EVERYTHING: AnalysisParameters = { ...ALL, presence_produced: false };
const YEAR = { ...EVERYTHING, from: '2025-01-01' };
const OUTDOORS: AnalysisParameters = { ...YEAR, category: ['assault', 'robbery'], place_type: ['outdoors'] };

/**
 * The same questions to PostGIS and to the server's database, with the same made-up offences in both, in one run: counts
 * over geometry with a GiST index on the points and B-trees on time and category, as a web map on PostGIS asks them.
 * Nothing where no database is named in BENCH_PG
 */
export async function* benchPostgis(rows: number): AsyncIterable<Figure> {
  const address = process.env['BENCH_PG'];
  if (address === undefined || address === '') {
    console.error('postgis: skipped, for BENCH_PG names no database (postgres://user@host:port/name)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'postgis-bench-'));
  const pack = readPack('sundbyberg');
  const client = new Client({ connectionString: address });
  await client.connect();
  let world: World | null = null;
  try {
    await writeSyntheticOffences(folder, pack, rows);
    const srid = Number(pack.municipality.crs.code.replace('EPSG:', ''));
    await load(client, folder, tablePath(folder, pack.municipality.id, 'offence'), srid);
    world = await openWorld(join(folder, pack.municipality.id), pack, CATEGORIES, () => new Date('2026-01-01'));
    yield* compare(client, world, studyArea(surveyTerritory(pack), null).units, rows);
  } finally {
    world?.close();
    await client.query('DROP TABLE IF EXISTS bench_offence').catch(() => undefined);
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(client: Client, folder: string, table: string, srid: number): Promise<void> {
  const csv = join(folder, 'offences.csv');
  const kept = CATEGORIES.filter((c) => c.on_place_map && !c.presence_produced).map((c) => `'${c.category}'`);
  const connection = await openDuckDb('1GB', folder);
  await connection.run(`
    COPY (
      SELECT occurred_from, category, place_type, weekday, hour, category IN (${kept.join(', ')}), 
        'SRID=${srid};POINT(' || x || ' ' || y || ')'
      FROM '${table}'
    ) TO '${csv}' (HEADER false)`);
  connection.closeSync();
  await client.query('CREATE EXTENSION IF NOT EXISTS postgis');
  await client.query('DROP TABLE IF EXISTS bench_offence');
  await client.query(`
    CREATE UNLOGGED TABLE bench_offence (
      occurred_from timestamp, category text, place_type text, weekday smallint, hour smallint, takes_part boolean,
      geom geometry(Point, ${srid})
    )`);
  await copyRows(client, 'COPY bench_offence FROM STDIN (FORMAT csv)', csv);
  await client.query('CREATE INDEX ON bench_offence USING gist (geom)');
  await client.query('CREATE INDEX ON bench_offence (occurred_from)');
  await client.query('CREATE INDEX ON bench_offence (category, occurred_from)');
  await client.query('VACUUM ANALYZE bench_offence');
}

async function* compare(
  client: Client,
  world: World,
  units: { x_min: number; x_max: number; y_min: number; y_max: number; cell_size: number; columns: number },
  rows: number,
): AsyncIterable<Figure> {
  const hundred = { ...units, cell_size: 100, columns: Math.ceil((units.x_max - units.x_min) / 100) };
  const cells = (size: number, where: string) => `
    SELECT floor(ST_X(geom) / ${size})::int AS gx, floor(ST_Y(geom) / ${size})::int AS gy, count(*)::int AS n
    FROM bench_offence
    WHERE takes_part AND geom && ST_MakeEnvelope(${units.x_min}, ${units.y_min}, ${units.x_max}, ${units.y_max}, ST_SRID(geom))
      AND ${where}
    GROUP BY 1, 2`;
  const within = ({ from, to }: AnalysisParameters) => `occurred_from >= '${from}' AND occurred_from < '${to}'`;
  const outdoors = `category IN ('assault', 'robbery') AND place_type = 'outdoors' AND ${within(OUTDOORS)}`;
  const questions = [
    {
      name: 'offences per square of 100 m, five years',
      there: cells(100, within(EVERYTHING)),
      here: () => world.ask('analysis-by-unit', { ...EVERYTHING, ...hundred }),
    },
    {
      name: 'the same of two kinds outdoors, a year',
      there: cells(100, outdoors),
      here: () => world.ask('analysis-by-unit', { ...OUTDOORS, ...hundred }),
    },
    {
      name: `what density and Gi* are made of: squares of ${units.cell_size} m, a year`,
      there: cells(units.cell_size, within(YEAR)),
      here: () => world.ask('analysis-by-unit', { ...YEAR, ...units }),
    },
    {
      name: 'weekday × hour, five years',
      there: `SELECT weekday, hour, count(*)::int AS n FROM bench_offence WHERE ${within(EVERYTHING)} GROUP BY 1, 2`,
      here: () => world.ask('offences-by-hour', ALL),
    },
  ];
  for (const { name, there, here } of questions) {
    const theirs = await sample(() => client.query(there));
    const ours = await sample(here);
    const [slow, fast] = [
      figure(`PostGIS: ${name}, ${rows} offences`, 'ms', theirs, null),
      figure(name, 'ms', ours, null),
    ];
    yield slow;
    yield { ...fast, name: `here: ${name}` };
    yield figure(`here as against PostGIS: ${name}`, '×', [slow.median / fast.median], { at_least: AIM });
  }
}

async function sample(ask: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let i = -WARM_UPS; i < SAMPLES; i++) {
    const started = performance.now();
    await ask();
    if (i >= 0) samples.push(performance.now() - started);
  }
  return samples;
}
