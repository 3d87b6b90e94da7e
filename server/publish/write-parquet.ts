import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../data/duckdb/open';
import type { PublicDocument } from './make-document';

/** The stadsdelar as GeoParquet and the counts as Parquet, made of nothing but what is published. */
export async function writeParquet({
  stadsdelar,
  counts,
  synthetic,
}: PublicDocument): Promise<{ stadsdelar: Uint8Array; counts: Uint8Array }> {
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
    return { stadsdelar: readFileSync(paths.stadsdelar), counts: readFileSync(paths.counts) };
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
