import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { errors, type Page } from 'playwright-core';
import { DEMO_FOLDER } from './start-app';

/** Where the first test that waits for a map in vain leaves word for all others; null where a file runs without them. */
export function noMapNote(demo = process.env[DEMO_FOLDER]): string | null {
  return demo === undefined ? null : `${demo}-no-map.txt`;
}

/**
 * Until the map is drawn with its squares. What keeps one map from it keeps all: after the first that is not drawn, every
 * test that waits for one fails at once, with the reason of the first, where each would wait as long again.
 * @param faults what the page complained of, as far as it is known
 * @param note where the first leaves its word
 */
export async function waitForMap(page: Page, faults: readonly string[] = [], note = noMapNote()): Promise<void> {
  if (note !== null && existsSync(note)) throw new Error(`not waited for: ${readFileSync(note, 'utf8')}`);
  try {
    await page.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    const said = [`the map at ${page.url()} was never ready`, ...faults].join('; ');
    if (note !== null) writeFileSync(note, said);
    throw new Error(said, { cause: error });
  }
}
