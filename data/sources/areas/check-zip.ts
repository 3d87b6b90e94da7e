import { statSync } from 'node:fs';
import { ImportError, type ImportContext } from '../source';
import { unpackedSize } from '../unpacked-size';
import { areaMessages } from './messages';

/** Packed and unpacked: a Shapefile of the whole country's DeSO is about 80 MB unpacked. */
const MAX_MB = 256;

/**
 * Checks a zip by its directory, before anything is unpacked.
 * @throws {ImportError} when it is cut off (without its end the library's unzip would search forever) or too large
 */
export function checkZip(path: string, { language }: Pick<ImportContext, 'language'>): void {
  const say = areaMessages[language];
  const unpacked = unpackedSize(path);
  if (unpacked === null) throw new ImportError(say.truncatedZip(path));
  if (Math.max(statSync(path).size, unpacked) > MAX_MB * 1_000_000) throw new ImportError(say.tooBig(path, MAX_MB));
}
