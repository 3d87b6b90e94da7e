import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Each making has a folder of its own: a server goes on with what it was started from. */
export const KEPT = join(ROOT, 'node_modules/.cache/lofteskartan');
/** Says in such a folder which files it was made of, and how they were. */
export const MADE_OF = 'made-of.json';

/** What is started on its own: commands, and what runs in a process or a thread beside them. */
export const PROGRAMS = [
  'data/check-pack.ts',
  'data/import.ts',
  'data/import/apart/import-process.ts',
  'data/import/delivery/deliver-process.ts',
  'data/make-demo.ts',
  'data/sources/apart/reader-process.ts',
  'server/analysis/worker/worker.ts',
  'server/commands/audit.ts',
  'server/commands/backup.ts',
  'server/commands/forget.ts',
  'server/commands/publish.ts',
  'server/commands/restore.ts',
  'server/commands/users.ts',
  'server/main.ts',
  'server/pictures/redraw-worker.ts',
  'server/start.ts',
];

/** @param {string} program below the root */
export const nameOf = (program) => program.replace(/\.ts$/, '').replaceAll('/', '.');

/** The file that a program is made into. @param {string} program below the root */
export const fileOf = (program) => `${nameOf(program)}.mjs`;

/** How a file is now: another one is told by its time or its size. @param {string} file below the root */
export function stampOf(file) {
  const { mtimeMs, size } = statSync(join(ROOT, file));
  return `${mtimeMs} ${size}`;
}
