import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('web'),
  publicDir: here('web/public'),
  plugins: [svelte()],
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2022' },
  test: {
    root: here('.'),
    include: ['tests/**/*.test.ts'],
    environment: 'node',
  },
});
