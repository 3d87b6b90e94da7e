import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import devServer from '@hono/vite-dev-server';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { shareWorker } from './web/map/build/share-worker.ts';
import { publicRenderer } from './web/public-pages/build/public-renderer.ts';
import { serviceWorker } from './web/service-worker/build/service-worker.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('web'),
  publicDir: here('web/public'),
  plugins: [
    shareWorker(),
    serviceWorker(),
    publicRenderer(),
    svelte({ configFile: false }),
    // `npm run dev`: the same process answers under /api, where files of web/api are vite's, and loads server code anew when it has changed
    {
      ...devServer({
        entry: here('server/boot/dev-app.ts'),
        exclude: [/^(?!\/api(\/|\?|$))/, /^\/api\/[\w-]+(\.svelte)?\.ts(\?|$)/],
      }),
      apply: 'serve',
    },
  ],
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1000 },
  test: {
    root: here('.'),
    // for what never ends: no test measures time, and a machine may be busy with ten things
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // one fewer would leave a core of two idle, and one more took a minute longer
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/server/store/**'],
          // what a file imports is loaded once for all: loading it for each took as long as half of the tests
          isolate: false,
        },
      },
      {
        extends: true,
        // on both engines: with a PostgreSQL of its own where one is installed
        test: {
          name: 'store',
          include: ['tests/server/store/**/*.test.ts'],
          globalSetup: here('tests/server/store/share-postgres.ts'),
          isolate: false,
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: here('tests/e2e/share-demo.ts'),
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
