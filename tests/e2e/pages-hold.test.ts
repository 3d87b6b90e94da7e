import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFlaws } from './find-flaws';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, goOn, openIn, openPage, PHONE } from './open-page';
import { shareApp, type SharedApp } from './share-app';

const PAGES = {
  map: '/',
  'too little to say': '/?method=gistar&categories=robbery&from=2025-10-01&to=2025-12-01',
  'a square': '/?square=300&at=17.96,59.37,14',
  analyses: '/?panel=analysis&open=accuracy,time,clusters',
  table: '/?show=table',
  plan: '/?page=plan',
  field: '/?page=field',
  promises: '/arbete/loften',
  'every stadsdel': '/arbete/loften?shown=stadsdelar&year=2025',
  places: '/arbete/platser',
  'places of the young': '/arbete/platser?side=young',
  'a place': '/arbete/platser?place=pack-rissne-torg',
  'follow-up': '/arbete/uppfoljning',
  weekly: '/arbete/veckomote',
  priorities: '/arbete/prioritering',
  'law pack': '/arbete/atgardsplan',
  reports: '/arbete/rapporter',
  publishing: '/arbete/publicering',
  import: '/arbete/inlasning',
  calls: '/arbete/handelser',
  quality: '/arbete/datakvalitet',
  administration: '/arbete/administration',
  account: '/?page=account',
  methods: '/arbete/metod',
  about: '/?page=about',
} as const;

/** Those whose address itself is tried, each opened anew. */
const ADDRESSES = {
  // page=: there is no map to wait for
  'what is not there': '/nowhere?page=about',
  'a long word in a field': `/?page=about&chosen=${'a'.repeat(400)}&categories=${'b'.repeat(1000)}`,
  'rubbish in every field':
    '/?page=%00&show=x&chosen=%3Cb%3E&from=9999&to=%E0%A4%A&categories=,,&places=roof&weekdays=8-99&hours=99-1&stadsdelar=%2F%2F&layers=sky&measure=z&cell=-1&method=magic&bandwidth=1e9&found=no&from2=a&to2=b&square=-5&panel=p&open=all&at=1,2&week=2025-W60&lang=xx&theme=neon',
} as const;

/** What is met before signing in. */
const OUTSIDE = ['/', '/logga-in', '/inbjudan?token=none', '/nowhere'] as const;

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
  let shared: Page | null = null;
  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  it.each(Object.entries(PAGES))('holds in every window: %s', async (_name, path) => {
    if (shared === null) {
      const context = await browser.newContext({ viewport: DESKTOP, locale: 'sv-SE', reducedMotion: 'reduce' });
      shared = (await openIn(context, app.address + path)).page;
    } else {
      await shared.setViewportSize(DESKTOP);
      await goOn(shared, path);
    }
    await isThere(shared);
    expect(await inEveryWindow(shared)).toEqual([]);
    // on a phone, where tables scroll within themselves
    await shared.setViewportSize(PHONE);
    expect(await findViolations(shared)).toEqual([]);
  });

  it.each(Object.entries(ADDRESSES))('holds in every window: %s', async (_name, path) => {
    const { page } = await openPage(browser, app.address + path);
    await isThere(page);
    expect(await inEveryWindow(page)).toEqual([]);
    // what is not there is still not there when the page is fetched again
    if (path.startsWith('/nowhere')) expect(new URL(page.url()).pathname).toBe('/nowhere');
  });

  it('holds with names as long as they may be', async () => {
    const { page } = await openPage(browser, `${app.address}/?page=about`, PHONE);
    // but for what never ends
    await page.route(/\/api\/(?!plan\/changes)/, async (route) => {
      // what a page that has been left still asks for is let go; where it is missed, the page is not there
      const answer = await route.fetch().catch(() => null);
      if (answer === null) return route.abort().catch(() => undefined);
      if (!(answer.headers()['content-type'] ?? '').includes('json')) return route.fulfill({ response: answer });
      await route.fulfill({ response: answer, json: lengthen(await answer.json()) });
    });
    for (const path of [PAGES.field, PAGES.places, PAGES['a place'], PAGES.administration, PAGES.account, PAGES.plan]) {
      await page.goto(app.address + path);
      await isThere(page);
      // what a page asks for after its first answers belongs to it: need comes below the calendar
      if (path === PAGES.plan) await page.locator('.matrix td button').first().waitFor();
      expect(await findFlaws(page), path).toEqual([]);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('holds in every window before anybody has signed in, and keeps the address that is nowhere', async () => {
    const { page } = await openPage(browser, `${app.address}/nowhere?page=about`, { width: 1440, height: 900 });
    await page.context().clearCookies();
    for (const path of OUTSIDE) {
      await page.goto(app.address + path);
      await page.locator('main h1').waitFor();
      expect(await inEveryWindow(page), path).toEqual([]);
    }
    await expect.poll(() => page.locator('main').textContent()).toContain('Sidan finns inte');
    expect(new URL(page.url()).pathname).toBe('/nowhere');
  });
});

/** Until a page has its heading and its answers. */
async function isThere(page: Page): Promise<void> {
  await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** An answer with every name in it drawn out to 60 characters without a space. */
function lengthen(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(lengthen);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]: [string, unknown]) => [
      key,
      key === 'name' && typeof value === 'string' ? value.padEnd(60, 'lång') : lengthen(value),
    ]),
  );
}

/** What does not hold of a page, window by window. */
async function inEveryWindow(page: Page): Promise<string[]> {
  const flaws: string[] = [];
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    // what is laid out anew by a script is so a frame later
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    flaws.push(...(await findFlaws(page)).map((flaw) => `${width} × ${height}: ${flaw}`));
  }
  return flaws;
}
