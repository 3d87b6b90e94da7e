import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';

/** An answer by the column: one array for each, all of the same length. */
export type Columns<Row> = { [Name in keyof Row]: Row[Name] extends number ? Float64Array : Row[Name][] };

/**
 * Reads an answer by the column: of tens of thousands of rows about five times as fast as by the row, and without a text
 * to take apart.
 * @throws {TypeError} when a number is NULL, or a column holds anything but numbers and texts
 */
export async function readColumns<Row>(result: DuckDBResult): Promise<Columns<Row>> {
  const chunks = await result.fetchAllChunks();
  const n = chunks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const columns = result.columnNames().map((name, at) => [name, readColumn(chunks, name, at, n)]);
  return Object.fromEntries(columns) as Columns<Row>;
}

function readColumn(chunks: readonly DuckDBDataChunk[], name: string, at: number, n: number): Float64Array | string[] {
  const isText = n > 0 && typeof chunks[0]!.getColumnVector(at).getItem(0) === 'string';
  const column = isText ? new Array<string>(n) : new Float64Array(n);
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(at);
    for (let i = 0; i < chunk.rowCount; i++, row++) {
      const value = vector.getItem(i);
      if (typeof value !== (isText ? 'string' : 'number'))
        throw new TypeError(
          `column ${name}, row ${row}: got ${String(value)}, expected a ${isText ? 'text' : 'number'}`,
        );
      column[row] = value as never;
    }
  }
  return column;
}
