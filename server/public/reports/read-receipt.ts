import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { receipt, type Receipt } from '../../contract/receipt';

/** Where receipts lie among what is published: one file each, named after the hash of its code. */
export const RECEIPTS = 'receipts';

/** What a receipt tells; null where there is none. @param folder of all that is published */
export function readReceipt(folder: string, hash: string): Receipt | null {
  try {
    return receipt.parse(JSON.parse(readFileSync(join(folder, RECEIPTS, `${hash}.json`), 'utf8')));
  } catch {
    // not there, or none of ours
    return null;
  }
}
