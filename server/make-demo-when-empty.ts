import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DemoError, makeDemo } from '../data/demo/make-demo';
import { readPack } from '../data/pack/read-pack';
import { TABLE_NAMES } from './db/load-tables';
import type { Settings } from './settings';

/** Makes the demo world when no table of the municipality has been made yet; a town without one starts empty. */
export async function makeDemoWhenEmpty(
  { dataDir, municipality }: Settings,
  log: (message: string) => void,
): Promise<void> {
  const pack = readPack(municipality);
  if (TABLE_NAMES.some((table) => existsSync(join(dataDir, pack.municipality.id, `${table}.parquet`)))) return;
  log('Inga data än: skapar syntetiska demodata … / no data yet: making synthetic demo data …');
  const { signal } = new AbortController();
  try {
    await makeDemo({ pack, dataDir, language: 'sv', signal, progress: () => undefined });
  } catch (error) {
    if (!(error instanceof DemoError)) throw error;
    log(error.message);
  }
}
