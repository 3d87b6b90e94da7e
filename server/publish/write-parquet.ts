import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../data/duckdb/open';
import { toldOf } from './squares/square-files';
import type { PublicDocument } from './make-document';

/** The stadsdelar as GeoParquet and the counts as Parquet, made of nothing but what is published. */
export async function writeParquet({
  stadsdelar,
  counts,
  squares,
  synthetic,
}: PublicDocument): Promise<{ stadsdelar: Uint8Array; counts: Uint8Array; squares: Uint8Array | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-publish-'));
  const connection = await openDuckDb('256MB', folder);
  try {
    await connection.run('CREATE TABLE area (stadsdel VARCHAR, name VARCHAR, population INTEGER, wkt VARCHAR)');
    const areas = await connection.createAppender('area');
    for (const { stadsdel, name, population, outline } of stadsdelar) {
      areas.appendVarchar(stadsdel);
      areas.appendVarchar(name);
      areas.appendInteger(population);
      areas.appendVarchar(wktOf(outline));
      areas.endRow();
    }
    areas.closeSync();
    await connection.run('CREATE TABLE cell (time VARCHAR, area VARCHAR, "group" VARCHAR, status VARCHAR, n INTEGER)');
    const cells = await connection.createAppender('cell');
    for (const { time, area, group, n } of counts) {
      for (const text of [time, area, group, typeof n === 'number' ? 'known' : n]) cells.appendVarchar(text);
      if (typeof n === 'number') cells.appendInteger(n);
      else cells.appendNull();
      cells.endRow();
    }
    cells.closeSync();
    const paths = { stadsdelar: join(folder, 'stadsdelar.parquet'), counts: join(folder, 'counts.parquet') };
    const metadata = `KV_METADATA {synthetic: '${synthetic}'}`;
    await connection.run(
      `COPY (SELECT stadsdel, name, population, wkt::GEOMETRY('OGC:CRS84') AS geometry FROM area)
       TO '${paths.stadsdelar}' (FORMAT parquet, COMPRESSION zstd, GEOPARQUET_VERSION 'BOTH', ${metadata})`,
    );
    await connection.run(`COPY cell TO '${paths.counts}' (FORMAT parquet, COMPRESSION zstd, ${metadata})`);
    const [areasFile, countsFile] = [readFileSync(paths.stadsdelar), readFileSync(paths.counts)];
    if (squares === null) return { stadsdelar: areasFile, counts: countsFile, squares: null };
    await connection.run(
      'CREATE TABLE square (square VARCHAR, stadsdel VARCHAR, year VARCHAR, status VARCHAR, low INTEGER, high INTEGER, wkt VARCHAR)',
    );
    const rows = await connection.createAppender('square');
    for (const each of squares.squares) {
      const { status, low, high } = toldOf(squares, each);
      for (const text of [each.square, each.areas[0] ?? '', squares.year, status]) rows.appendVarchar(text);
      for (const n of [low, high]) {
        if (n === null) rows.appendNull();
        else rows.appendInteger(n);
      }
      rows.appendVarchar(wktOf(each.outline));
      rows.endRow();
    }
    rows.closeSync();
    const path = join(folder, 'squares.parquet');
    await connection.run(
      `COPY (SELECT square, stadsdel, year, status, low, high, wkt::GEOMETRY('OGC:CRS84') AS geometry FROM square)
       TO '${path}' (FORMAT parquet, COMPRESSION zstd, GEOPARQUET_VERSION 'BOTH', ${metadata})`,
    );
    return { stadsdelar: areasFile, counts: countsFile, squares: readFileSync(path) };
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

function wktOf(outline: PublicDocument['stadsdelar'][number]['outline']): string {
  const ring = (points: readonly (readonly number[])[]) =>
    `(${points.map(([lng, lat]) => `${lng} ${lat}`).join(', ')})`;
  return `MULTIPOLYGON (${outline.map((rings) => `(${rings.map(ring).join(', ')})`).join(', ')})`;
}
