import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { constants, inflateRawSync } from 'node:zlib';

/** The closing record of a zip, 22 bytes, and the longest comment that may follow it (APPNOTE.TXT 4.3.16). */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/** A file in a zip, as its directory has it. */
export interface ZipEntry {
  name: string;
  /** bytes that it takes unpacked, as it says; Infinity where it claims more than 4 GB */
  size: number;
  /** bytes that it takes packed */
  packed: number;
  /** where its own header begins */
  start: number;
}

/**
 * The files of a zip by its directory, without unpacking any.
 * @returns null when the directory is not there or is cut off; what is larger than 4 GB is one entry of no name
 */
export function readZipDirectory(path: string): ZipEntry[] | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = readAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
    const end = tail.lastIndexOf('PK\u0005\u0006', tail.length - END_BYTES, 'latin1');
    if (end < 0 || tail.length < END_BYTES) return null;
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (start === 0xffff_ffff) return [{ name: '', size: Infinity, packed: 0, start: 0 }];
    return start + length > size ? null : entriesOf(readAt(file, start, start + length));
  } finally {
    closeSync(file);
  }
}

/** How many bytes the files of a zip say that they take when unpacked. */
export function unpackedSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** The first bytes of a packed file, unpacked: as many as come of the first four thousand. */
export function readBeginning(path: string, { start, packed }: ZipEntry): Buffer {
  const file = openSync(path, 'r');
  try {
    const local = readAt(file, start, start + LOCAL_BYTES);
    if (local.length < LOCAL_BYTES) return Buffer.alloc(0);
    const from = start + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
    const bytes = readAt(file, from, from + Math.min(packed, 4000));
    // 8: packed by deflate
    return local.readUInt16LE(8) === 8 ? inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes;
  } finally {
    closeSync(file);
  }
}

function entriesOf(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === 0x0201_4b50;) {
    const size = directory.readUInt32LE(at + 24);
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('latin1', at + ENTRY_BYTES, nameEnd),
      size: size === 0xffff_ffff ? Infinity : size,
      packed: directory.readUInt32LE(at + 20),
      start: directory.readUInt32LE(at + 42),
    });
    // name, extra field and comment follow the entry
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function readAt(file: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
}
