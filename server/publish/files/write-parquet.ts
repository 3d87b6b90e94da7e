import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb, type DuckDBConnection } from '../../../data/duckdb/open';
import type { PublicDocument } from '../make-document';
import type { PublicTable, Shape } from './public-table';

const TYPES = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Tables as Parquet, as GeoParquet where their rows lie somewhere; by the names of the tables, in their order. */
export async function writeParquet(
  tables: readonly PublicTable[],
  { synthetic, version }: Pick<PublicDocument, 'synthetic' | 'version'>,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-publish-'));
  const connection = await openDuckDb('256MB', folder);
  try {
    const files = new Map<string, Uint8Array>();
    for (const table of tables) {
      const path = join(folder, `${table.name}.parquet`);
      await fill(connection, table);
      const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
      const geometry = table.shapes ? `, wkt::GEOMETRY('OGC:CRS84') AS geometry` : '';
      await connection.run(
        `COPY (SELECT ${columns}${geometry} FROM given LEFT JOIN shape USING (shape) ORDER BY i)
         TO '${path}' (FORMAT parquet, COMPRESSION zstd${table.shapes ? ", GEOPARQUET_VERSION 'BOTH'" : ''},
           KV_METADATA {synthetic: '${synthetic}', version: '${version}'})`,
      );
      files.set(table.name, readFileSync(path));
    }
    return files;
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a table's rows into `given`, and each shape once into `shape`: many rows lie in one stadsdel. */
async function fill(connection: DuckDBConnection, { columns, rows, shapes = [] }: PublicTable): Promise<void> {
  const defined = columns.map(({ name, type }) => `"${name}" ${TYPES[type]}`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE given (i INTEGER, shape INTEGER, ${defined})`);
  await connection.run('CREATE OR REPLACE TABLE shape (shape INTEGER, wkt VARCHAR)');
  const known = new Map<Shape, number>();
  const given = await connection.createAppender('given');
  for (const [i, row] of rows.entries()) {
    const shape = shapes[i] ?? null;
    if (shape !== null && !known.has(shape)) known.set(shape, known.size);
    given.appendInteger(i);
    if (shape === null) given.appendNull();
    else given.appendInteger(known.get(shape)!);
    for (const [column, { type }] of columns.entries()) {
      const value = row[column] ?? null;
      if (value === null) given.appendNull();
      else if (type === 'integer') given.appendInteger(Number(value));
      else if (type === 'number') given.appendDouble(Number(value));
      else if (type === 'boolean') given.appendBoolean(value === true);
      else given.appendVarchar(String(value));
    }
    given.endRow();
  }
  given.closeSync();
  const appender = await connection.createAppender('shape');
  for (const [shape, number] of known) {
    appender.appendInteger(number);
    appender.appendVarchar(wktOf(shape));
    appender.endRow();
  }
  appender.closeSync();
}

function wktOf(shape: Shape): string {
  if (shape.type === 'Point') return `POINT (${shape.coordinates.join(' ')})`;
  const ring = (points: readonly (readonly number[])[]) =>
    `(${points.map(([lng, lat]) => `${lng} ${lat}`).join(', ')})`;
  return `MULTIPOLYGON (${shape.coordinates.map((rings) => `(${rings.map(ring).join(', ')})`).join(', ')})`;
}
