import { createReadStream, createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { JSONParser } from '@streamparser/json';
import { ImportError } from '../source';
import { featureRow, type FeatureCounts } from './feature-row';
import { limitUnpacked } from './limit-unpacked';
import { eventMessages } from './messages';
import type { ReadingTools, ReadyFile } from './ready-file';
import { orderedRecords } from './ordered-records';

const SAMPLE = 200;
/** What RFC 8142 puts before each feature. */
const RECORD_MARK = '\u001e';
/** No feature of points is longer. */
const LONGEST_LINE = 16_000_000;
/** So much of the beginning tells what kind of JSON a file is. */
const HEAD = 2000;

/**
 * Makes a file of points in JSON ready: GeoJSON, Esri JSON, a feature or an object a line, or a list of objects. They are
 * streamed one by one into a temporary file of lines, and their properties become columns beside lng and lat.
 */
export async function readGeojson(file: string, tools: ReadingTools): Promise<ReadyFile> {
  const { context, folder, index } = tools;
  const text = eventMessages(context);
  const name = basename(file);
  const headers = new Map<string, number>([
    ['lng', 0],
    ['lat', 1],
  ]);
  const counts: FeatureCounts = { no_point: new Map(), from_properties: 0 };
  const lines: string[] = [];
  const sample: (string | null)[][] = [];
  let features = 0;
  let parser: FeatureParser | null = null;
  const take = (value: unknown) => {
    features++;
    const row = featureRow(value, headers, counts);
    if (sample.length < SAMPLE) sample.push(row);
    lines.push(JSON.stringify(row));
  };
  const begin = (head: string) => {
    if (/"type"\s*:\s*"Topology"/.test(head)) throw new ImportError(text.namedFormat(file, 'TopoJSON'));
    if (isLineByLine(file, head)) return createLineParser(take);
    const made = new JSONParser({ paths: [/^\s*\[/.test(head) ? '$.*' : '$.features.*'], keepStack: false });
    made.onValue = ({ value }) => take(value);
    return { write: (bytes: Buffer) => made.write(bytes), end: () => made.isEnded };
  };
  const isGzip = /\.gz$/i.test(file);
  const to = join(folder, `features-${index}.ndjson`);
  const count = isGzip ? limitUnpacked(file, text) : () => undefined;
  let refused: unknown;
  async function* convert(chunks: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      const whole = parser === null ? withoutMark(chunk) : chunk;
      try {
        count(chunk.length);
        parser ??= begin(whole.subarray(0, HEAD).toString('utf8'));
      } catch (error) {
        refused = error;
        throw error;
      }
      parser.write(whole);
      bytes += chunk.length;
      context.progress(text.stageConvert(name), bytes, null);
      if (lines.length > 0) yield `${lines.splice(0).join('\n')}\n`;
    }
    if (parser?.end() !== true) throw new SyntaxError('it ends too early');
    if (lines.length > 0) yield `${lines.splice(0).join('\n')}\n`;
  }
  try {
    const input: Readable = createReadStream(file, { highWaterMark: 1 << 18 });
    const output = createWriteStream(to);
    const { signal } = context;
    if (isGzip) await pipeline(input, createGunzip(), convert, output, { signal });
    else await pipeline(input, convert, output, { signal });
  } catch (error) {
    if (refused !== undefined) throw refused as ImportError;
    const { code, name: kind } = error as NodeJS.ErrnoException;
    if (kind === 'AbortError' || (code !== undefined && !code.startsWith('Z_'))) throw error;
    throw new ImportError(code === undefined ? text.badJson(file) : text.truncatedGzip(file));
  }
  if (features === 0) throw new ImportError(text.noFeatures(file));
  const ready = orderedRecords(tools, file, [...headers.keys()], to, (i) => i + 1, sample);
  if (counts.no_point.size > 0) ready.notes.push(text.noteNoPoint(name, sum(counts.no_point), [...counts.no_point.keys()].join(', '))); // prettier-ignore
  if (counts.from_properties > 0) ready.notes.push(text.notePropertyPlaces(name, counts.from_properties));
  return ready;
}

/** What is fed with pieces of a file and hands on each feature. */
interface FeatureParser {
  write: (bytes: Buffer) => void;
  /** false when the file is cut short */
  end: () => boolean;
}

/** A feature or an object a line, by the name of the file or by its first two lines. */
function isLineByLine(file: string, head: string): boolean {
  const named = /\.(ndjson|jsonl|geojsonl|geojsons)(\.gz)?$/i.test(file);
  return named || /^\s*\{.*\}\r?\n\s*\{/.test(head.replaceAll(RECORD_MARK, ''));
}

function createLineParser(take: (value: unknown) => void): FeatureParser {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const parse = (line: string) => {
    const plain = line.replace(RECORD_MARK, '').trim();
    if (plain !== '') take(JSON.parse(plain));
  };
  return {
    write: (bytes) => {
      const lines = (rest + decoder.write(bytes)).split('\n');
      rest = lines.pop()!;
      if (rest.length > LONGEST_LINE) throw new SyntaxError('a line has no end');
      lines.forEach(parse);
    },
    // what is left is the last line, whole or cut short
    end: () => {
      parse(rest);
      return true;
    },
  };
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
