import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import shp from 'shpjs';
import type { ApartContext } from '../apart/apart-context';
import { ImportError } from '../source';
import { WGS84 } from '../../place/crs';
import type { AreaFile, AreaRecord } from './area-file';
import { areaMessages } from './messages';

/**
 * Reads a zipped Shapefile: the only layer, or the one that `--column layer=…` names. With a .prj the coordinates come
 * out as WGS 84.
 * The zip itself has been checked (check-zip.ts).
 * @throws {ImportError} when it holds no Shapefile, or several and none is named
 */
export async function readShapefile(path: string, context: ApartContext): Promise<AreaFile> {
  const say = areaMessages[context.language];
  const bytes = readFileSync(path);
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

function toRecord(feature: Feature, index: number): AreaRecord {
  // a record without a shape has no geometry, whatever the types say
  const geometry = feature.geometry as Feature['geometry'] | undefined;
  const isPolygon = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return { line: index + 1, geometry: isPolygon ? geometry : null, properties: feature.properties ?? {} };
}
