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

  it('hold an area of one’s own, drawn by keyboard or pointer, in their address', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/?at=17.9465,59.3755,14`);
    await page.getByRole('button', { name: 'Rita ett eget område' }).press('Enter');
    await page.getByRole('button', { name: 'Cirkel' }).press('Enter');
    await page.getByLabel('Radie i meter').fill('300');
    await page.getByRole('button', { name: 'Sätt en punkt i kartans mitt' }).press('Enter');
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Visa siffrorna' }).press('Enter');
    await page.getByText(/^\d+ anmälda brott på ett år.* Området är 0,28 km², med .* per km² och år\.$/).waitFor();
    expect(address(page)).toMatch(/^\/arbete\/lagesbild\?area=circle:17\.94\d+,59\.37\d+;300&at=/);
    expect(await findViolations(page)).toEqual([]);
    // a corner on a household is refused in words, and the way back is there
    await page.goto(`${app.address}/?area=circle:17.9465,59.3755;20`);
    await page.getByText(/är mindre än 2500 m²: siffror om den skulle handla om ett hushåll/).waitFor();
    await page.getByRole('button', { name: 'Rita om' }).waitFor();
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
    await page.context().close();
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
