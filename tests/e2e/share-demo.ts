import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../data/demo/make-demo';
import { demoOptions } from '../data/demo/demo-tables';
import { haveBrowser } from './open-browser';
import { endSharedApp } from './share-app';
import { DEMO_FOLDER } from './start-app';
import { noMapNote } from './wait-for-map';

/** One demo world for all browser tests, on a day that does not move; each app that they start gets a copy of it. */
export default async function shareDemo(): Promise<() => Promise<void>> {
  if (!haveBrowser()) return () => Promise.resolve();
  const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-demo-'));
  await makeDemo(demoOptions(folder));
  process.env[DEMO_FOLDER] = folder;
  return async () => {
    await endSharedApp(folder);
    rmSync(noMapNote(folder)!, { force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}
