import { statSync } from 'node:fs';
import { ImportError } from '../source';
import type { EventMessages } from './messages';

/** Text of tables packs to a fifth or a tenth, and hardly below a fiftieth. */
const MOST_TIMES = 200;
/** Up to this much nothing is suspected. */
const HARMLESS_BYTES = 1e9;

/**
 * Counts what comes out of a gzipped file.
 * @returns what to tell each piece's length
 * @throws {ImportError} from it, once the file has unpacked to more than any table would
 */
export function limitUnpacked(file: string, text: EventMessages): (bytes: number) => void {
  const most = Math.max(HARMLESS_BYTES, MOST_TIMES * statSync(file).size);
  let sum = 0;
  return (bytes) => {
    sum += bytes;
    if (sum > most) throw new ImportError(text.unpacksTooMuch(file, MOST_TIMES));
  };
}
