import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('../render-pages.ts', import.meta.url));

/**
 * Builds the renderer of the public pages beside the site, for the server to load: everything that it needs in one file,
 * so that it runs where neither vite nor svelte is installed.
 */
export function publicRenderer(): Plugin {
  let folder = '';
  return {
    name: 'public-renderer',
    apply: 'build',
    enforce: 'post',
    configResolved({ build: { outDir } }) {
      folder = outDir;
    },
    async closeBundle() {
      const { svelte } = await import('@sveltejs/vite-plugin-svelte');
      await build({
        configFile: false,
        root: fileURLToPath(new URL('../..', import.meta.url)),
        publicDir: false,
        logLevel: 'error',
        plugins: [svelte({ configFile: false })],
        ssr: { noExternal: true },
        build: {
          ssr: ENTRY,
          outDir: `${folder}/renderer`,
          emptyOutDir: true,
          target: 'node20',
          assetsInlineLimit: 200_000,
          rolldownOptions: { output: { entryFileNames: 'render-pages.js' } },
        },
      });
    },
  };
}
