import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { signedIn } from './start-app';
import { waitForMap } from './wait-for-map';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** How long to wait for what has to come: a machine may be slow, and only what never comes is wrong. */
export const PATIENCE_MS = 120_000;

/** Of drawing without a graphics card: each picture of the map is read back from where it was drawn. */
const DRIVER_NOTE = /GPU stall due to ReadPixels/;

export interface OpenedPage {
  page: Page;
  /** what the page complained of */
  faults: string[];
  /** every host that it asked for something */
  hosts: Set<string>;
}

/** Opens a page with nothing remembered, and waits until its map is drawn where it has one. It is closed with the test. */
export async function openPage(
  browser: Browser,
  address: string,
  viewport = DESKTOP,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'sv-SE', reducedMotion: 'reduce' });
  // also after a failure: what is left open goes on drawing
  onTestFinished(() => context.close());
  return openIn(context, address);
}

/** As `openPage`, in a context that whoever made it closes. */
export async function openIn(context: BrowserContext, address: string): Promise<OpenedPage> {
  context.setDefaultTimeout(PATIENCE_MS);
  await signIn(context, address);
  const page = await context.newPage();
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    const isFault = message.type() === 'error' || message.type() === 'warning';
    if (isFault && !DRIVER_NOTE.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  await page.goto(address);
  if (!/page=|\/arbete\/(?!lagesbild)/.test(address)) await waitForMap(page, faults);
  return { page, faults, hosts };
}

/**
 * Goes on to another address of the page that is open, as Back does: a page that is opened anew is fetched, compiled and
 * drawn from nothing, which takes several seconds where it has a map.
 */
export async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  }, path);
}

/** Takes over the session of the app that was started at an address. */
export async function signIn(context: BrowserContext, address: string): Promise<void> {
  const { origin } = new URL(address);
  const [name, value] = (signedIn.get(origin) ?? '').split('=');
  if (name && value) await context.addCookies([{ name, value, url: origin }]);
}

/** Until fonts are there, what moves has come to rest, and the page has been drawn so. */
export async function waitUntilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // what follows a scroller's place and not the clock runs for ever
    const isMoving = () =>
      document.getAnimations().some((one) => one.playState === 'running' && one.timeline === document.timeline);
    await frame();
    while (isMoving()) await frame();
    await frame();
  });
}

/** How often the map has been painted. */
export async function countPaints(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('map:painted').length);
}

/** Until the map has been painted more often than that. */
export async function waitForPaint(page: Page, before: number): Promise<void> {
  await page.waitForFunction((n) => performance.getEntriesByName('map:painted').length > n, before);
}
