import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage } from './open-page';
import { startApp, type RunningApp } from './start-app';

describe.skipIf(!haveBrowser())('the map on paper', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** Chooses in the menu, waits until the page asks the browser to print, and prints to A4; the number of pages. */
  async function print(page: Page, choice: string): Promise<number> {
    await page.evaluate(() => {
      window.print = () => (document.documentElement.dataset['asked'] = 'print');
    });
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('button', { name: choice }).click();
    await page.waitForFunction(() => document.documentElement.dataset['asked'] === 'print');
    const margin = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
    const pdf = await page.pdf({ format: 'A4', printBackground: true, margin });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }

  it.each(['/', '/?method=gistar&lang=en', '/?chosen=rissne&theme=dark'])(
    'is one page, with no empty one after it: %s',
    async (path) => {
      const { page } = await openPage(browser, app.address + path, DESKTOP);
      const choice = path.includes('lang=en') ? 'Print the map (1 page)' : 'Skriv ut kartan (1 sida)';
      expect(await print(page, choice)).toBe(1);
      await page.context().close();
    },
  );

  it('has an appendix by choice, and lies on the screen as before when the paper is out', async () => {
    const { page } = await openPage(browser, app.address, DESKTOP);
    const width = () => page.locator('canvas').evaluate((canvas) => canvas.clientWidth);
    const before = await width();
    expect(await print(page, 'Skriv ut kartan med bilaga')).toBeGreaterThan(1);
    await page.waitForFunction((w) => document.querySelector('canvas')?.clientWidth === w, before);
    await page.context().close();
  });
});
