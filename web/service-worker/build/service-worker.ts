import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { SIGN_IN_PATH } from '../../../data/terms/page-paths.ts';
import { listShell } from './list-shell.ts';

const WORKER = fileURLToPath(new URL('../worker.ts', import.meta.url));
const FILE = 'service-worker.js';
/** what has to open without a connection */
const PAGES = ['/web/pages/field-page.svelte', '/web/pages/own-menu-items.svelte', '/web/pages/sign-in-page.svelte'];

/** Builds the service worker beside the pages, and writes into it which files it keeps and under which version. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: WORKER, fileName: FILE });
    },
    generateBundle(_, bundle) {
      const outputs = Object.values(bundle);
      const worker = bundle[FILE];
      if (worker?.type !== 'chunk' || worker.imports.length > 0) throw new Error(`${FILE} has to be one file`);
      const chunks = outputs.flatMap((output) =>
        output.type === 'chunk' && output.fileName !== FILE
          ? [
              {
                fileName: output.fileName,
                facadeModuleId: output.facadeModuleId,
                // the map's worker is an entry too, and no page's
                isEntry: output.facadeModuleId?.endsWith('/index.html') === true,
                imports: output.imports,
                css: [...(output.viteMetadata?.importedCss ?? [])],
              },
            ]
          : [],
      );
      const fonts = Object.keys(bundle).filter((name) => /inter-latin(-ext)?-wght-normal/.test(name));
      const files = [
        SIGN_IN_PATH,
        '/favicon.svg',
        ...[...listShell(chunks, PAGES), ...fonts].map((name) => `/${name}`),
      ];
      const index = bundle['index.html'];
      const version = createHash('sha256')
        .update(JSON.stringify(files))
        .update(index?.type === 'asset' ? index.source : '')
        .digest('hex')
        .slice(0, 12);
      worker.code = worker.code.replace('__SHELL__', JSON.stringify({ version, page: SIGN_IN_PATH, files }));
    },
  };
}
