import { createClient } from '@libsql/client';
import { join } from 'node:path';
import { newFolder } from '../tiny-town';

export interface Layer {
  layer: string;
  epsg: number;
  wkt: string;
  rows: { ring: [number, number][] | null; kod: string; namn: string }[];
}

/** A GeoPackage of polygon layers, with the tables that a reader needs (OGC 12-128r19). */
export async function makeGeoPackage(layers: Layer[]): Promise<string> {
  const path = join(newFolder(), 'areas med mellanslag.gpkg');
  const client = createClient({ url: `file:${path}` });
  await client.executeMultiple(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);`);
  for (const { layer, epsg, wkt, rows } of layers) {
    await client.execute({
      sql: 'INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?)',
      args: [String(epsg), epsg, 'EPSG', epsg, wkt],
    });
    await client.execute({ sql: "INSERT INTO gpkg_contents VALUES (?, 'features', ?)", args: [layer, epsg] });
    await client.execute({
      sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POLYGON', ?, 0, 0)",
      args: [layer, epsg],
    });
    await client.execute(`CREATE TABLE "${layer}" (fid INTEGER PRIMARY KEY, geom BLOB, kod TEXT, namn TEXT)`);
    for (const { ring, kod, namn } of rows)
      await client.execute({
        sql: `INSERT INTO "${layer}" (geom, kod, namn) VALUES (?, ?, ?)`,
        args: [ring && polygonBlob(ring, epsg), kod, namn],
      });
  }
  client.close();
  return path;
}

/** 'GP', version 0, flags (little-endian, envelope of x and y), srs id, envelope, well-known binary */
function polygonBlob(ring: [number, number][], epsg: number): Uint8Array {
  const header = Buffer.alloc(40);
  header.write('GP', 0, 'latin1');
  header.writeUInt8(0b0000_0011, 3);
  header.writeInt32LE(epsg, 4);
  const wkb = Buffer.alloc(13 + 16 * ring.length);
  wkb.writeUInt8(1, 0);
  wkb.writeUInt32LE(3, 1);
  wkb.writeUInt32LE(1, 5);
  wkb.writeUInt32LE(ring.length, 9);
  ring.flat().forEach((v, i) => wkb.writeDoubleLE(v, 13 + 8 * i));
  return Buffer.concat([header, wkb]);
}

/** A GeoPackage with one layer of points, whose columns are all texts; `after` is SQL that its maker has put in beside. */
export async function makePointPackage(
  { layer, epsg, wkt = 'undefined' }: { layer: string; epsg: number; wkt?: string },
  rows: readonly { at: readonly [number, number] | null; [column: string]: unknown }[],
  after = '',
): Promise<string> {
  const path = join(newFolder(), 'adresser.gpkg');
  const client = createClient({ url: `file:${path}` });
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'at');
  await client.executeMultiple(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    CREATE TABLE "${layer}" (fid INTEGER PRIMARY KEY, geom POINT, ${columns.map((column) => `"${column}" TEXT`).join(', ')});`);
  await client.execute({ sql: 'INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?)', args: [String(epsg), epsg, epsg > 0 ? 'EPSG' : 'NONE', epsg, wkt] }); // prettier-ignore
  await client.execute({ sql: "INSERT INTO gpkg_contents VALUES (?, 'features', ?)", args: [layer, epsg] });
  await client.execute({ sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)", args: [layer, epsg] }); // prettier-ignore
  for (const { at, ...row } of rows)
    await client.execute({
      sql: `INSERT INTO "${layer}" (geom, ${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${['geom', ...columns].map(() => '?').join(', ')})`,
      args: [at && pointBlob(at, epsg), ...columns.map((column) => row[column] as string)],
    });
  if (after !== '') await client.executeMultiple(after);
  client.close();
  return path;
}

/** 'GP', version 0, flags (little-endian, no envelope), srs id, well-known binary */
function pointBlob([x, y]: readonly [number, number], epsg: number): Uint8Array {
  const bytes = Buffer.alloc(29);
  bytes.write('GP', 0, 'latin1');
  bytes.writeUInt8(1, 3);
  bytes.writeInt32LE(epsg, 4);
  bytes.writeUInt8(1, 8);
  bytes.writeUInt32LE(1, 9);
  bytes.writeDoubleLE(x, 13);
  bytes.writeDoubleLE(y, 21);
  return bytes;
}
