import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackError, readPack } from '../data/pack/read-pack';
import { createApp } from './app';
import { TABLE_NAMES } from './db/load-tables';
import { TableError } from './db/load-tables';
import { listen } from './listen';
import { openDeps } from './open-deps';
import { readSettings, SettingError, type Settings } from './settings';
import { readSite } from './site/read-site';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Serves pages and answers until the process is told to stop. */
export async function main(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    await makeDemoWhenEmpty(settings);
    const deps = await openDeps(settings, (message) => console.error(message));
    const app = createApp({ ...deps, site: readSite(DIST) });
    const server = await listen(app.fetch, settings.host, settings.port);
    console.log(`Löfteskartan: ${server.url}`);
    let stopping = false;
    const stop = async () => {
      if (stopping) process.exit(1);
      stopping = true;
      await server.close();
      await deps.live.stop();
      process.exit(0);
    };
    process.on('SIGINT', () => void stop());
    process.on('SIGTERM', () => void stop());
  } catch (error) {
    console.error(explain(error as NodeJS.ErrnoException));
    process.exit(1);
  }
}

/** Makes the demo world when no table of the municipality has been made yet. */
async function makeDemoWhenEmpty({ dataDir, municipality }: Settings): Promise<void> {
  const { id } = readPack(municipality).municipality;
  if (TABLE_NAMES.some((table) => existsSync(join(dataDir, id, `${table}.parquet`)))) return;
}

function explain(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE')
    return `Porten är upptagen: ange en annan med PORT=… / the port is in use: give another with PORT=… (${error.message})`;
  if (error.code === 'EACCES')
    return `Porten eller mappen får inte användas / the port or folder may not be used: ${error.message}`;
  if (error instanceof SettingError || error instanceof PackError || error instanceof TableError) return error.message;
  return error.stack ?? error.message;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
