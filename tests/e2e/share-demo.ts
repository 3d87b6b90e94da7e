import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoWhenEmpty } from '../../server/make-demo-when-empty';
import { readSettings } from '../../server/settings';
import { haveBrowser } from './open-browser';
import { DEMO_FOLDER } from './start-app';

/** One demo world for all browser tests; each app that they start gets a copy of it. */
export default async function shareDemo(): Promise<() => void> {
  if (!haveBrowser()) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lofteskartan-demo-'));
  await makeDemoWhenEmpty(readSettings({ DATA_DIR: folder }), new Date(), () => undefined);
  process.env[DEMO_FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
