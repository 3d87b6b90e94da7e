import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { KEPT, MADE_OF, nameOf, PROGRAMS, ROOT, stampOf } from './programs.mjs';

/** Packages that are not JavaScript alone, or that only build. */
const APART = [
  '@duckdb/node-bindings',
  '@hono/vite-dev-server',
  '@jsquash/*',
  '@libsql/client',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  '@sveltejs/vite-plugin-svelte',
  'esbuild',
  'highs',
  'pg-native',
  'tsx',
  'vite',
];

/**
 * A made file's own way to load what is no module, and where the project and the made files are. A package may have a
 * `URL` of its own in the same file (shpjs does), which the bundler cannot know that this meets.
 */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  "const __root = new globalThis.URL('../../../../', import.meta.url).href;",
  "const __made = new globalThis.URL('.', import.meta.url).href;",
].join(' ');

/** What decides how they are made. */
const HOW = ['program/make.mjs', 'program/programs.mjs'];

/** No server runs for as long from what it was started from. */
const OLD_MS = 60 * 24 * 3_600_000;

/** Makes all programs in a folder of their own, and puts it in place whole: two may do so at once. */
export async function make() {
  const folder = join(KEPT, `new-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const { metafile } = await build({
      entryPoints: Object.fromEntries(PROGRAMS.map((program) => [nameOf(program), join(ROOT, program)])),
      absWorkingDir: ROOT,
      bundle: true,
      splitting: true,
      metafile: true,
      sourcemap: 'linked',
      sourcesContent: false,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      external: APART,
      banner: { js: BANNER },
      plugins: [
        {
          name: 'own-url',
          setup: (making) => making.onLoad({ filter: /[\\/](data|server|web)[\\/].*\.ts$/ }, withOwnUrl),
        },
      ],
      logLevel: 'silent',
    });
    // packages change with the lock file
    const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
    const stamps = Object.fromEntries([...own, ...HOW, 'package-lock.json'].map((file) => [file, stampOf(file)]));
    writeFileSync(join(folder, MADE_OF), JSON.stringify(stamps));
    renameSync(folder, join(KEPT, `${Date.now()}-${process.pid}`));
    removeOld();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands beside a module is found by the module's own address. @param {{ path: string }} module */
function withOwnUrl({ path }) {
  if (path.includes('node_modules')) return undefined;
  const url = `(__root + ${JSON.stringify(relative(ROOT, path).replaceAll('\\', '/'))})`;
  return {
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url),
    loader: /** @type {const} */ ('ts'),
  };
}

function removeOld() {
  for (const name of readdirSync(KEPT)) {
    const folder = join(KEPT, name);
    if (Date.now() - statSync(folder).mtimeMs > OLD_MS) rmSync(folder, { recursive: true, force: true });
  }
}
