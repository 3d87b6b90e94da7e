import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from './duckdb/open';
import { METADATA_KEY, tableMetadata, type TableMetadata } from './schema/metadata';
import { TABLES, type TableName } from './schema/index';

/** Rows in a row group: small enough for its bounding box to skip much, large enough to compress. */
const ROW_GROUP_SIZE = 61_440;

/** The file of a table: `<DATA_DIR>/<municipality>/<table>.parquet`. */
export function tablePath(dataDir: string, municipality: string, table: TableName): string {
  return join(dataDir, municipality, `${table}.parquet`);
}

/**
 * Writes a whole table as GeoParquet (OGC:CRS84, zstd) beside the old file and renames it over it, so that a reader
 * sees the old rows or the new, never a part, and an interruption leaves the old file as it was.
 * @param relation a table or view of `connection` that has every column of the schema by name
 * @param order SQL order that keeps neighbours together and is total, so that the same rows give the same bytes
 * @param late SQL of columns that are made of the relation's when it has been sorted
 */
export async function writeTable(
  connection: DuckDBConnection,
  relation: string,
  order: string,
  path: string,
  metadata: TableMetadata,
  late: Readonly<Record<string, string>> = {},
): Promise<void> {
  const schema = TABLES[metadata.table as TableName];
  const json = JSON.stringify(tableMetadata.parse(metadata));
  const columns = schema.columns.map((c) => `(${late[c.name] ?? c.name})::${c.type} AS ${c.name}`).join(', ');
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    await connection.run(
      `COPY (SELECT ${columns} FROM (FROM ${relation} ORDER BY ${order})) TO ${quote(temporary)}
       (FORMAT parquet, COMPRESSION zstd, GEOPARQUET_VERSION 'BOTH', ROW_GROUP_SIZE ${ROW_GROUP_SIZE},
        KV_METADATA {${METADATA_KEY}: ${quote(json)}})`,
    );
    flush(temporary);
    renameSync(temporary, path);
    flush(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A text as a SQL literal, for the statements in which DuckDB takes no parameters. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
