import { statSync } from 'node:fs';
import { ImportError, type ImportContext } from '../source';
import { readBeginning, readZipDirectory, unpackedSize, type ZipEntry } from '../zip-directory';
import { areaMessages } from './messages';

/** Packed and unpacked: a Shapefile of the whole country's DeSO is about 80 MB unpacked. */
const MAX_MB = 256;

/** Number of rows, and length of header and row, stand at its beginning. */
const DBF_HEADER_BYTES = 12;

/**
 * Checks a zip by its directory, before it is unpacked.
 * @throws {ImportError} when it is cut off (without its end the library's unzip would search forever), too large, or has
 *   a table that claims more rows than it has room for (the library would make each of them)
 */
export function checkZip(path: string, { language }: Pick<ImportContext, 'language'>): void {
  const say = areaMessages[language];
  const entries = readZipDirectory(path);
  if (entries === null) throw new ImportError(say.truncatedZip(path));
  if (Math.max(statSync(path).size, unpackedSize(entries)) > MAX_MB * 1_000_000)
    throw new ImportError(say.tooBig(path, MAX_MB));
  for (const entry of entries.filter(({ name }) => /\.dbf$/i.test(name))) {
    const n = rowsClaimed(path, entry);
    if (n !== null) throw new ImportError(say.tooManyRows(path, entry.name, n));
  }
}

/** How many rows a dBASE table claims, where that is more than it has room for; null where it has. */
function rowsClaimed(path: string, entry: ZipEntry): number | null {
  let header;
  try {
    header = readBeginning(path, entry);
  } catch {
    // what cannot be unpacked is refused by whoever unpacks it
    return null;
  }
  if (header.length < DBF_HEADER_BYTES) return null;
  const rows = header.readUInt32LE(4);
  const rowBytes = Math.max(1, header.readUInt16LE(10));
  return header.readUInt16LE(8) + rows * rowBytes > entry.size + 1 ? rows : null;
}
