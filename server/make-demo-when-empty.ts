import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DemoError, makeDemo } from '../data/demo/make-demo';
import { readPack } from '../data/pack/read-pack';
import { dateIn } from '../data/terms/local-date';
import { TABLE_NAMES } from './db/load-tables';
import type { Settings } from './settings';

/**
 * Makes the demo world up to yesterday when no table of the municipality has been made yet; a town without one starts
 * empty.
 * @param now when the server starts
 */
export async function makeDemoWhenEmpty(
  { dataDir, municipality }: Settings,
  now: Date,
  log: (message: string) => void,
): Promise<void> {
  const pack = readPack(municipality);
  const { id, time_zone } = pack.municipality;
  if (TABLE_NAMES.some((table) => existsSync(join(dataDir, id, `${table}.parquet`)))) return;
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
