import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { choicesKey, NO_CHOICES, type DataChoices } from './data-choices';
import { TABLE_NAMES } from './load-tables';

/** A short text that differs when any table file of the folder has been replaced, added or removed, or is read otherwise. */
export function readDataVersion(folder: string, choices: DataChoices = NO_CHOICES): string {
  const hash = createHash('sha256');
  for (const table of TABLE_NAMES) {
    const stat = statSync(join(folder, `${table}.parquet`), { throwIfNoEntry: false, bigint: true });
    hash.update(`${table} ${stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : 'absent'}\n`);
  }
  const key = choicesKey(choices);
  if (key !== null) hash.update(key);
  return hash.digest('hex').slice(0, 16);
}
