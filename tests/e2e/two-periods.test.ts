import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFlaws } from './find-flaws';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PHONE, waitUntilStill } from './open-page';
import { shareApp, type SharedApp } from './share-app';

const YEAR_BEFORE = 'from2=2024-01-01&to2=2025-01-01';

describe.skipIf(!haveBrowser())('two periods', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  const secondMap = (page: Page) => page.waitForFunction(() => document.documentElement.dataset['second'] === 'ready');

  it('are parted by a handle that is moved by keyboard and by mouse, and stays where it was in a copied link', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/?${YEAR_BEFORE}`);
    await page
      .getByRole('group', { name: 'Hur de två perioderna visas' })
      .getByRole('button', { name: 'Svep' })
      .click();
    await secondMap(page);
    const handle = page.getByRole('slider', { name: /^Gränsen mellan A och B/ });
    await handle.focus();
    for (const key of ['ArrowRight', 'PageDown']) await page.keyboard.press(key);
    await expect.poll(() => param(page, 'split')).toBe('42');
    await page.keyboard.press('Home');
    await expect.poll(() => handle.getAttribute('aria-valuenow')).toBe('0');
    await page.keyboard.press('End');
    const box = (await handle.boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(700, 500, { steps: 4 });
    await page.mouse.up();
    const split = Number(await handle.getAttribute('aria-valuenow'));
    expect(split).toBeGreaterThan(30);
    expect(split).toBeLessThan(90);
    await expect.poll(() => param(page, 'split')).toBe(String(split));
    await page.reload();
    await secondMap(page);
    await expect.poll(() => handle.getAttribute('aria-valuenow')).toBe(String(split));
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('lie beside each other on a desk and above each other on a phone, with nothing cut', async () => {
    for (const [viewport, isBeside] of [
      [DESKTOP, true],
      [PHONE, false],
    ] as const) {
      const { page } = await openPage(browser, `${app.address}/?${YEAR_BEFORE}&look=beside`, viewport);
      await secondMap(page);
      await waitUntilStill(page);
      const boxes = await Promise.all(
        [/^Karta över kommunen/, /^Karta över period B/].map((name) =>
          page.getByRole('region', { name }).boundingBox(),
        ),
      );
      const [first, second] = [boxes[0]!, boxes[1]!];
      if (isBeside) expect(second.x).toBeGreaterThanOrEqual(first.x + first.width - 2);
      else expect(second.y).toBeGreaterThanOrEqual(first.y + first.height - 2);
      expect(await findFlaws(page)).toEqual([]);
    }
  });

  it('tell what differs by more than chance, on the map and in its table', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/?${YEAR_BEFORE}&look=difference`);
    await page.getByRole('heading', { name: 'Vad som skiljer mer än slumpen ger' }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('tab', { name: 'Rutor' }).click();
    await page.getByRole('columnheader', { name: /^Skillnad mot väntat/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!haveBrowser())('twelve small maps', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  it('show the months of a year, each of which can be chosen by keyboard and taken back, with a table beside', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, faults } = await openPage(browser, `${app.address}/?page=map&show=months`, viewport);
      const months = page.getByRole('main').getByRole('button', { name: /^(✓ )?\S+ 20\d\d [\d\s]+ anmälda brott$/ });
      await expect.poll(() => months.count()).toBe(12);
      await waitUntilStill(page);
      expect(await findFlaws(page)).toEqual([]);
      await months.nth(3).press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(true);
      await expect.poll(() => months.nth(3).getAttribute('aria-pressed')).toBe('true');
      // the others stay, for another to be chosen
      await expect.poll(() => months.count()).toBe(12);
      await months.nth(3).press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(false);
      expect(await findViolations(page)).toEqual([]);
      await page
        .getByRole('button', { name: /: visa som tabell$/ })
        .first()
        .click();
      await expect.poll(() => page.getByRole('main').getByRole('row').count()).toBe(13);
      expect(faults).toEqual([]);
    }
  });
});
