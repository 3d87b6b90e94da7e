import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeDemo } from '../../data/demo/make-demo';
import { demoOptions } from '../data/demo/demo-tables';
import { haveBrowser } from './open-browser';
import { endSharedApp } from './share-app';
import { DEMO_FOLDER, startApp } from './start-app';
import { noMapNote } from './wait-for-map';

/**
 * One demo world for all browser tests, on a day that does not move, with its plan and its first publication, which take
 * a server longer to make than to start; each app that they start gets a copy of it.
 */
export default async function shareDemo(): Promise<() => Promise<void>> {
  if (!haveBrowser()) return () => Promise.resolve();
  const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-demo-'));
  await makeDemo(demoOptions(folder));
  const app = await startApp(folder);
  while ((await fetch(`${app.address}/data/public.json`)).status !== 200) await sleep(200);
  await app.stop();
  process.env[DEMO_FOLDER] = folder;
  return async () => {
    await endSharedApp(folder);
    rmSync(noMapNote(folder)!, { force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}
