import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '../data/offence-codes/read-codes';
import { readPack } from '../data/pack/read-pack';
import { LiveData } from './db/live-data';
import type { Deps } from './deps';
import type { Settings } from './settings';
import { surveyTerritory } from './territory';
import { openWorld } from './world';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * Reads the pack and the tables that the settings name, and watches the tables.
 * @throws {PackError | TableError} when they cannot be used
 */
export async function openDeps(settings: Settings, log: (message: string) => void): Promise<Deps> {
  const pack = readPack(settings.municipality);
  const folder = join(settings.dataDir, pack.municipality.id);
  const open = () => openWorld(folder, pack, CATEGORIES, () => new Date());
  const live = await LiveData.start(folder, open, log);
  live.watch();
  return { version, pack, territory: surveyTerritory(pack), categories: CATEGORIES, live, site: null, log };
}
