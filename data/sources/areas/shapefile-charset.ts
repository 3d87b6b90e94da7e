import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { countBytes, createDecoder, likeliestCharset } from '../events/charsets';
import { readZipDirectory, type ZipEntry } from '../zip-directory';

/**
 * The tables of a zipped Shapefile without a .cpg that are not in UTF-8: by the name of their layer, their bytes and the
 * encoding in which most of those beyond ASCII are Swedish letters.
 * @param path of a zip that has been checked
 */
export function tablesInOtherCharset(path: string): Map<string, { bytes: Buffer; decode: (bytes: Buffer) => string }> {
  const found = new Map<string, { bytes: Buffer; decode: (bytes: Buffer) => string }>();
  const entries = readZipDirectory(path) ?? [];
  const whole = readFileSync(path);
  const stated = new Set(entries.flatMap(({ name }) => (/\.cpg$/i.test(name) ? [layerOf(name)] : [])));
  for (const entry of entries) {
    if (!/\.dbf$/i.test(entry.name) || stated.has(layerOf(entry.name)) || entry.name.includes('__MACOSX')) continue;
    const bytes = unpack(whole, entry);
    // its header holds numbers
    const rows = bytes.subarray(bytes.length > 10 ? bytes.readUInt16LE(8) : 0);
    if (isUtf8(rows)) continue;
    const counts = new Uint32Array(256);
    countBytes(rows, counts);
    found.set(layerOf(entry.name), { bytes, decode: createDecoder(likeliestCharset(counts)) });
  }
  return found;
}

function layerOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function unpack(zip: Buffer, { start, packed }: ZipEntry): Buffer {
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const bytes = zip.subarray(from, from + packed);
  return zip.readUInt16LE(start + 8) === 8 ? inflateRawSync(bytes) : Buffer.from(bytes);
}

/** Bytes of the characters that Windows-1252 makes of them: it has one for each. */
const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Buffer.of(byte)), byte] as const),
);

/** A text that was read as Windows-1252, read by another decoder. */
export function decodeAgain(text: string, decode: (bytes: Buffer) => string): string {
  return decode(Buffer.from(Array.from(text, (character) => BYTES.get(character) ?? 63)));
}
