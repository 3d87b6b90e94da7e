import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPack } from '../../data/pack/read-pack';
import { DIST } from '../boot/dist';
import { parseEmbedding } from '../boot/parse-embedding';
import { parseSettings } from '../boot/settings';
import { buildSite } from '../public/build-site';
import { openPublished } from '../public/open-published';
import { loadPublicPages } from '../public/public-pages';
import { readVersion } from '../public/read-version';
import { linksAnywhere, staticLinks, writeStatic } from '../public/write-static';
import { versionFolder } from '../publish/write-version';

const HELP = `npm run publish -- --static MAPP [--origin https://…]
  Skriver det som har publicerats som vanliga filer, för vilken webbserver som helst, också i en undermapp.
  Själva publiceringen görs av en person, på sidan Publicering.
  Writes what has been published as plain files, for any web server, in a subfolder too.
  Publishing itself is done by a person, on the page Publishing.`;

/** `npm run publish -- --static DIR` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { static: { type: 'string' }, origin: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help || values.static === undefined) {
    console.log(HELP);
    process.exit(values.help ? 0 : 1);
  }
  const settings = parseSettings(process.env);
  const pages = await loadPublicPages(DIST);
  if (pages === null)
    throw new Error('De öppna sidorna är inte byggda: npx vite build / not built: run npx vite build');
  const origin = values.origin ?? settings.origin ?? '';
  const folder = join(settings.publishedDir, readPack(settings.municipality).municipality.id);
  const published = await openPublished(folder, pages, { origin, hasSignIn: false }, console.error);
  const newest = published.current();
  published.stop();
  if (newest === null) throw new Error(`Inget är publicerat i ${folder} / nothing has been published there`);
  const version = readVersion(join(folder, versionFolder(newest.version)));
  const site = await buildSite(version, pages, {
    origin,
    linkFrom: staticLinks,
    missingLinkFrom: linksAnywhere(origin),
    hasSignIn: false,
    // that it may is also said by the web server: here it is only whether the code to copy is shown
    embeddedBy: parseEmbedding(process.env),
  });
  const n = writeStatic(site, resolve(values.static));
  console.log(`Version ${newest.version}: ${n} filer i ${resolve(values.static)} / ${n} files there`);
}

await main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
