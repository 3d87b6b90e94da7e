import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { countBytes, createDecoder, likeliestCharset, type Charset } from './charsets';
import type { TextInspection } from './inspect-text';

export interface NormalizedText {
  /** the encoding of lines that are no UTF-8, null where all are */
  charset: Charset | null;
  /** lines that are no UTF-8, and the first of them */
  other_lines: number;
  first_other: number;
  /** lines beyond ASCII that are UTF-8 */
  utf8_lines: number;
}

const CHUNK = 1 << 20;
const CTRL_Z = 26;

/**
 * Writes a text file anew as UTF-8 whose lines end in LF, without byte order mark and Ctrl-Z: each line is decoded by
 * what it can be, so that one in another encoding does not change the others.
 * @param skip lines at the beginning that are left out
 */
export async function normalizeText(
  file: string,
  isGzip: boolean,
  inspection: TextInspection,
  skip: number,
  to: string,
  signal: AbortSignal,
): Promise<NormalizedText> {
  const { encoding, bom } = inspection;
  const result: NormalizedText = { charset: null, other_lines: 0, first_other: 0, utf8_lines: 0 };
  if (encoding === 'eight-bit') result.charset = await guessCharset(file, isGzip, signal);
  const decode = createDecoder(result.charset ?? 'windows-1252');
  const utf16 = encoding.startsWith('utf-16') ? new TextDecoder(encoding) : null;
  let line = 0;

  const convertLine = (bytes: Buffer): Buffer => {
    line++;
    if (line <= skip) return Buffer.alloc(0);
    const text = bytes[bytes.length - 2] === CTRL_Z || bytes[0] === CTRL_Z ? withoutCtrlZ(bytes) : bytes;
    if (result.charset === null) return text;
    if (isUtf8(text)) {
      if (text.some((byte) => byte >= 128)) result.utf8_lines++;
      return text;
    }
    result.other_lines++;
    if (result.first_other === 0) result.first_other = line;
    return Buffer.from(decode(text));
  };
  async function* convert(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let rest = Buffer.alloc(0);
    let skipped = 0;
    let endedInReturn = false;
    const pieces = (bytes: Buffer): Buffer => {
      const lines: Buffer[] = [];
      const clean = withLineFeeds(bytes, endedInReturn);
      endedInReturn = bytes.at(-1) === 13;
      const whole = rest.length > 0 ? Buffer.concat([rest, clean]) : clean;
      // nothing is to be decoded or left out any more
      if (result.charset === null && line >= skip && !inspection.has_eof_mark) {
        rest = Buffer.alloc(0);
        return whole;
      }
      let start = 0;
      for (let at = whole.indexOf(10); at !== -1; at = whole.indexOf(10, start)) {
        lines.push(convertLine(whole.subarray(start, at + 1)));
        start = at + 1;
      }
      rest = Buffer.from(whole.subarray(start));
      return Buffer.concat(lines);
    };
    for await (const chunk of chunks) {
      const drop = Math.max(0, Math.min(chunk.length, bom - skipped));
      skipped += drop;
      const bytes = drop > 0 ? chunk.subarray(drop) : chunk;
      yield pieces(utf16 === null ? bytes : Buffer.from(utf16.decode(bytes, { stream: true })));
    }
    if (utf16 !== null) yield pieces(Buffer.from(utf16.decode()));
    if (rest.length > 0 && !(rest.length === 1 && rest[0] === CTRL_Z))
      yield convertLine(Buffer.concat([rest, Buffer.from('\n')])).subarray(0, -1);
  }
  const input = createReadStream(file, { highWaterMark: CHUNK });
  const output = createWriteStream(to);
  if (isGzip) await pipeline(input, createGunzip({ chunkSize: CHUNK }), convert, output, { signal });
  else await pipeline(input, convert, output, { signal });
  return result;
}

async function guessCharset(file: string, isGzip: boolean, signal: AbortSignal): Promise<Charset> {
  const counts = new Uint32Array(256);
  const count = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      let start = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, start)) {
        countBytes(chunk.subarray(start, at + 1), counts);
        start = at + 1;
      }
      // a file whose lines end in CR has one line here
      if (start === 0) countBytes(chunk, counts);
    }
  };
  const input = createReadStream(file, { highWaterMark: CHUNK });
  if (isGzip) await pipeline(input, createGunzip({ chunkSize: CHUNK }), count, { signal });
  else await pipeline(input, count, { signal });
  return likeliestCharset(counts);
}

/** CR LF and CR alone as LF; a LF that belongs to a CR at the end of the bytes before is left out. */
function withLineFeeds(bytes: Buffer, afterReturn: boolean): Buffer {
  const from = afterReturn && bytes[0] === 10 ? bytes.subarray(1) : bytes;
  if (!from.includes(13)) return from;
  const out = Buffer.alloc(from.length);
  let length = 0;
  for (let i = 0; i < from.length; i++) {
    const byte = from[i]!;
    if (byte !== 13) out[length++] = byte;
    else if (from[i + 1] !== 10) out[length++] = 10;
  }
  return out.subarray(0, length);
}

function withoutCtrlZ(bytes: Buffer): Buffer {
  return Buffer.from(bytes.filter((byte) => byte !== CTRL_Z));
}
