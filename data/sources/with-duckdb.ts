import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckDb, type DuckDBConnection } from '../duckdb/open';

/** Runs with a DuckDB that has a folder of its own below DATA_DIR to spill to; both are gone afterwards. */
export async function withDuckDb<T>(
  dataDir: string,
  run: (connection: DuckDBConnection, folder: string) => Promise<T>,
  memoryLimit = '512MB',
): Promise<T> {
  mkdirSync(dataDir, { recursive: true });
  const folder = mkdtempSync(join(dataDir, 'import-'));
  try {
    const connection = await openDuckDb(memoryLimit, folder);
    try {
      return await run(connection, folder);
    } finally {
      connection.closeSync();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
