import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { main } from './main';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the pages are made of; server/contract.ts is only types to them. */
const SOURCES = ['web', 'vite.config.ts', 'package-lock.json'];

/** `npm start`: builds the pages when they are missing or older than their sources, then serves. */
if (isBuildDue()) {
  console.error('Bygger webbsidorna … / building the pages …');
  // whoever calls it: what is served is built for that
  process.env['NODE_ENV'] = 'production';
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' });
}
await main();

function isBuildDue(): boolean {
  const built = join(ROOT, 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  return SOURCES.some((source) => newestIn(join(ROOT, source)) > since);
}

/** When a file, or the newest file in a folder, was last changed. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (stat.isFile()) return stat.mtimeMs;
  // a folder's own time tells of files that have been removed
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
