import { readSql } from '../../duckdb/read-sql';
import { literal } from '../../duckdb/literal';
import type { DuckDBConnection } from '../../duckdb/open';
import { eventOrder } from '../../place/grid-order';
import { readMetadata } from '../../read-metadata';
import { TABLES, type TableSchema } from '../../schema/index';
import type { TableSource } from '../../schema/metadata';
import { tablePath, writeTable } from '../../write-table';
import type { ImportContext } from '../source';
import { compareRows, heldPeriod, type Comparison } from './compare-rows';
import { eventMessages, type EventMessages } from './messages';
import type { Stages } from './stages';
import { streamOf } from './streams';

/** New rows have the point as numbers, of which the bytes of a point in WKB are made: a text would be read again. */
const POINT = `CASE WHEN lng IS NULL THEN geometry
  ELSE ST_GeomFromWKB('\\x00\\x00\\x00\\x00\\x01'::BLOB || lng::BIT::BLOB || lat::BIT::BLOB)::GEOMETRY('OGC:CRS84') END`;

/** What need not travel with a row that is sorted: what all new rows have alike, or what follows from the rest. */
const OF_NEW_ROWS = {
  source: "getvariable('import_source')",
  import_number: "getvariable('import_number')",
  weekday: 'weekday_of(occurred_from, occurred_to)',
  hour: 'hour_of(occurred_from, occurred_to)',
};
const NO_BATCH = { batch_suspected: 'false' };

const TIMED_ROW = readSql(import.meta.url, './timed-row.sql');

export interface Merged extends Omit<Comparison, 'same'> {
  written: number;
  duplicates: number;
  synthetic_removed: number;
  batch_suspected: number;
  total: number;
}

/**
 * Merges `event_row` into the table and writes it, unless every row was there already.
 * @param files how many the rows come from
 */
export async function mergeEvents(
  connection: DuckDBConnection,
  stages: Stages,
  files: number,
  source: TableSource,
  context: ImportContext,
): Promise<Merged> {
  const { pack } = context;
  const { table, table_row, batch_group } = streamOf(context);
  const schema = TABLES[table];
  const key = schema.key[0]!;
  const text = eventMessages(context);
  const path = tablePath(context.dataDir, pack.municipality.id, table);
  const before = await readMetadata(connection, path);
  const kept = before?.sources.filter((s) => !s.synthetic) ?? [];
  const names = schema.columns.map((c) => c.name);
  // a row is earlier and real when its source is
  const keptSources = kept.map((s) => literal(s.source)).join(', ');
  const old =
    kept.length > 0
      ? // a file of before a column came has none of it
        `SELECT *, ${key} AS event_id FROM (SELECT ${names.join(', ')} FROM (FROM read_parquet(${literal(path)}) WHERE source IN (${keptSources}) UNION ALL BY NAME ${nothing(schema)}))`
      : `SELECT *, ${key} AS event_id FROM (${nothing(schema)})`;
  await connection.run(`CREATE OR REPLACE TEMP VIEW old_row AS ${old}`);
  await connection.run(`SET VARIABLE import_number = ${context.importNumber ?? 'NULL'}`);
  // rows of one file without ids are told apart already, and an empty table has none of them
  const canRepeat = kept.length > 0 || (await hasIds(stages)) || files > 1;
  const comparison = canRepeat
    ? await compareRows(connection, stages, source.source, kept.length > 0, context)
    : await compareNone(connection, stages);

  const [n] = await stages.ask(
    `SELECT (SELECT count(*) FROM event_row)::INTEGER AS accepted,
       (SELECT count(*) FROM old_row)::INTEGER AS old, ${before === null ? '0' : `(SELECT count(*) FROM read_parquet(${literal(path)}))::INTEGER`} AS before`,
  );
  const [accepted, oldRows, beforeRows] = ['accepted', 'old', 'before'].map((c) => Number(n![c])) as [
    number,
    number,
    number,
  ];
  const { same, changed, withdrawn } = comparison;
  const written = accepted - same;
  const synthetic = beforeRows - oldRows;
  if (written === 0 && withdrawn === 0)
    return { ...comparison, written, duplicates: same, synthetic_removed: 0, batch_suspected: 0, total: beforeRows };

  await connection.run(
    `CREATE OR REPLACE TEMP VIEW kept_row AS FROM event_row ${same === 0 ? '' : 'ANTI JOIN dropped USING (row_id)'}`,
  );
  await connection.run(TIMED_ROW);
  await connection.run(table_row);
  const columns = names.filter((name) => name !== 'batch_suspected').join(', ');
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW all_row AS
     SELECT ${columns}, ${key} AS event_id, true AS is_new, lng, lat FROM new_row ${oldRows > 0 ? `UNION ALL SELECT ${columns}, event_id, false, NULL, NULL FROM old_row ${changed + withdrawn > 0 ? 'ANTI JOIN replaced USING (event_id)' : ''}` : ''}`,
  );
  const batch = await markBatches(connection, stages, batch_group, text);

  // progress is told while the table is written
  const stop = stages.watch(text.stageWrite);
  try {
    const sources = [...kept.filter((s) => s.source !== source.source), source];
    sources.sort((a, b) => (a.source < b.source ? -1 : 1));
    const metadata = { table, schema_version: 1, municipality: pack.municipality.id, sources, as_of: null } as const;
    const ofNew = oldRows > 0 ? {} : { ...OF_NEW_ROWS, ...(batch > 0 ? {} : NO_BATCH) };
    await writeTable(connection, 'table_row', eventOrder(key), path, metadata, { geometry: POINT, ...ofNew });
  } finally {
    stop();
  }
  return {
    ...comparison,
    written: written - changed,
    duplicates: same,
    synthetic_removed: synthetic,
    batch_suspected: batch,
    total: oldRows + written - changed - withdrawn,
  };
}

/** Makes `table_row` of `all_row`: with the mark of batches where the table has one. @returns how many new rows have it */
async function markBatches(
  connection: DuckDBConnection,
  stages: Stages,
  batchGroup: string | null,
  text: EventMessages,
): Promise<number> {
  const plain = 'CREATE OR REPLACE TEMP VIEW table_row AS SELECT *, false AS batch_suspected FROM all_row';
  if (batchGroup === null) {
    await connection.run(plain);
    return 0;
  }
  await stages.run(text.stageWrite, batchGroup);
  const [groups] = await stages.ask('SELECT count(*)::INTEGER AS n FROM batch_group');
  await connection.run(
    Number(groups!['n']) === 0
      ? plain
      : `CREATE OR REPLACE TEMP VIEW table_row AS SELECT all_row.*, batch_group.place IS NOT NULL AS batch_suspected
         FROM all_row LEFT JOIN batch_group ON batch_group.source = all_row.source
           AND batch_group.category = all_row.category
           AND batch_group.entered_on
             = batch_entered_on(all_row.reported_on, all_row.occurred_from, all_row.occurred_to)
           AND batch_group.place = batch_place(all_row.x, all_row.y, all_row.deso, all_row.stadsdel)`,
  );
  if (Number(groups!['n']) === 0) return 0;
  const [row] = await stages.ask('SELECT count(*)::INTEGER AS n FROM table_row WHERE is_new AND batch_suspected');
  return Number(row!['n']);
}

/** No row of any table. */
function nothing({ columns }: TableSchema): string {
  return `SELECT ${columns.map((c) => `NULL::${c.type} AS ${c.name}`).join(', ')} WHERE false`;
}

/** Of rows that cannot have come before. */
async function compareNone(connection: DuckDBConnection, stages: Stages): Promise<Comparison> {
  await connection.run('CREATE OR REPLACE TEMP TABLE dropped (row_id BIGINT)');
  const period = await heldPeriod(stages);
  return { period, same: 0, changed: 0, withdrawn: 0, missing: 0, question: null };
}

async function hasIds(stages: Stages): Promise<boolean> {
  const [row] = await stages.ask('SELECT coalesce(bool_or(has_id), false) AS has_ids FROM event_row');
  return row!['has_ids'] === true;
}
