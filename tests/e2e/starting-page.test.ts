import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../server/boot/listen';
import { answerStarting } from '../../server/http/refuse-unreadable';
import { createPublicApp } from '../../server/public/create-public-app';
import { openPublished } from '../../server/public/open-published';
import * as pages from '../../web/public-pages/render-pages';
import { writePublic } from '../server/public/write-public';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { PATIENCE_MS, PHONE } from './open-page';

describe.skipIf(!haveBrowser())('a page that is opened while the server starts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['/', 'Webbplatsen startar', 'Lovat och gjort i Småköping', true],
    ['/', 'Webbplatsen startar', 'Lovat och gjort i Småköping', false],
    ['/en/loften/2025', 'The website is starting', 'Löftet 2025', true],
  ])(
    'becomes the page that was asked for by itself: %s, %s, %s, with JavaScript %s',
    async (path, waits, title, javaScriptEnabled) => {
      let fetch: Parameters<typeof listen>[0] = answerStarting;
      const server = await listen((...asked) => fetch(...asked), '127.0.0.1', 0);
      const written = await writePublic([1]);
      const place = { origin: server.url, hasSignIn: false };
      const published = await openPublished(written.folder, pages, place, () => undefined);
      const context = await browser.newContext({
        viewport: PHONE,
        colorScheme: 'dark',
        locale: 'sv-SE',
        javaScriptEnabled,
      });
      try {
        const page = await context.newPage();
        let n_loads = 0;
        page.on('load', () => (n_loads += 1));
        await page.goto(server.url + path);
        await page.getByRole('heading', { level: 1, name: waits }).waitFor();
        // it looks again, and still waits
        await page.waitForRequest(server.url + path, { timeout: PATIENCE_MS });
        await page.getByRole('heading', { level: 1, name: waits }).waitFor();
        // who listens to the page is not begun anew for nothing
        if (javaScriptEnabled) expect(n_loads).toBe(1);
        fetch = createPublicApp(published, server.url).fetch;
        await page.getByRole('heading', { level: 1, name: title }).waitFor({ timeout: PATIENCE_MS });
        expect(page.url()).toBe(server.url + path);
      } finally {
        await context.close();
        published.stop();
        await server.close();
        written.remove();
      }
    },
  );

  it('can be read by everybody, in light and dark', async () => {
    const server = await listen(answerStarting, '127.0.0.1', 0);
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport: { width: 320, height: 640 },
          colorScheme,
          locale: 'sv-SE',
        });
        const page = await context.newPage();
        await page.goto(server.url);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        expect(await findViolations(page)).toEqual([]);
        await context.close();
      }
    } finally {
      await server.close();
    }
  });
});
