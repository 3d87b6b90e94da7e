import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Geometry } from 'geojson';
import Database from 'libsql';
import { readSql } from '../../data/duckdb/read-sql';
import { geometryBlob, SRS_ID } from './geometry-blob';

const TABLES = readSql(import.meta.url, 'tables.sql');
/** Others are let in after so many rows. */
const AT_ONCE = 500;

export type Value = string | number | boolean | null;

/** One table of a GeoPackage. */
export interface GeoTable {
  /** of letters, digits and underscores: it is written into SQL */
  name: string;
  title: string;
  /** what it is, whose it is, and under which licence */
  description: string;
  /** null for a table of words alone */
  geometry: 'MULTIPOLYGON' | 'LINESTRING' | 'POINT' | null;
  columns: Readonly<Record<string, 'INTEGER' | 'REAL' | 'TEXT' | 'BOOLEAN'>>;
  rows: readonly { geometry: Geometry | null; values: Readonly<Record<string, Value>> }[];
}

/**
 * Writes tables as one GeoPackage 1.3 in degrees (EPSG:4326), which QGIS, ArcGIS and GDAL open as it is.
 * @returns the bytes of the file
 */
export async function writeGeoPackage(tables: readonly GeoTable[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'geopackage-'));
  try {
    const path = join(folder, 'map.gpkg');
    const db = new Database(path);
    try {
      // nobody reads it before it is whole, and then it is gone
      db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
      db.exec(TABLES);
      db.exec('BEGIN');
      for (const table of tables) await writeTable(db, table);
      db.exec('COMMIT');
    } finally {
      db.close();
    }
    return await readFile(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeTable(db: Database.Database, { name, title, description, geometry, columns, rows }: GeoTable) {
  const names = Object.keys(columns);
  for (const each of [name, ...names])
    if (!/^[a-z]\w*$/.test(each)) throw new TypeError(`geopackage: got the name ${each}, expected letters and digits`);
  const fields = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    ...(geometry === null ? [] : [`geom ${geometry}`]),
    ...names.map((column) => `"${column}" ${columns[column]!}`),
  ];
  db.exec(`CREATE TABLE "${name}" (${fields.join(', ')})`);
  const box = boxOf(rows.flatMap((row) => row.geometry ?? []));
  db.prepare(
    'INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(name, geometry === null ? 'attributes' : 'features', title, description, ...box, geometry === null ? null : SRS_ID); // prettier-ignore
  if (geometry !== null)
    db.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)").run(name, geometry, SRS_ID);
  const given = [...(geometry === null ? [] : ['geom']), ...names.map((column) => `"${column}"`)];
  const insert = db.prepare(`INSERT INTO "${name}" (${given.join(', ')}) VALUES (${given.map(() => '?').join(', ')})`);
  for (const [i, row] of rows.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const blob = geometry === null ? [] : [row.geometry && geometryBlob(row.geometry)];
    insert.run(...blob, ...names.map((column) => bindable(row.values[column] ?? null)));
  }
}

/** A boolean would end the whole process (libsql 0.5), and what is no number is nothing. */
function bindable(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function boxOf(geometries: readonly Geometry[]): (number | null)[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (at: unknown): void => {
    if (!Array.isArray(at)) return;
    if (typeof at[0] !== 'number') {
      at.forEach(take);
      return;
    }
    const [lng, lat] = at as number[];
    [west, east] = [Math.min(west, lng!), Math.max(east, lng!)];
    [south, north] = [Math.min(south, lat!), Math.max(north, lat!)];
  };
  for (const geometry of geometries) if ('coordinates' in geometry) take(geometry.coordinates);
  return west === Infinity ? [null, null, null, null] : [west, south, east, north];
}
