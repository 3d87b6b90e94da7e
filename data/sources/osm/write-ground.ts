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

export interface WrittenGround {
  /** rows of the table now */
  total: Record<GroundTable, number>;
  synthetic_removed: number;
}

/**
 * Writes all tables of the ground, or none: rows of this source are replaced, rows of other real sources stay, and
 * synthetic ones give way, also in tables that the file has nothing for.
 */
export async function writeGround(
  context: ImportContext,
  rows: GroundRows,
  source: TableSource,
): Promise<WrittenGround> {
  const { dataDir, pack, signal, language } = context;
  const { id } = pack.municipality;
  return withDuckDb(dataDir, async (connection, folder) => {
    const written: WrittenGround = { total: {} as Record<GroundTable, number>, synthetic_removed: 0 };
    const ask = async (sql: string, values?: Record<string, string>) =>
      Number((await connection.runAndReadAll(sql, values)).getRows()[0]?.[0]);
    for (const table of GROUND_NAMES) {
      const path = tablePath(dataDir, id, table);
      const before = await readMetadata(connection, path);
      const kept = before?.sources.filter((s) => !s.synthetic && s.source !== source.source) ?? [];
      await appendRows(connection, GROUND_TABLES[table], rows[table]);
      if (before !== null) {
        const columns = GROUND_TABLES[table].columns.map((c) => c.name).join(', ');
        await connection.run(
          `INSERT INTO ${table} BY NAME SELECT ${columns} FROM read_parquet($path) WHERE list_contains($kept::JSON::VARCHAR[], source)`,
          { path, kept: JSON.stringify(kept.map((s) => s.source)) },
        );
        const synthetic = before.sources.filter((s) => s.synthetic).map((s) => s.source);
        written.synthetic_removed += await ask(
          'SELECT count(*)::INTEGER FROM read_parquet($path) WHERE list_contains($synthetic::JSON::VARCHAR[], source)',
          { path, synthetic: JSON.stringify(synthetic) },
        );
      }
      written.total[table] = await ask(`SELECT count(*)::INTEGER FROM ${table}`);
      const sources = [...kept, source].sort((a, b) => (a.source < b.source ? -1 : 1));
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
    for (const table of GROUND_NAMES) {
      const path = tablePath(dataDir, id, table);
      mkdirSync(dirname(path), { recursive: true });
      renameSync(tablePath(folder, id, table), path);
    }
    return written;
  });
}
