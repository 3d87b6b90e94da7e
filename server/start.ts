import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from './site/build-pages';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'dist', 'index.html');

/** What the pages are made of; server/contract/ is only types to them. */
const SOURCES = ['web', 'vite.config.ts', 'package-lock.json'];

/** `npm start`: builds the pages when they are missing or older than their sources, where that can be done, then serves. */
if (isBuildDue() && !(await buildPages(ROOT)) && !existsSync(BUILT)) {
  console.error(
    'Webbsidorna är inte byggda, och här saknas det som bygger dem: kör npm ci && npx vite build, eller kopiera hit mappen dist. / ' +
      'The pages have not been built, and what builds them is not installed here: run npm ci && npx vite build, or copy the folder dist here.',
  );
  process.exit(1);
}
// the public plane runs without ever loading what the other is made of
if (process.argv.includes('--public')) await (await import('./boot/serve-public')).mainPublic(process.argv.slice(2));
else await (await import('./main')).main();

function isBuildDue(): boolean {
  if (!existsSync(BUILT)) return true;
  const since = statSync(BUILT).mtimeMs;
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
