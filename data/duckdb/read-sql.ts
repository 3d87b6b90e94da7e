import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a `.sql` file beside the module that asks. */
export function readSql(moduleUrl: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(file, moduleUrl)), 'utf8');
}
