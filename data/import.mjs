/**
 * `npm run import`: the command data/import.ts, started from one file that its modules were made into, since loading three
 * hundred of them takes three times as long. It is made at the first start, and anew when a module has changed; where it
 * cannot be kept, the modules are loaded as they are.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = 'data/import.ts';
const KEPT = join(ROOT, 'node_modules/.cache/lofteskartan-import');
const MADE_OF = 'made-of.json';
/** A bundle's own way to load what is no module. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Whether all files are as they were when the command was made of them. */
function isCurrent() {
  try {
    const made = /** @type {Record<string, string>} */ (JSON.parse(readFileSync(join(KEPT, MADE_OF), 'utf8')));
    const stamps = Object.entries(made);
    return stamps.length > 0 && stamps.every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false;
  }
}

/** @param {string} file below the root */
function stampOf(file) {
  const { mtimeMs, size } = statSync(join(ROOT, file));
  return `${mtimeMs} ${size}`;
}

/** Makes the command in a folder of its own, and puts it in place whole: two may do so at once. */
async function make() {
  const { build } = await import('esbuild');
  const folder = `${KEPT}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const { metafile } = await build({
      entryPoints: [join(ROOT, ENTRY)],
      absWorkingDir: ROOT,
      bundle: true,
      splitting: true,
      metafile: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      external: ['@duckdb/node-api'],
      banner: { js: REQUIRE },
      plugins: [
        { name: 'module-urls', setup: (build_) => build_.onLoad({ filter: /[\\/]data[\\/].*\.ts$/ }, withOwnUrl) },
      ],
      logLevel: 'silent',
    });
    // packages change with the lock file
    const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
    const stamps = Object.fromEntries([...own, 'package-lock.json'].map((file) => [file, stampOf(file)]));
    writeFileSync(join(folder, MADE_OF), JSON.stringify(stamps));
    rmSync(KEPT, { recursive: true, force: true });
    renameSync(folder, KEPT);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands beside a module is found by the module's own address. @param {{ path: string }} module */
function withOwnUrl({ path }) {
  const url = JSON.stringify(pathToFileURL(path).href);
  return {
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url),
    loader: /** @type {const} */ ('ts'),
  };
}

if (!isCurrent()) await make().catch(() => undefined);
if (isCurrent() && existsSync(join(KEPT, 'import.mjs'))) await import(pathToFileURL(join(KEPT, 'import.mjs')).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(ROOT, ENTRY)).href);
}
