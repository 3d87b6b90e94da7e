import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { haveBrowser, openBrowser } from './open-browser';
import { waitForMap } from './wait-for-map';

describe.skipIf(!haveBrowser())('a map that is never ready', () => {
  it('fails the test that waited for it, and every other at once with the same reason', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-map-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const note = join(folder, 'note.txt');
    page.setDefaultTimeout(200);
    const reason = 'the map at about:blank was never ready; a style that is none';
    await expect(waitForMap(page, ['a style that is none'], note)).rejects.toThrow(reason);
    // longer than a test may take: it is not waited for
    page.setDefaultTimeout(0);
    await expect(waitForMap(page, [], note)).rejects.toThrow(`not waited for: ${reason}`);
  });
});
