import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { appendRows } from '../../duckdb/append-rows';
import { groundOrder } from '../../place/ground-order';
import { readMetadata } from '../../read-metadata';
import { GROUND_NAMES, GROUND_TABLES, type GroundTable } from '../../schema/ground/index';
import type { TableSource } from '../../schema/metadata';
import { tablePath, writeTable } from '../../write-table';
import type { ImportContext } from '../source';
import { ImportError } from '../source';
import { withDuckDb } from '../with-duckdb';
import { importMessages } from '../../text/import-messages';
import type { GroundRows } from './ground-rows';

/** What gives way to a register, by the prefix of its source. */
const REGISTER_WINS: Partial<Record<GroundTable, string>> = {
  point_of_interest:
    "NOT starts_with(source, 'register_') AND class IN (SELECT class FROM point_of_interest WHERE starts_with(source, 'register_'))",
  address_point:
    "NOT starts_with(source, 'register_') AND EXISTS (FROM address_point WHERE starts_with(source, 'register_'))",
};

export interface WrittenGround {
  /** rows of the table now */
  total: Record<GroundTable, number>;
  synthetic_removed: number;
  /** rows of other sources that a register stands in for */
  put_aside: number;
}

/**
 * Writes all tables of the ground, or none: rows of this source are replaced, rows of other real sources stay, and
 * synthetic ones give way, also in tables that the file has nothing for. Where the municipality has a register of a kind,
 * what others have of that kind is left out: the same lamp would be there twice.
 * @param of the tables that the source speaks of
 */
export async function writeGround(
  context: ImportContext,
  rows: GroundRows,
  source: TableSource,
  of: readonly GroundTable[] = GROUND_NAMES,
): Promise<WrittenGround> {
  const { dataDir, pack, signal, language } = context;
  const { id } = pack.municipality;
  return withDuckDb(dataDir, async (connection, folder) => {
    const written: WrittenGround = { total: {} as Record<GroundTable, number>, synthetic_removed: 0, put_aside: 0 };
    const changed: GroundTable[] = [];
    const ask = async (sql: string, values?: Record<string, string>) =>
      Number((await connection.runAndReadAll(sql, values)).getRows()[0]?.[0]);
    for (const table of GROUND_NAMES) {
      const path = tablePath(dataDir, id, table);
      const before = await readMetadata(connection, path);
      const isOf = of.includes(table);
      const kept = before?.sources.filter((s) => !s.synthetic && (!isOf || s.source !== source.source)) ?? [];
      const sources = [...kept, ...(isOf ? [source] : [])].sort((a, b) => (a.source < b.source ? -1 : 1));
      // a register of addresses speaks of no streets: made-up ones stay until somebody's real ones come
      if (sources.length === 0) continue;
      await appendRows(connection, GROUND_TABLES[table], rows[table]);
      if (before !== null) {
        // what has come to the schema since is NULL there
        await connection.run(
          `INSERT INTO ${table} BY NAME SELECT * FROM read_parquet($path) WHERE list_contains($kept::JSON::VARCHAR[], source)`,
          { path, kept: JSON.stringify(kept.map((s) => s.source)) },
        );
        const synthetic = before.sources.filter((s) => s.synthetic).map((s) => s.source);
        written.synthetic_removed += await ask(
          'SELECT count(*)::INTEGER FROM read_parquet($path) WHERE list_contains($synthetic::JSON::VARCHAR[], source)',
          { path, synthetic: JSON.stringify(synthetic) },
        );
      }
      if (table in REGISTER_WINS) written.put_aside += await ask(`DELETE FROM ${table} WHERE ${REGISTER_WINS[table]!}`);
      written.total[table] = await ask(`SELECT count(*)::INTEGER FROM ${table}`);
      changed.push(table);
      await writeTable(connection, table, groundOrder(table), tablePath(folder, id, table), {
        table,
        schema_version: 1,
        municipality: id,
        sources,
        as_of: null,
      });
      if (signal.aborted) throw new ImportError(importMessages[language].aborted);
    }
    // everything is written: only now does anything change
    for (const table of changed) {
      const path = tablePath(dataDir, id, table);
      mkdirSync(dirname(path), { recursive: true });
      renameSync(tablePath(folder, id, table), path);
    }
    return written;
  });
}
