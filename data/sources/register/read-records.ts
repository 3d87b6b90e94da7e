import { readFile } from '../events/read-files';
import type { ImportContext } from '../source';
import { withDuckDb } from '../with-duckdb';

/** A register as texts, row by row; null where a cell says nothing. */
export interface RegisterFile {
  headers: string[];
  records: (string | null)[][];
  notes: string[];
}

/** Reads all rows of a file: a register has tens of thousands. @param index of the file among those given */
export function readRecords(file: string, index: number, context: ImportContext): Promise<RegisterFile> {
  return withDuckDb(context.dataDir, async (connection, folder) => {
    const ready = await readFile(file, { connection, context, folder, index });
    const columns = ready.headers.map((_, at) => `c${at}::VARCHAR`).join(', ');
    const reader = await connection.runAndReadAll(`SELECT ${columns} FROM ${ready.relation}`);
    const records = reader.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell).trim() || null))); // prettier-ignore
    await ready.afterReading();
    return { headers: ready.headers, records, notes: ready.notes };
  });
}
