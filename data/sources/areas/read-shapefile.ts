import { readFileSync, statSync } from 'node:fs';
import type { Feature } from 'geojson';
import shp from 'shpjs';
import { ImportError, type ImportContext } from '../source';
import { WGS84 } from '../../place/crs';
import type { AreaFile, AreaRecord } from './area-file';
import { areaMessages } from './messages';

const MAX_MB = 256;

/**
 * Reads a zipped Shapefile: the only layer, or the one that `--column layer=…` names. With a .prj the coordinates come
 * out as WGS 84.
 * @throws {ImportError} when the zip is broken, holds no Shapefile, or several and none is named
 */
export async function readShapefile(path: string, context: ImportContext): Promise<AreaFile> {
  const say = areaMessages[context.language];
  if (statSync(path).size > MAX_MB * 1_000_000) throw new ImportError(say.tooBig(path, MAX_MB));
  const bytes = readFileSync(path);
  if (!hasZipEnd(bytes)) throw new ImportError(say.truncatedZip(path));
  let layers;
  try {
    layers = [await shp(bytes)].flat();
  } catch (error) {
    throw new ImportError(say.notShapefile(path, (error as Error).message));
  }
  const wanted = context.options.columns['layer'];
  const named = layers.filter((l) => wanted === undefined || l.fileName === wanted);
  const [layer] = named;
  const names = layers.map((l) => l.fileName ?? '');
  if (layer === undefined || named.length > 1) throw new ImportError(say.chooseLayer(path, names));
  // the names in a zip stand uncompressed in its directory
  const hasPrj = /\.prj/i.test(bytes.toString('latin1'));
  return { records: layer.features.map(toRecord), crs: hasPrj ? WGS84 : null };
}

/** Whether a zip's closing record is there (22 bytes and a comment); without it shpjs' unzip would search forever. */
function hasZipEnd(bytes: Buffer): boolean {
  return (
    bytes.length >= 22 &&
    bytes.lastIndexOf('PK\u0005\u0006', bytes.length - 22, 'latin1') >= Math.max(0, bytes.length - 65_557)
  );
}

function toRecord(feature: Feature, index: number): AreaRecord {
  // a record without a shape has no geometry, whatever the types say
  const geometry = feature.geometry as Feature['geometry'] | undefined;
  const isPolygon = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return { line: index + 1, geometry: isPolygon ? geometry : null, properties: feature.properties ?? {} };
}
