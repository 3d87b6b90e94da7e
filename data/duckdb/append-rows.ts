import type { DuckDBConnection } from './open';
import type { TableSchema } from '../schema/index';

export type Row = Readonly<Record<string, string | number | bigint | boolean | null>>;

/** Makes a table of the schema's columns, named after it, and fills it; geometry is given as WKT, times as text. */
export async function appendRows(
  connection: DuckDBConnection,
  schema: TableSchema,
  rows: Iterable<Row>,
): Promise<void> {
  await connection.run(`CREATE TABLE ${schema.name} (${schema.columns.map((c) => `${c.name} ${c.type}`).join(', ')})`);
  const appender = await connection.createAppender(schema.name);
  for (const row of rows) {
    for (const { name, isNew } of schema.columns) {
      const value = row[name] ?? (isNew ? null : row[name]);
      if (value === undefined) throw new Error(`${schema.name}: a row has no '${name}'`);
      // DuckDB casts the text to the column's type
      if (value === null) appender.appendNull();
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}
