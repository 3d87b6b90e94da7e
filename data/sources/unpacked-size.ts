import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The closing record of a zip, 22 bytes, and the longest comment that may follow it (APPNOTE.TXT 4.3.16). */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;

/**
 * How much a zip says that its files take when unpacked, without unpacking any.
 * @returns bytes; Infinity where it claims more than 4 GB; null when its directory is not there or is cut off
 */
export function unpackedSize(path: string): number | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = readAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
    const end = tail.lastIndexOf('PK\u0005\u0006', tail.length - END_BYTES, 'latin1');
    if (end < 0 || tail.length < END_BYTES) return null;
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (start + length > size) return start === 0xffff_ffff ? Infinity : null;
    return sumOfEntries(readAt(file, start, start + length));
  } finally {
    closeSync(file);
  }
}

function sumOfEntries(directory: Buffer): number {
  let sum = 0;
  for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === 0x0201_4b50;) {
    const size = directory.readUInt32LE(at + 24);
    sum += size === 0xffff_ffff ? Infinity : size;
    // name, extra field and comment follow the entry
    at += [28, 30, 32].reduce((length, offset) => length + directory.readUInt16LE(at + offset), ENTRY_BYTES);
  }
  return sum;
}

function readAt(file: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
}
