import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
const VIRTUAL = '\0map-worker-url';

/**
 * MapLibre ships the page's part and the worker's part as two files that each hold what both need: 440 kB gzipped.
 * Built from its sources instead, as two entries of one build, they share that part and it is fetched once: 320 kB.
 * Only for the build; in development the shipped files are used as they are.
 */
export function shareWorker(): Plugin {
  const source = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'src');
  let chunk = '';
  return {
    name: 'share-map-worker',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      chunk = this.emitFile({ type: 'chunk', id: join(source, 'source/worker.ts'), name: 'map-worker' });
    },
    resolveId(id) {
      if (id === 'maplibre-gl') return join(source, 'index.ts');
      return id === WORKER ? VIRTUAL : null;
    },
    // its classes declare fields that the base class has already set: they must not be set to undefined again
    transform: (code, id) =>
      id.startsWith(source) && id.endsWith('.ts')
        ? transformWithOxc(code, id, {
            target: 'es2022',
            assumptions: { setPublicClassFields: true },
            typescript: { removeClassFieldsWithoutInitializer: true },
          })
        : null,
    load: (id) => (id === VIRTUAL ? `export default import.meta.ROLLUP_FILE_URL_${chunk};` : null),
  };
}
