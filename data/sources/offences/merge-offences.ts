import { readSql } from '../../duckdb/read-sql';
import { literal } from '../../duckdb/literal';
import type { DuckDBConnection } from '../../duckdb/open';
import { OFFENCE_ORDER } from '../../place/grid-order';
import { readMetadata } from '../../read-metadata';
import { TABLES } from '../../schema/index';
import type { TableSource } from '../../schema/metadata';
import { tablePath, writeTable } from '../../write-table';
import type { ImportContext } from '../source';
import { compareRows, heldPeriod, type Comparison } from './compare-rows';
import { offenceMessages } from './messages';
import type { Stages } from './stages';

const TABLE_ROW = readSql(import.meta.url, './table-row.sql');
const BATCH_GROUP = readSql(import.meta.url, './batch-group.sql');

export interface Merged extends Omit<Comparison, 'same'> {
  written: number;
  duplicates: number;
  synthetic_removed: number;
  batch_suspected: number;
  total: number;
}

/**
 * Merges `offence_row` into the table and writes it, unless every row was there already.
 * @param files how many the rows come from
 */
export async function mergeOffences(
  connection: DuckDBConnection,
  stages: Stages,
  files: number,
  source: TableSource,
  context: ImportContext,
): Promise<Merged> {
  const { pack, language } = context;
  const text = offenceMessages[language];
  const path = tablePath(context.dataDir, pack.municipality.id, 'offence');
  const before = await readMetadata(connection, path);
  const kept = before?.sources.filter((s) => !s.synthetic) ?? [];
  const names = TABLES.offence.columns.map((c) => c.name);
  // a row is earlier and real when its source is
  const keptSources = kept.map((s) => literal(s.source)).join(', ');
  const old =
    kept.length > 0
      ? // a file of before a column came has none of it
        `SELECT ${names.join(', ')} FROM (FROM read_parquet(${literal(path)}) WHERE source IN (${keptSources}) UNION ALL BY NAME ${nothing()})`
      : nothing();
  await connection.run(`CREATE OR REPLACE TEMP VIEW old_row AS ${old}`);
  await connection.run(`SET VARIABLE import_number = ${context.importNumber ?? 'NULL'}`);
  // rows of one file without ids are told apart already, and an empty table has none of them
  const canRepeat = kept.length > 0 || (await hasIds(stages)) || files > 1;
  const comparison = canRepeat
    ? await compareRows(connection, stages, source.source, kept.length > 0, context)
    : await compareNone(connection, stages);

  const [n] = await stages.ask(
    `SELECT (SELECT count(*) FROM offence_row)::INTEGER AS accepted,
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
    `CREATE OR REPLACE TEMP VIEW kept_row AS FROM offence_row ${same === 0 ? '' : 'ANTI JOIN dropped USING (row_id)'}`,
  );
  await connection.run(TABLE_ROW);
  const columns = names.filter((name) => name !== 'batch_suspected').join(', ');
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW all_row AS
     SELECT ${columns}, true AS is_new FROM new_row ${oldRows > 0 ? `UNION ALL SELECT ${columns}, false FROM old_row ${changed + withdrawn > 0 ? 'ANTI JOIN replaced USING (offence_id)' : ''}` : ''}`,
  );
  await stages.run(text.stageWrite, BATCH_GROUP);
  const [groups] = await stages.ask('SELECT count(*)::INTEGER AS n FROM batch_group');
  await connection.run(
    Number(groups!['n']) === 0
      ? 'CREATE OR REPLACE TEMP VIEW table_row AS SELECT *, false AS batch_suspected FROM all_row'
      : `CREATE OR REPLACE TEMP VIEW table_row AS SELECT all_row.*, batch_group.place IS NOT NULL AS batch_suspected
         FROM all_row LEFT JOIN batch_group ON batch_group.source = all_row.source
           AND batch_group.category = all_row.category
           AND batch_group.entered_on
             = batch_entered_on(all_row.reported_on, all_row.occurred_from, all_row.occurred_to)
           AND batch_group.place = batch_place(all_row.x, all_row.y, all_row.deso, all_row.stadsdel)`,
  );
  const batch =
    Number(groups!['n']) === 0
      ? 0
      : Number(
          (await stages.ask('SELECT count(*)::INTEGER AS n FROM table_row WHERE is_new AND batch_suspected'))[0]!['n'],
        );

  // progress is told while the table is written
  const stop = stages.watch(text.stageWrite);
  try {
    await writeTable(connection, 'table_row', OFFENCE_ORDER, path, {
      table: 'offence',
      schema_version: 1,
      municipality: pack.municipality.id,
      sources: [...kept.filter((s) => s.source !== source.source), source].sort((a, b) =>
        a.source < b.source ? -1 : 1,
      ),
      as_of: null,
    });
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

/** No row of any table. */
function nothing(): string {
  return `SELECT ${TABLES.offence.columns.map((c) => `NULL::${c.type} AS ${c.name}`).join(', ')} WHERE false`;
}

/** Of rows that cannot have come before. */
async function compareNone(connection: DuckDBConnection, stages: Stages): Promise<Comparison> {
  await connection.run('CREATE OR REPLACE TEMP TABLE dropped (row_id BIGINT)');
  const period = await heldPeriod(stages);
  return { period, same: 0, changed: 0, withdrawn: 0, missing: 0, question: null };
}

async function hasIds(stages: Stages): Promise<boolean> {
  const [row] = await stages.ask('SELECT coalesce(bool_or(has_id), false) AS has_ids FROM offence_row');
  return row!['has_ids'] === true;
}
