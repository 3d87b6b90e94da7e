import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage, PHONE } from './open-page';
import { shareApp, type SharedApp } from './share-app';

const positionOf = (url: string) => (new URL(url).searchParams.get('at') ?? '').split(',').map(Number);

describe.skipIf(!haveBrowser())('the streets on the map', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  it('are drawn from tiles of our own, in the first minute and without a complaint', async () => {
    const { page, faults } = await openPage(browser, app.address);
    // elsewhere on the map, where nothing has been fetched yet
    const tile = page.waitForResponse((response) => response.url().includes('/api/tiles/ground/'));
    await page.goto(`${app.address}/?at=17.95,59.38,16`);
    expect([200, 204]).toContain((await tile).status());
    await expect
      .poll(() => page.getByText('gatorna utom huvudvägarna är påhittade').filter({ visible: true }).count())
      .toBe(1);
    expect(faults).toEqual([]);
  });

  it('are found by keyboard though misspelt, and said where one clicks', async () => {
    const { page, faults } = await openPage(browser, app.address);
    await page.keyboard.press('/');
    await page.keyboard.type('Sturegattan');
    await page.getByRole('option', { name: 'Sturegatan gata' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URL(location.href).searchParams.has('at'));
    const [lng = 0, lat = 0, zoom = 0] = positionOf(page.url());
    expect(lng).toBeGreaterThan(17.95);
    expect(lng).toBeLessThan(18);
    expect(lat).toBeGreaterThan(59.35);
    expect(zoom).toBeGreaterThan(13);
    // the search gives the focus back to where it was opened
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Sök plats');
    await page.getByLabel('Karta över kommunen', { exact: false }).click({ position: { x: 600, y: 450 } });
    await page
      .getByRole('region', { name: 'Här är du' })
      .getByText(/Sundbyberg|gata|gatan/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('carry offences as a layer of their own, with the finding in words', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/?layers=streets`);
    await page
      .getByText(/Tätast ligger de på Demogata \d+/)
      .filter({ visible: true })
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    // the same in a table, from which one of them is opened
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await page.getByRole('tab', { name: 'Gator' }).click();
    await page
      .getByRole('button', { name: /^Demogata \d+/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Mer än slumpen?' }).waitFor();
    await page.getByText(/^Fler än slumpen ger: [\d,]+ anmälda brott/).waitFor();
    expect(new URL(page.url()).searchParams.get('street')).toMatch(/^\d+_\d+/);
    expect(await findViolations(page)).toEqual([]);
    // closed by Escape, and tried on the quarter after in the analyses
    await page.keyboard.press('Escape');
    await page.goto(`${app.address}/?panel=analysis&open=streets`);
    await page.getByText(/hände .* på de \d+ stycken som hade haft fler än slumpen ger/).waitFor();
    expect(faults).toEqual([]);
  });

  it('are measured by keyboard and pointer, and taken away as a picture and as a file for a GIS', async () => {
    const { page, faults, hosts } = await openPage(browser, `${app.address}/?at=17.9705,59.3615,15`);
    await page.getByRole('button', { name: 'Mät', exact: true }).press('Enter');
    const tool = page.getByRole('region', { name: 'Mät på kartan' });
    await tool.getByRole('button', { name: 'Sätt en punkt i mitten' }).press('Enter');
    const map = page.getByLabel('Karta över kommunen', { exact: false });
    await map.click({ position: { x: 400, y: 450 } });
    await tool.getByText(/^\d{2,3}\sm längs linjen$/).waitFor();
    await map.click({ position: { x: 400, y: 300 } });
    await tool.getByRole('button', { name: 'Yta' }).press('Enter');
    await tool.getByText(/^\d\s\d{3}\sm², .* runt om$/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await tool.waitFor({ state: 'detached' });

    const menu = page.getByRole('banner').getByRole('button').last();
    const save = async (role: 'button' | 'link', name: string) => {
      await menu.click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('banner').getByRole(role, { name }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    const picture = await save('button', 'Spara kartan som bild (PNG)');
    expect(picture.name).toMatch(/^lofteskartan-sundbyberg-\d{4}-\d\d-\d\d\.png$/);
    // its header says how wide it is: twice the map and its edges
    const width = await page
      .locator('canvas')
      .first()
      .evaluate((canvas) => canvas.clientWidth);
    expect(picture.bytes.readUInt32BE(16)).toBe(2 * (width + 40));
    expect(
      await page
        .locator('canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.width),
    ).toBe(width);
    const file = await save('link', 'Hämta kartan till GIS (GeoPackage)');
    expect(file.name).toMatch(/^lofteskartan-sundbyberg-.*\.gpkg$/);
    expect(file.bytes.toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(hosts.size).toBe(1);
    expect(faults).toEqual([]);
  });

  it('are gone to by a link that names one of them', async () => {
    const { page } = await openPage(browser, `${app.address}/?layers=streets`);
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await page.getByRole('tab', { name: 'Gator' }).click();
    await page
      .getByRole('button', { name: /^Demogata/ })
      .first()
      .click();
    await page.waitForFunction(() => new URL(location.href).searchParams.has('street'));
    const link = new URL(page.url());
    link.searchParams.delete('show');
    link.searchParams.delete('at');
    await page.goto(link.href);
    // a bar of a hundred metres is of a few blocks, one of kilometres of the whole municipality
    await page.locator('.scale', { hasText: /^(50|100|200) m/ }).waitFor();
  });

  it('are searched on a phone too', async () => {
    const { page } = await openPage(browser, app.address, PHONE);
    await page.getByRole('button', { name: 'Sök plats' }).click();
    await page.getByRole('combobox', { name: /Sök gata/ }).fill('59.3612, 17.9705');
    await page.getByRole('option', { name: /WGS 84/ }).click();
    await page.waitForFunction(() => new URL(location.href).searchParams.has('at'));
    const [lng = 0, lat = 0] = positionOf(page.url());
    expect(Math.hypot(lng - 17.9705, lat - 59.3612)).toBeLessThan(0.01);
  });
});
