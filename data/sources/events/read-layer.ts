import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createTransform, WGS84 } from '../../place/crs';
import { readApart } from '../apart/read-apart';
import { checkZip } from '../areas/check-zip';
import type { LayerFile, LayerRecord } from '../areas/layer-file';
import { ImportError } from '../source';
import { featureRow, type FeatureCounts } from './feature-row';
import { eventMessages } from './messages';
import { orderedRecords } from './ordered-records';
import type { ReadingTools, ReadyFile } from './ready-file';

const SAMPLE = 200;

/**
 * Makes a layer of points ready, of a GeoPackage or a zipped Shapefile. Where the file says what coordinates it has they
 * become degrees, so that any system that is defined in it will do; where it does not, or `--crs` says otherwise, they are
 * left as they stand.
 */
export async function readLayer(file: string, tools: ReadingTools): Promise<ReadyFile> {
  const { context, folder, index } = tools;
  const text = eventMessages(context);
  if (/\.zip$/i.test(file)) checkZip(file, context);
  const layer = await readApart(/\.zip$/i.test(file) ? 'shapefile' : 'geopackage', file, context);
  if (layer.records.length === 0) throw new ImportError(text.onlyHeader(file));
  const headers = new Map([
    ['lng', 0],
    ['lat', 1],
  ]);
  const counts: FeatureCounts = { no_point: new Map(), from_properties: 0 };
  const place = placeOf(layer, context.options.crs);
  const rows = layer.records.map((record) => featureRow(place(record), headers, counts));
  const to = join(folder, `layer-${index}.ndjson`);
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
  await pipeline(Readable.from(lines), createWriteStream(to), { signal: context.signal });
  const ready = orderedRecords(tools, file, [...headers.keys()], to, (i) => layer.records[i]!.line, rows.slice(0, SAMPLE)); // prettier-ignore
  const noPoint = [...counts.no_point.values()].reduce((a, b) => a + b, 0);
  if (noPoint > 0) ready.notes.push(text.noteNoPoint(basename(file), noPoint, [...counts.no_point.keys()].join(', ')));
  return ready;
}

/** Puts the points of a layer where they are in degrees, so far as the file tells. */
function placeOf({ crs }: LayerFile, stated: string | undefined): (record: LayerRecord) => unknown {
  const toDegrees = crs === null || stated !== undefined ? null : createTransform(crs, WGS84);
  return ({ geometry, properties }) => {
    const at = geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1 ? geometry.coordinates[0] : geometry?.type === 'Point' ? geometry.coordinates : null; // prettier-ignore
    if (!at) return { geometry, properties };
    const [first, second] = at as [number, number];
    return { geometry: { type: 'Point', coordinates: toDegrees?.(first, second) ?? at }, properties };
  };
}
