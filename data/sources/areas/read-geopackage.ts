import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client, type Value } from '@libsql/client';
import type { ApartContext } from '../apart/apart-context';
import { ImportError } from '../source';
import { knownCrs } from './known-crs';
import type { LayerFile, LayerRecord } from './layer-file';
import { areaMessages } from './messages';
import { parseWkb } from './parse-wkb';

const LAYERS = `
  SELECT c.table_name AS layer, g.column_name AS geometry, s.srs_id AS srs_id, s.organization || ':' || s.organization_coordsys_id AS code, s.definition AS wkt
  FROM gpkg_contents c JOIN gpkg_geometry_columns g USING (table_name) JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
  WHERE c.data_type = 'features' ORDER BY c.table_name`;

/** A row of LAYERS; all but the number are text by the standard. */
interface LayerRow {
  layer: string;
  geometry: string;
  srs_id: number;
  code: string;
  wkt: string;
}

/**
 * Reads a layer of a GeoPackage (OGC 12-128r19): the only one, or the one that `--column layer=…` names.
 * A copy is opened, since SQLite may write beside a file that it only reads.
 * @throws {ImportError} when it is no GeoPackage, is broken, or has several layers and none is named
 */
export async function readGeoPackage(path: string, context: ApartContext): Promise<LayerFile> {
  const say = areaMessages[context.language];
  let client: Client | undefined;
  try {
    const copy = join(context.folder, 'copy.gpkg');
    copyFileSync(path, copy);
    client = createClient({ url: pathToFileURL(copy).href });
    // a view of a stranger's calls no function that does more than reckon, and nothing is written (sqlite.org/security.html)
    await client.executeMultiple('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON');
    return await readLayer(client, path, context);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(say.notGeoPackage(path));
  } finally {
    client?.close();
  }
}

async function readLayer(client: Client, path: string, context: ApartContext): Promise<LayerFile> {
  const say = areaMessages[context.language];
  const result = await client.execute(LAYERS);
  const layers = result.rows as unknown as LayerRow[];
  const wanted = context.options.columns['layer']?.replace(/^=/, '');
  const named = layers.filter((l) => wanted === undefined || l.layer === wanted);
  const [layer] = named;
  const names = layers.map((l) => l.layer);
  if (layer === undefined || named.length > 1) throw new ImportError(say.chooseLayer(path, names));

  // 0 and -1 say that nobody knows (clause 1.1.2.1.1)
  const isStated = layer.srs_id > 0;
  const crs = isStated ? knownCrs(layer.code, layer.wkt, context.pack.municipality) : null;
  if (isStated && crs === null && context.options.crs === undefined)
    throw new ImportError(say.unknownCrs(path, layer.code));
  const { rows, columns } = await client.execute(`SELECT * FROM ${quote(layer.layer)}`);
  const records = rows.map((row, i): LayerRecord => {
    const properties = columns.filter((c) => c !== layer.geometry).map((c): [string, unknown] => [c, row[c]]);
    return { line: i + 1, geometry: parseBlob(row[layer.geometry]), properties: Object.fromEntries(properties) };
  });
  return { records, crs };
}

/** Bytes of the envelope by its code in the header's flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** A GeoPackage geometry: 'GP', version, flags, srs id, envelope, then well-known binary. */
function parseBlob(value: Value | undefined): LayerRecord['geometry'] {
  if (!(value instanceof ArrayBuffer)) return null;
  const bytes = new Uint8Array(value);
  const flags = bytes[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  const isEmpty = (flags & 16) !== 0;
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50 || envelope === undefined || isEmpty) return null;
  try {
    return parseWkb(bytes.subarray(8 + envelope));
  } catch {
    return null;
  }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
