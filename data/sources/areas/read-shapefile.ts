import { readFileSync } from 'node:fs';
import type { Feature, GeoJsonProperties } from 'geojson';
import * as shpjs from 'shpjs';
import type { ApartContext } from '../apart/apart-context';
import { ImportError } from '../source';
import { WGS84 } from '../../place/crs';
import { isArea } from './areas-only';
import type { LayerFile, LayerGeometry, LayerRecord } from './layer-file';
import { areaMessages } from './messages';
import { decodeAgain, tablesInOtherCharset } from './shapefile-charset';

// its types are of an older version, which had everything on the default export
const { default: shp, parseDbf } = shpjs as unknown as {
  default: (zip: Buffer) => Promise<shpjs.FeatureCollectionWithFilename | shpjs.FeatureCollectionWithFilename[]>;
  parseDbf: (table: Buffer, charset: Buffer) => GeoJsonProperties[];
};

/**
 * Reads a zipped Shapefile: the only layer, or the one that `--column layer=…` names. With a .prj the coordinates come
 * out as WGS 84.
 * The zip itself has been checked (check-zip.ts).
 * @throws {ImportError} when it holds no Shapefile, or several and none is named
 */
export async function readShapefile(path: string, context: ApartContext): Promise<LayerFile> {
  const say = areaMessages[context.language];
  const bytes = readFileSync(path);
  let layers;
  try {
    layers = [await shp(bytes)].flat();
    for (const [name, { bytes: table, decode }] of tablesInOtherCharset(path)) {
      const layer = layers.find(({ fileName }) => fileName === name);
      const rows = parseDbf(table, Buffer.from('windows-1252'));
      layer?.features.forEach((feature, i) => {
        feature.properties = decodeTexts(rows[i] ?? {}, decode);
      });
    }
  } catch {
    throw new ImportError(say.notShapefile(path));
  }
  const wanted = context.options.columns['layer']?.replace(/^=/, '');
  const ofAreas = layers.filter((l) => l.features.some((f) => isArea(toRecord(f, 0))));
  const asked = layers.filter((l) => l.fileName === wanted);
  // points beside the areas are not asked about
  const named = wanted !== undefined ? asked : ofAreas.length > 0 ? ofAreas : layers;
  const [layer] = named;
  const names = layers.map((l) => l.fileName ?? '');
  if (layer === undefined || named.length > 1) throw new ImportError(say.chooseLayer(path, names));
  // the names in a zip stand uncompressed in its directory
  const hasPrj = /\.prj/i.test(bytes.toString('latin1'));
  return { records: layer.features.map(toRecord), crs: hasPrj ? WGS84 : null };
}

function decodeTexts(
  row: Readonly<Record<string, unknown>>,
  decode: (bytes: Buffer) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      decodeAgain(name, decode),
      typeof value === 'string' ? decodeAgain(value, decode) : value,
    ]),
  );
}

function toRecord(feature: Feature, index: number): LayerRecord {
  // a record without a shape has no geometry, whatever the types say
  const geometry = feature.geometry as Feature['geometry'] | undefined;
  const isKnown = /^(Multi)?(Point|Polygon)$/.test(geometry?.type ?? '');
  return {
    line: index + 1,
    geometry: isKnown ? (geometry as LayerGeometry) : null,
    properties: feature.properties ?? {},
  };
}
