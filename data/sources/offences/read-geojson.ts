import { createReadStream, createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { JSONParser } from '@streamparser/json';
import { ImportError } from '../source';
import { limitUnpacked } from './limit-unpacked';
import { offenceMessages } from './messages';
import type { ReadingTools, ReadyFile } from './ready-file';
import { orderedRecords } from './ordered-records';

/**
 * Makes a GeoJSON file of points ready: features are streamed one by one into a temporary file of lines, and their
 * properties become columns beside lng and lat.
 */
export async function readGeojson(file: string, tools: ReadingTools): Promise<ReadyFile> {
  const { context, folder, index } = tools;
  const text = offenceMessages[context.language];
  const name = basename(file);
  const headers = new Map<string, number>([
    ['lng', 0],
    ['lat', 1],
  ]);
  const lines: string[] = [];
  let features = 0;

  const parser = new JSONParser({ paths: ['$.features.*'], keepStack: false });
  parser.onValue = ({ value }) => {
    features++;
    lines.push(JSON.stringify(featureRow(value, headers)));
  };
  const isGzip = /\.gz$/i.test(file);
  const to = join(folder, `features-${index}.ndjson`);
  const count = isGzip ? limitUnpacked(file, text) : () => undefined;
  let tooMuch: unknown;
  async function* convert(chunks: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      try {
        count(chunk.length);
      } catch (error) {
        tooMuch = error;
        throw error;
      }
      parser.write(chunk);
      bytes += chunk.length;
      context.progress(text.stageConvert(name), bytes, null);
      if (lines.length > 0) yield `${lines.splice(0).join('\n')}\n`;
    }
  }
  try {
    const input: Readable = createReadStream(file, { highWaterMark: 1 << 18 });
    const output = createWriteStream(to);
    const { signal } = context;
    if (isGzip) await pipeline(input, createGunzip(), convert, output, { signal });
    else await pipeline(input, convert, output, { signal });
    if (!parser.isEnded) throw new SyntaxError(context.language === 'sv' ? 'den slutar i förtid' : 'it ends too early');
  } catch (error) {
    if (tooMuch !== undefined) throw tooMuch as ImportError;
    const { code, name: kind, message } = error as NodeJS.ErrnoException;
    if (kind === 'AbortError' || (code !== undefined && !code.startsWith('Z_'))) throw error;
    throw new ImportError(code === undefined ? text.badJson(file, message.split('\n')[0]!) : text.truncatedGzip(file));
  }
  if (features === 0) throw new ImportError(text.noFeatures(file));
  return orderedRecords(tools, file, [...headers.keys()], to, 1);
}

/** A feature as a list of texts, in the order of the headers, which grow as new properties turn up. */
function featureRow(value: unknown, headers: Map<string, number>): (string | null)[] {
  const { geometry, properties } = (value ?? {}) as {
    geometry?: { type?: string; coordinates?: unknown[] } | null;
    properties?: Record<string, unknown> | null;
  };
  const [lng, lat] = geometry?.type === 'Point' ? (geometry.coordinates ?? []) : [];
  const row: (string | null)[] = [asText(lng), asText(lat)];
  for (const [key, property] of Object.entries(properties ?? {})) {
    // the point is the geometry's, whatever the properties repeat of it
    const header = headers.get(key) ?? headers.size;
    if (header < 2) continue;
    headers.set(key, header);
    row[header] = asText(property);
  }
  for (let i = 0; i < row.length; i++) row[i] ??= null;
  return row;
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
