import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFlaws } from './find-flaws';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage } from './open-page';
import { shareApp, type SharedApp } from './share-app';

const PAGES = {
  map: '/',
  'a square': '/?square=300&at=17.96,59.37,14',
  analyses: '/?panel=analysis&open=accuracy,time,clusters',
  table: '/?show=table',
  plan: '/?page=plan',
  field: '/?page=field',
  promises: '/arbete/loften',
  'every stadsdel': '/arbete/loften?shown=stadsdelar&year=2025',
  places: '/arbete/platser',
  'a place': '/arbete/platser?place=pack-rissne-torg',
  'follow-up': '/arbete/uppfoljning',
  administration: '/arbete/administration',
  account: '/?page=account',
  methods: '/arbete/metod',
  about: '/?page=about',
  // page=: there is no map to wait for
  'what is not there': '/nowhere?page=about',
  'rubbish in every field':
    '/?page=%00&show=x&chosen=%3Cb%3E&from=9999&to=%E0%A4%A&categories=,,&places=roof&weekdays=8-99&hours=99-1&stadsdelar=%2F%2F&layers=sky&measure=z&cell=-1&method=magic&bandwidth=1e9&found=no&from2=a&to2=b&square=-5&panel=p&open=all&at=1,2&week=2025-W60&lang=xx&theme=neon',
} as const;

/** Phones, a tablet, a desk, a wall; the fourth is a desk at 200 %; the last a window left in a corner. */
const WINDOWS = [
  [320, 640],
  [390, 844],
  [1024, 768],
  [720, 450],
  [1440, 900],
  [2560, 1440],
  [320, 400],
] as const;

describe.skipIf(!haveBrowser())('every page', () => {
  let app: SharedApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  it.each(Object.entries(PAGES))('holds in every window: %s', async (_name, path) => {
    const { page } = await openPage(browser, app.address + path, { width: 1440, height: 900 });
    try {
      await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' });
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      const flaws: string[] = [];
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        // what is laid out anew by a script is so a frame later
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        flaws.push(...(await findFlaws(page)).map((flaw) => `${width} × ${height}: ${flaw}`));
      }
      expect(flaws).toEqual([]);
      // what is not there is still not there when the page is fetched again
      if (path.startsWith('/nowhere')) expect(new URL(page.url()).pathname).toBe('/nowhere');
    } finally {
      await page.context().close();
    }
  });
});
