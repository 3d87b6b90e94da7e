import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Addresses that somebody has mended: what stood in a file, and what it means; null for what is no place. */
const mended = z.object({ mends: z.array(z.object({ address: z.string(), means: z.string().nullable() })) });
export type Mends = z.infer<typeof mended>['mends'];

/** Beside the tables, written by the server and read by imports. */
export const MENDED_FILE = 'mended-addresses.json';

/** @param tables `<DATA_DIR>/<municipality>` */
export function readMends(tables: string): Mends {
  const path = join(tables, MENDED_FILE);
  return existsSync(path) ? mended.parse(JSON.parse(readFileSync(path, 'utf8'))).mends : [];
}

/** Puts them where the next import finds them. */
export function writeMends(tables: string, mends: Mends): void {
  mkdirSync(tables, { recursive: true });
  const path = join(tables, MENDED_FILE);
  writeFileSync(`${path}.writing`, JSON.stringify({ mends }, null, 2));
  renameSync(`${path}.writing`, path);
}
