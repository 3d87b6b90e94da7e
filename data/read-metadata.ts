import { existsSync } from 'node:fs';
import type { DuckDBConnection } from './duckdb/open';
import { METADATA_KEY, tableMetadata, type TableMetadata } from './schema/metadata';

/**
 * What a table file says of itself; null when there is no such file.
 * @throws when the file is not Parquet, or not one of ours
 */
export async function readMetadata(connection: DuckDBConnection, path: string): Promise<TableMetadata | null> {
  if (!existsSync(path)) return null;
  const reader = await connection.runAndReadAll(
    'SELECT decode(value) AS value FROM parquet_kv_metadata($path) WHERE decode(key) = $key',
    { path, key: METADATA_KEY },
  );
  const [row] = reader.getRowObjectsJson();
  if (row === undefined) throw new Error(`${path}: not a table of Löfteskartan: it has no key '${METADATA_KEY}'`);
  return tableMetadata.parse(JSON.parse(row['value'] as string));
}
