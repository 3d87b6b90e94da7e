import type { DuckDBConnection } from '../../duckdb/open';
import type { ReadyFile } from '../events/ready-file';

/** A register as texts, row by row; null where a cell says nothing. */
export interface RegisterFile {
  headers: string[];
  records: (string | null)[][];
  notes: string[];
}

/** Reads all rows of a file that has been made ready: a register has tens of thousands. */
export async function readRecords(ready: ReadyFile, connection: DuckDBConnection): Promise<RegisterFile> {
  const columns = ready.headers.map((_, at) => `c${at}::VARCHAR`).join(', ');
  const reader = await connection.runAndReadAll(`SELECT ${columns} FROM ${ready.relation}`);
  const records = reader.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell).trim() || null))); // prettier-ignore
  await ready.afterReading();
  return { headers: ready.headers, records, notes: ready.notes };
}
