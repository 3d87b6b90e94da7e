import { closeSync, openSync, readSync } from 'node:fs';
import { readApart } from '../apart/read-apart';
import { fileProblem } from '../file-problem';
import { ImportError, type ImportContext } from '../source';
import type { AreaFile } from './area-file';
import { areasOnly } from './areas-only';
import { areaMessages } from './messages';
import { checkZip } from './check-zip';
import { readGeoJson } from './read-geojson';

/**
 * Reads a file of areas by what its first bytes say that it is, whatever its name.
 * @throws {ImportError} when it cannot be read
 */
export async function readAreaFile(path: string, context: ImportContext): Promise<AreaFile> {
  const problem = fileProblem(path, context.language);
  if (problem !== null) throw new ImportError(problem);
  const start = firstBytes(path, 16);
  if (start.startsWith('SQLite format 3')) return areasOnly(await readApart('geopackage', path, context));
  if (start.startsWith('PK')) {
    checkZip(path, context);
    return areasOnly(await readApart('shapefile', path, context));
  }
  if (/^(\u00ef\u00bb\u00bf)?\s*[{[]/.test(start)) return readGeoJson(path, context);
  throw new ImportError(areaMessages[context.language].unknownFormat(path));
}

function firstBytes(path: string, n: number): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(n);
    const read = readSync(file, bytes, 0, n, 0);
    return bytes.toString('latin1', 0, read);
  } finally {
    closeSync(file);
  }
}
