import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_NAMES } from './load-tables';

/** A short text that differs when any table file of the folder has been replaced, added or removed. */
export function readDataVersion(folder: string): string {
  const hash = createHash('sha256');
  for (const table of TABLE_NAMES) {
    const stat = statSync(join(folder, `${table}.parquet`), { throwIfNoEntry: false, bigint: true });
    hash.update(`${table} ${stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : 'absent'}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
