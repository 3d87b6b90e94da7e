import type { Crs } from '../../place/crs';
import { ImportError, type ImportContext } from '../source';
import type { AreaFile } from './area-file';
import { findCrs } from './find-crs';
import { crsCode, knownCrs } from './known-crs';
import { areaMessages } from './messages';

/**
 * The CRS of a file: what `--crs` states, else what the file states, else the only one in which it reaches into the
 * municipality.
 * @throws {ImportError} when it is unknown, ambiguous, or no area would lie in the municipality
 */
export function statedOrFoundCrs(path: string, file: AreaFile, context: ImportContext): Crs {
  const say = areaMessages[context.language];
  const { municipality } = context.pack;
  const { crs: stated } = context.options;
  if (stated !== undefined) {
    const crs = knownCrs(crsCode(stated), null, municipality);
    if (crs === null) throw new ImportError(say.unknownCrs(path, stated));
    return crs;
  }
  if (file.crs !== null) return file.crs;
  const found = findCrs(file.records, municipality);
  if ('crs' in found) return found.crs;
  throw new ImportError(say.crs[found.problem](path, municipality.name, found.candidates));
}
