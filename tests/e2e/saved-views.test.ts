import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFlaws } from './find-flaws';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage, PHONE, waitUntilStill } from './open-page';
import { shareApp, type SharedApp } from './share-app';

describe.skipIf(!haveBrowser())('views that are saved', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  const address = (page: Page) => decodeURIComponent(page.url().slice(new URL(page.url()).origin.length));
  const openMenu = (page: Page) => page.locator('header .right button[popovertarget]').click();

  it('are kept under a name, opened from the menu, renamed, replaced, removed and had back, by keyboard', async () => {
    const { page } = await openPage(browser, `${app.address}/?weekdays=5&at=17.96,59.37,14`);
    await openMenu(page);
    await page.getByRole('button', { name: 'Spara eller ändra vyer …' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sparade vyer' });
    await dialog.getByLabel('Namn på vyn').fill('Fredagar');
    await page.keyboard.press('Enter');
    await dialog.getByText('”Fredagar” är sparad.').waitFor();
    // the same name is refused at its field
    await dialog.getByLabel('Namn på vyn').fill('Fredagar');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('Du har redan en vy med det namnet.').waitFor();
    await dialog.getByRole('button', { name: 'Byt namn på ”Fredagar”' }).press('Enter');
    await dialog.getByLabel('Namn på vyn').last().fill('å'.repeat(60));
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /^Ta bort/ }).press('Enter');
    await dialog.getByRole('button', { name: 'Ångra' }).press('Enter');
    await dialog.getByRole('link', { name: 'å'.repeat(60) }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    // from anywhere, in the language that is read now
    await page.goto(`${app.address}/?page=about&lang=en`);
    await openMenu(page);
    await page.getByRole('link', { name: 'å'.repeat(60) }).press('Enter');
    await expect.poll(() => address(page)).toBe('/arbete/lagesbild?weekdays=5&at=17.96,59.37,14&lang=en');
    await page.getByRole('button', { name: /^Time Fri$/ }).waitFor();
    await page.goBack();
    await expect.poll(() => address(page)).toBe('/arbete/om-data?lang=en');
  });

  it('hold on a phone, with names as long as they may be', async () => {
    const { page } = await openPage(browser, `${app.address}/`, PHONE, 'dark');
    await openMenu(page);
    await page.getByRole('link', { name: 'å'.repeat(60) }).waitFor();
    await waitUntilStill(page);
    expect(await findFlaws(page)).toEqual([]);
    await page.getByRole('button', { name: 'Spara eller ändra vyer …' }).click();
    await page.getByRole('dialog', { name: 'Sparade vyer' }).getByRole('link').waitFor();
    await waitUntilStill(page);
    expect(await findFlaws(page)).toEqual([]);
  });
});
