import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DemoError, makeDemo } from '../../data/demo/make-demo';
import { readPack } from '../../data/pack/read-pack';
import { GROUND_NAMES } from '../../data/schema/ground/index';
import { dateIn } from '../../data/terms/local-date';
import { TABLE_NAMES } from '../db/load-tables';
import type { Settings } from './settings';
import { whereIsStore } from './where-is-store';

/**
 * Makes the demo world up to yesterday when no table of the municipality has been made yet; a town without one starts
 * empty. Where people have saved something already, tables that are not there are missing and not new: a disk that is
 * not mounted must not be filled with what is made up.
 * @param now when the server starts
 */
export async function makeDemoWhenEmpty(
  settings: Pick<Settings, 'dataDir' | 'municipality' | 'store'>,
  now: Date,
  log: (message: string) => void,
): Promise<void> {
  const { dataDir, municipality } = settings;
  const pack = readPack(municipality);
  const { id, time_zone } = pack.municipality;
  // streets alone are no world
  const figures = TABLE_NAMES.filter((table) => !(GROUND_NAMES as readonly string[]).includes(table));
  if (figures.some((table) => existsSync(join(dataDir, id, `${table}.parquet`)))) return;
  const store = whereIsStore(settings, pack);
  if ('url' in settings.store || existsSync(store)) {
    log(
      `Inga data i ${dataDir}, men det finns sparat. Är disken monterad? Demodata görs med npm run demo. / ` +
        'no data there, but something has been saved: is the disk mounted? Demo data are made by npm run demo.',
    );
    return;
  }
  log('Inga data än: skapar syntetiska demodata … / no data yet: making synthetic demo data …');
  const { signal } = new AbortController();
  const today = dateIn(time_zone, now);
  try {
    await makeDemo({ pack, dataDir, today, language: 'sv', signal, progress: () => undefined });
  } catch (error) {
    if (!(error instanceof DemoError)) throw error;
    log(error.message);
  }
}
