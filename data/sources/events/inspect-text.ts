import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportError } from '../source';
import { limitUnpacked } from './limit-unpacked';
import type { EventMessages } from './messages';

/** A longer line is no row of any table. */
const LONGEST_LINE_MB = 1;
const LONGEST_LINE = LONGEST_LINE_MB * 1024 * 1024;
const HEAD = 64 * 1024;
const CHUNK = LONGEST_LINE;

export interface TextInspection {
  /** eight-bit: at least one line is no UTF-8 */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'eight-bit';
  /** length of the byte order marks */
  bom: number;
  /** a line ends in CR alone */
  has_lone_return: boolean;
  /** ends in Ctrl-Z, as files of DOS do */
  has_eof_mark: boolean;
  /** the first 64 kB, byte order marks left out */
  head: Buffer;
  ends_with_newline: boolean;
}

/**
 * One streamed pass over a text file, also a gzipped one, that finds its encoding and refuses what is no table: an
 * endless line, binary data, a damaged archive.
 * @throws {ImportError} naming file and line
 */
export async function inspectText(
  file: string,
  isGzip: boolean,
  text: EventMessages,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<TextInspection> {
  const inspector = createInspector();
  try {
    const count = isGzip ? limitUnpacked(file, text) : () => undefined;
    await readChunks(file, isGzip, signal, (chunk) => {
      count(chunk.length);
      progress(inspector.take(chunk));
      return true;
    });
  } catch (error) {
    if (error instanceof BadByte) {
      const line = await lineAt(file, isGzip, signal, error.offset);
      throw new ImportError(
        error.problem === 'nul' ? text.notText(file, line) : text.lineTooLong(file, line, LONGEST_LINE_MB),
      );
    }
    if (isGzip && String((error as NodeJS.ErrnoException).code).startsWith('Z_'))
      throw new ImportError(text.truncatedGzip(file));
    throw error;
  }
  return inspector.conclude();
}

/** Where a file stops being text. Its line is counted only then: counting all of them would take half the pass. */
class BadByte extends Error {
  constructor(
    readonly problem: 'nul' | 'long',
    readonly offset: number,
  ) {
    super(problem);
  }
}

/** Hands on a file's bytes, unpacked, until there are no more or `take` returns false. */
async function readChunks(
  file: string,
  isGzip: boolean,
  signal: AbortSignal,
  take: (chunk: Buffer) => boolean,
): Promise<void> {
  let thrown: unknown;
  const read = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks)
      try {
        if (!take(chunk)) return;
      } catch (error) {
        thrown = error;
        throw error;
      }
  };
  const input = createReadStream(file, { highWaterMark: CHUNK });
  try {
    if (isGzip) await pipeline(input, createGunzip({ chunkSize: CHUNK }), read, { signal });
    else await pipeline(input, read, { signal });
  } catch (error) {
    // a stream that is torn down tells of that, and not of why
    throw thrown ?? error;
  }
}

/** The line, from 1, on which a byte stands. */
async function lineAt(file: string, isGzip: boolean, signal: AbortSignal, offset: number): Promise<number> {
  let line = 1;
  let bytes = 0;
  await readChunks(file, isGzip, signal, (chunk) => {
    const end = offset - bytes;
    for (let at = chunk.indexOf(10); at !== -1 && at < end; at = chunk.indexOf(10, at + 1)) line++;
    bytes += chunk.length;
    return bytes <= offset;
  });
  return line;
}

/** Without a byte order mark: every second byte of Latin text in UTF-16 is nought. */
function utf16WithoutMark(chunk: Buffer): 'utf-16le' | 'utf-16be' | null {
  const nuls = [0, 0];
  const seen = Math.min(chunk.length, 1000) & ~1;
  for (let i = 0; i < seen; i++) if (chunk[i] === 0) nuls[i % 2]!++;
  if (seen < 8) return null;
  if (nuls[1]! > 0.4 * seen && nuls[0] === 0) return 'utf-16le';
  return nuls[0]! > 0.4 * seen && nuls[1] === 0 ? 'utf-16be' : null;
}

function utf16Of(chunk: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(chunk);
}

/** Length of the byte order marks that a text begins with: programs put one before another. */
function markLength(chunk: Buffer, utf16: 'utf-16le' | 'utf-16be' | null): number {
  const mark = utf16 === null ? [0xef, 0xbb, 0xbf] : utf16 === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
  let length = 0;
  while (mark.every((byte, i) => chunk[length + i] === byte)) length += mark.length;
  return length;
}

function createInspector() {
  const heads: Buffer[] = [];
  let utf16: 'utf-16le' | 'utf-16be' | null = null;
  let hasLoneReturn = false;
  let isValid = true;
  let bom = 0;
  let bytes = 0;
  let lineStart = 0;
  let last = 0;
  // the beginning of a character that goes on in the next chunk
  let rest = Buffer.alloc(0);

  const readLines = (chunk: Buffer) => {
    const nul = chunk.indexOf(0);
    if (nul !== -1) throw new BadByte('nul', bytes + nul);
    if (!hasLoneReturn) hasLoneReturn = findLoneReturn(chunk, bytes > 0 && last === 13);
    // a chunk is no longer than the longest line: only its first and last line end matter
    const end = hasLoneReturn ? 13 : 10;
    const first = chunk.indexOf(end);
    if (bytes + (first === -1 ? chunk.length : first) - lineStart > LONGEST_LINE) throw new BadByte('long', lineStart);
    if (first !== -1) lineStart = bytes + chunk.lastIndexOf(end) + 1;
  };
  const readCharacters = (chunk: Buffer) => {
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = wholeCharacters(whole);
    isValid = isUtf8(whole.subarray(0, end));
    rest = Buffer.from(whole.subarray(end));
  };
  return {
    /** the number of bytes so far */
    take: (chunk: Buffer): number => {
      if (bytes === 0) {
        utf16 = utf16Of(chunk);
        bom = markLength(chunk, utf16);
      }
      if (bytes < HEAD) heads.push(chunk);
      if (utf16 === null) {
        readLines(chunk);
        if (isValid) readCharacters(chunk);
      }
      bytes += chunk.length;
      last = chunk[chunk.length - 1] ?? last;
      return bytes;
    },
    conclude: (): TextInspection => ({
      encoding: utf16 ?? (isValid && rest.length === 0 ? 'utf-8' : 'eight-bit'),
      bom,
      has_lone_return: hasLoneReturn || last === 13,
      has_eof_mark: last === 26,
      head: Buffer.concat(heads).subarray(bom, HEAD),
      ends_with_newline: last === 10 || last === 13 || last === 26,
    }),
  };
}

/** Whether a CR stands without its LF; files that have none are looked through once. */
function findLoneReturn(chunk: Buffer, beganAfterReturn: boolean): boolean {
  if (beganAfterReturn && chunk[0] !== 10) return true;
  for (let at = chunk.indexOf(13); at !== -1; at = chunk.indexOf(13, at + 1))
    if (at + 1 < chunk.length && chunk[at + 1] !== 10) return true;
  return false;
}

/** Where the last whole UTF-8 character of a chunk ends. */
function wholeCharacters(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? chunk.length - back : chunk.length;
    }
  }
  return chunk.length;
}
