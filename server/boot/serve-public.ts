import { resolve } from 'node:path';
import type { Context } from 'hono';
import { clientAddress, networkOf } from '../http/client-address';
import { answerStarting } from '../http/refuse-unreadable';
import { createPublicApp } from '../public/create-public-app';
import { openPublished } from '../public/open-published';
import { loadPublicPages } from '../public/public-pages';
import { openIntake } from '../public/reports/intake';
import { DIST } from './dist';
import { listen } from './listen';
import { parseAddress } from './parse-address';
import { parseEmbedding } from './parse-embedding';
import { parseProxies } from './parse-proxies';
import { SettingError } from './setting-error';

/** `npm start -- --public --published DIR`: serves the public plane alone until the process is told to stop. */
export async function mainPublic(args: readonly string[]): Promise<void> {
  try {
    const { url, version, close } = await servePublic(folderOf(args), console.error, reportsOf(args));
    const served = version === null ? 'inget publicerat än / nothing published yet' : `version ${version}`;
    console.log(`Löfteskartan (publik / public): ${url}, ${served}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => void close().then(() => process.exit(0)));
  } catch (error) {
    const { message, stack, code } = error as NodeJS.ErrnoException;
    console.error(error instanceof SettingError || code === 'EADDRINUSE' ? message : (stack ?? message));
    process.exit(1);
  }
}

/** @throws {SettingError} where no folder is named */
function folderOf(args: readonly string[]): string {
  const at = args.indexOf('--published');
  const folder = at === -1 ? undefined : args[at + 1];
  if (folder === undefined || folder.startsWith('--'))
    throw new SettingError('--public: ange mappen med --published MAPP / give the folder with --published DIR');
  return resolve(folder);
}

/** Where residents' reports are left for the internal plane; null where none are taken. */
function reportsOf(args: readonly string[]): string | null {
  const at = args.indexOf('--reports');
  const folder = at === -1 ? process.env['REPORTS_DIR'] : args[at + 1];
  return folder ? resolve(folder) : null;
}

/**
 * Serves the public plane alone, out of the folder of one town's versions.
 * @param reports the folder in which residents' reports are left; null where none are taken
 */
export async function servePublic(folder: string, log: (message: string) => void, reports: string | null = null) {
  const { host, port, origin } = parseAddress(process.env);
  const pages = await loadPublicPages(DIST);
  if (pages === null)
    throw new SettingError(
      'De öppna sidorna är inte byggda: kör npx vite build / the public pages have not been built: run npx vite build',
    );
  let fetch: Parameters<typeof listen>[0] = answerStarting;
  const server = await listen((...asked) => fetch(...asked), host, port);
  const intake = reports === null ? null : openIntake(reports);
  const embeddedBy = parseEmbedding(process.env);
  const place = { origin: origin ?? server.url, hasSignIn: false, takesReports: intake !== null, embeddedBy };
  const isProxy = parseProxies(process.env['TRUSTED_PROXIES'] ?? '');
  const addressOf = (c: Context) => networkOf(clientAddress(c, isProxy));
  const published = await openPublished(folder, pages, place, log);
  const reporting = intake && { intake, addressOf };
  fetch = createPublicApp(published, origin ?? server.url, reporting).fetch;
  return {
    url: origin ?? server.url,
    version: published.current()?.version ?? null,
    close: async () => {
      published.stop();
      await server.close();
    },
  };
}
