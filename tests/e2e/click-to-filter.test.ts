import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage } from './open-page';
import { shareApp, type SharedApp } from './share-app';

describe.skipIf(!haveBrowser())('what is clicked in a chart', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
  const until = (page: Page, wanted: string) => expect.poll(() => search(page)).toBe(wanted);

  it('filters by it, and no longer when it is clicked again: hour, weekday, stadsdel, kind and month', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/`);
    const panel = page.getByRole('complementary');
    const clicks = [
      [panel.locator('td[data-day="4"][data-column="7"]'), '?weekdays=5&hours=21-24'],
      [panel.getByRole('rowheader', { name: /fredag/ }), '?weekdays=5'],
      [panel.getByRole('columnheader', { name: '21–24' }), '?hours=21-24'],
      [panel.getByRole('button', { name: /^(✓ )?Rissne/, pressed: false }), '?stadsdelar=rissne'],
      [panel.getByRole('button', { name: /^(✓ )?Misshandel/, pressed: false }), '?categories=assault'],
    ] as const;
    for (const [target, wanted] of clicks) {
      await target.click();
      await until(page, wanted);
      // what is not chosen is there still: one can go on to it
      await expect.poll(() => panel.getByRole('columnheader').count()).toBe(8);
      await expect.poll(() => panel.getByRole('button', { name: /^Hallonbergen/ }).count()).toBe(1);
      const again =
        wanted.includes('=r') || wanted.includes('=a') ? panel.locator('button[aria-pressed=true].row') : target;
      await again.click();
      await until(page, '');
    }
    const months = panel.getByRole('listbox', { name: 'Anmälda brott per månad' });
    await months.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await until(page, '?from=2021-01-01&to=2021-02-01');
    await page.keyboard.press('Enter');
    await until(page, '');

    // the point of a stadsdel that goes its own way, and a row of the table, by pointer and by keyboard
    await page.goto(`${app.address}/?panel=analysis&open=time`);
    const point = panel.getByRole('button', { name: /^(✓ )?Rissne/ });
    await point.locator('circle').click();
    await expect.poll(() => search(page)).toContain('stadsdelar=rissne');
    await point.and(page.locator('[aria-pressed=true]')).click();
    await expect.poll(() => search(page)).not.toContain('stadsdelar');
    await page.goto(`${app.address}/?show=table`);
    const row = page.getByRole('main').getByRole('row', { name: /Rissne/ });
    await row.getByRole('cell').nth(2).click();
    await until(page, '?show=table&stadsdelar=rissne');
    await expect.poll(() => page.getByRole('main').getByRole('row').count()).toBe(13);
    await row.getByRole('button', { name: /^(✓ )?Rissne$/, pressed: true }).press('Enter');
    await until(page, '?show=table');
    expect(faults).toEqual([]);
  });

  it('is reached by keyboard: one stop for Tab, arrows within, Enter to choose and to take back', async () => {
    const { page } = await openPage(browser, `${app.address}/`);
    const week = page.getByRole('complementary').getByRole('grid');
    await expect.poll(() => week.locator('[tabindex="0"]').count()).toBe(1);
    await week.locator('[tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await until(page, '?weekdays=2&hours=03-06');
    await expect.poll(() => week.locator('[aria-selected=true]').count()).toBe(1);
    await page.keyboard.press(' ');
    await until(page, '');
    await expect.poll(() => week.locator('[aria-selected=true]').count()).toBe(0);
  });
});
