import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export type { DuckDBConnection };

/** Opens an in-memory DuckDB for one import, without extensions. Close it when done. */
export async function openDuckDb(memoryLimit: string, temporaryFolder: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: memoryLimit,
    temp_directory: temporaryFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // order is what makes line numbers true and files the same to the byte
    preserve_insertion_order: 'true',
  });
  return instance.connect();
}
