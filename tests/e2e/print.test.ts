import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage } from './open-page';
import { shareApp, type SharedApp } from './share-app';

describe.skipIf(!haveBrowser())('the map on paper', () => {
  let app: SharedApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  /** Chooses in the menu, or under the answer in the panel; waits until the page asks to print, and prints to A4: how many pages. */
  async function print(page: Page, choice: string, from: 'banner' | 'complementary' = 'banner'): Promise<number> {
    await page.evaluate(() => {
      window.print = () => (document.documentElement.dataset['asked'] = 'print');
      // after the page's own: what it has laid out for the paper
      addEventListener('beforeprint', () => {
        const maps = [...document.querySelectorAll('.on-paper figure')].map((figure) => figure.textContent.trim());
        document.documentElement.dataset['paper'] = maps.join('|');
      });
    });
    if (from === 'banner') await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole(from).getByRole('button', { name: choice }).click();
    await page.waitForFunction(() => document.documentElement.dataset['asked'] === 'print');
    const margin = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
    const pdf = await page.pdf({ format: 'A4', printBackground: true, margin });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }

  /** Widths on paper of the maps' pictures and of the figures that they stand in, px. */
  async function measurePictures(page: Page): Promise<{ figure: number; image: number }[]> {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.on-paper figure img')].map((image) => {
        const { width, height } = image.getBoundingClientRect();
        const ratio = image.naturalWidth / image.naturalHeight;
        return {
          figure: image.parentElement?.getBoundingClientRect().width ?? 0,
          // what is drawn, also where it is fitted into a box of another shape
          image: Math.min(width, height * ratio),
        };
      }),
    );
    await page.emulateMedia({ media: 'screen' });
    return widths;
  }

  const SECOND = 'from2=2024-01-01&to2=2025-01-01';
  it.each([
    ['one map', '/?chosen=rissne&theme=dark', 'Skriv ut kartan (1 sida)', [/m · norr uppåt$/]],
    [
      'two maps, also of those that a handle divides',
      `/?method=gistar&lang=en&look=swipe&${SECOND}`,
      'Print the map (1 page)',
      [/^A .*2025/, /^B .*2024/],
    ],
    ['what differs', `/?look=difference&${SECOND}`, 'Skriv ut kartan (1 sida)', [/norr uppåt$/]],
    ['twelve months', '/?show=months', 'Skriv ut månaderna (1 sida)', [/./]],
  ])('is one page, with no empty one after it: %s', async (what, path, choice, maps) => {
    const { page, faults } = await openPage(browser, app.address + path, DESKTOP);
    if (what === 'twelve months') await page.getByRole('button', { name: /2025/ }).nth(11).waitFor();
    expect(await print(page, choice)).toBe(1);
    const paper = await page.evaluate(() => document.documentElement.dataset['paper']?.split('|') ?? []);
    expect(paper).toHaveLength(maps.length);
    for (const [i, map] of maps.entries()) expect(paper[i]).toMatch(map);
    // the scale is a share of the picture's width: a picture narrower than its figure would make it lie
    for (const { figure, image } of await measurePictures(page)) expect(image).toBeCloseTo(figure, 0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is one page of A3 by choice', async () => {
    const { page } = await openPage(browser, `${app.address}/?method=gistar`, DESKTOP);
    await page.evaluate(() => (window.print = () => (document.documentElement.dataset['asked'] = 'print')));
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('banner').getByRole('button', { name: 'Skriv ut kartan på A3' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['asked'] === 'print');
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    // 297 × 420 mm in points
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84[12](\.\d+)? 119[01](\.\d+)?\]/);
    await page.context().close();
  });

  it('answers a newcomer in three presses: a question, a period in which it can be told, and paper with where and when', async () => {
    const { page } = await openPage(browser, `${app.address}/?lang=en`, DESKTOP);
    await page.getByRole('link', { name: /^Last quarter’s robberies outdoors/ }).click();
    await page.getByRole('button', { name: /^Show 20/ }).click();
    await page.locator('.summary', { hasText: 'than chance gives' }).waitFor();
    expect(await print(page, 'Print the map (1 page)', 'complementary')).toBe(1);
    const paper = await page.locator('main').textContent();
    expect(paper).toMatch(/squares with their surroundings have more reported offences than chance gives/);
    expect(paper).toMatch(/Offences gather .*\(\d+–\d+\)/);
    await page.context().close();
  });

  it('has an appendix by choice, also in the midst of a walk through time; the screen is as before when the paper is out', async () => {
    const { page } = await openPage(browser, app.address, DESKTOP);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Spela upp' }).click();
    await page.waitForURL(/from=/);
    const width = () => page.locator('canvas').evaluate((canvas) => canvas.clientWidth);
    const before = await width();
    expect(await print(page, 'Skriv ut kartan med bilaga')).toBeGreaterThan(1);
    // a sheet of A4 is as narrow as a phone, and its appendix begins on a page of its own all the same
    await page.setViewportSize({ width: 703, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('aside:visible')
        .evaluateAll((asides) => asides.map((aside) => getComputedStyle(aside).breakBefore)),
    ).toEqual(['page']);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(DESKTOP);
    await page.waitForFunction((w) => document.querySelector('canvas')?.clientWidth === w, before);
    await page.context().close();
  });
});
