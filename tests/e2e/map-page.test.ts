import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, findViolationsInBoth } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { countPaints, DESKTOP, goOn, openPage, PHONE, waitForPaint, waitUntilStill } from './open-page';
import { shareApp, type SharedApp } from './share-app';
import { waitForMap } from './wait-for-map';

/** What the legend says of the squares. The paper has a legend of its own, which is not seen. */
const ON_MAP = /brott i urvalet: [\d\s]+ på kartan/;

describe.skipIf(!haveBrowser())('the map page', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  const open = (path = '/', viewport = DESKTOP) => openPage(browser, app.address + path, viewport);

  it('shows the municipality, says that the data is synthetic, and asks no other host for anything', async () => {
    const { page, faults, hosts } = await open();
    await page.getByRole('heading', { level: 2, name: 'Sundbyberg', exact: true }).waitFor();
    await expect.poll(() => page.getByText('Syntetiska demodata').count()).toBeGreaterThanOrEqual(2);
    await expect.poll(() => page.getByText(ON_MAP).filter({ visible: true }).count()).toBe(1);
    expect([...hosts]).toEqual([new URL(app.address).host]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('brings a copied link back as it was', async () => {
    const first = await open();
    const before = await countPaints(first.page);
    await first.page.getByRole('button', { name: /^Tid/ }).click();
    await first.page.getByText('Fredag och lördag 20–03').click();
    await waitForPaint(first.page, before);
    await first.page.keyboard.press('Escape');
    await first.page.getByRole('button', { name: /^Rissne, / }).dispatchEvent('click');
    await first.page.getByRole('heading', { level: 2, name: 'Rissne', exact: true }).waitFor();

    const second = await open(new URL(first.page.url()).search);
    await second.page.getByRole('heading', { level: 2, name: 'Rissne', exact: true }).waitFor();
    await expect.poll(() => second.page.getByRole('button', { name: /^Tid/ }).innerText()).toContain('fre–lör 20–03');
    const told = (page: Page) => page.getByRole('complementary').locator('dl, .figures').first().innerText();
    await expect.poll(() => told(second.page)).toBe(await told(first.page));
    await first.page.context().close();
    await second.page.context().close();
  });

  it('says so when a link holds something that cannot be used, and shows the default', async () => {
    const { page } = await open('/?weekdays=9&chosen=atlantis');
    await page.getByText(/Länken innehöll något som inte gick att använda/).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Sundbyberg', exact: true }).waitFor();
    await page.context().close();
  });

  it('takes back a change of the filter with Back, and has no accessibility fault in an open filter', async () => {
    const { page } = await open();
    for (const name of [/^Period/, /^Brott/, /^Tid/]) {
      await page.getByRole('button', { name }).click();
      await waitUntilStill(page);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    const count = page.getByText(ON_MAP).filter({ visible: true });
    const all = await count.innerText();
    await page.getByRole('button', { name: /^Plats/ }).click();
    await page.getByRole('button', { name: 'Bara Utomhus' }).click();
    await page.waitForFunction((text) => !document.body.innerText.includes(text), all);
    await page.goBack();
    await page.waitForFunction((text) => document.body.innerText.includes(text), all);
    await expect.poll(() => count.innerText()).toBe(all);
    await page.context().close();
  });

  it('can be used by keyboard from end to end', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till kartan');
    const list = page.getByRole('list', { name: /stadsdel/i }).first();
    let steps = 0;
    const inList = () => list.evaluate((element) => element.contains(document.activeElement)).catch(() => false);
    while (!(await inList()) && steps++ < 60) await page.keyboard.press('Tab');
    expect(await inList()).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    // the last by the Swedish alphabet
    await page.getByRole('heading', { level: 2, name: 'Ör', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: 'Sundbyberg', exact: true }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('table').first().waitFor();
    await page.keyboard.press('t');
    await page.waitForFunction(() => document.querySelector('.map')?.checkVisibility());
    await page.context().close();
  });

  it('gives the map room by keyboard and pointer, and remembers how it was arranged', async () => {
    const { page, faults } = await open();
    const separator = page.getByRole('separator', { name: 'Bredd på uppgifterna' });
    const width = () => separator.getAttribute('aria-valuenow');
    await expect.poll(width).toBe('390');
    await separator.press('ArrowLeft');
    await expect.poll(width).toBe('406');
    const legend = page.getByRole('button', { name: /teckenförklaringen$/ });
    await legend.press('Enter');
    await expect.poll(() => legend.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'Dölj staplar' }).click();
    await page.getByRole('button', { name: 'Dölj kartlagren' }).click();

    await page.reload();
    await waitForMap(page);
    await expect.poll(width).toBe('406');
    await expect.poll(() => legend.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'Visa staplar' }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Kartlager' }).count()).toBe(0);
    await separator.dblclick();
    await expect.poll(width).toBe('390');
    await separator.press('Enter');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Visa uppgifterna' }).click();
    await page.getByRole('complementary').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('gives the table that belongs to the map, sorted and as a file for Swedish Excel', async () => {
    const { page } = await open('/?show=table');
    const main = page.getByRole('main');
    await main.getByRole('table', { name: 'Anmälda brott per stadsdel' }).waitFor();
    await expect.poll(() => main.locator('.notes dl').innerText()).toContain('Syntetiska demodata');
    const first = () => main.locator('tbody th .choose').first().innerText();
    await expect.poll(first).toBe('Rissne');
    await main.getByRole('columnheader', { name: 'Stadsdel' }).getByRole('button').click();
    await expect.poll(first).toBe('Brotorp');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ladda ner CSV' }).first().click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file.startsWith('\ufeff')).toBe(true);
    expect(file).toContain('Syntetiska demodata');
    expect(file).toMatch(/;/);
    expect(file.split('\r\n').length).toBeGreaterThan(10);
    await page.context().close();
  });

  it('says what is wrong when the server is gone, and goes on when it answers again', async () => {
    const { page } = await open();
    await page.route('**/api/offences/**', (route) => route.abort());
    await page.getByRole('button', { name: /^Plats/ }).click();
    await page.getByText('Utomhus', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page
      .getByText(/Servern svarar inte/)
      .first()
      .waitFor();
    await page.unroute('**/api/offences/**');
    const before = await countPaints(page);
    await page.getByRole('button', { name: 'Försök igen' }).first().click();
    await waitForPaint(page, before);
    await page
      .getByText(/Servern svarar inte/)
      .first()
      .waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('is as complete in English', async () => {
    const { page, faults } = await open('/?lang=en&chosen=rissne');
    await page.getByText('Synthetic demo data').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
    // names of Swedish publications stay Swedish and say so by lang
    const text = await page.evaluate(() => {
      for (const named of document.querySelectorAll('body [lang="sv"]')) named.remove();
      return document.body.innerText;
    });
    expect(text).not.toMatch(/\b(och|inte|anmälda|brott|från|sedan|kartan|Stäng|närvaro|ruta)\b/i);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  const english = (page: Page) => page.locator('html[lang="en"]').waitFor();
  it.each([
    [
      'on a desk',
      DESKTOP,
      {
        '/': (page: Page) => page.getByText(ON_MAP).filter({ visible: true }).waitFor(),
        '/?chosen=rissne': (page: Page) =>
          page.getByRole('heading', { level: 2, name: 'Rissne', exact: true }).waitFor(),
        '/?show=table': (page: Page) => page.getByRole('table').first().waitFor(),
        '/?page=about': (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 }).waitFor(),
        '/?lang=en': english,
      },
    ],
    [
      'on a phone',
      PHONE,
      {
        '/?chosen=rissne': (page: Page) =>
          page.getByRole('heading', { level: 2, name: 'Rissne', exact: true }).waitFor(),
        '/?show=table': (page: Page) => page.getByRole('table').first().waitFor(),
      },
    ],
  ])(
    'has no accessibility fault that axe can find, light and dark, and never scrolls sideways: %s',
    async (_name, viewport, paths) => {
      const [[first] = ['/']] = Object.entries(paths);
      const { page } = await open(first, viewport);
      for (const [path, shown] of Object.entries(paths)) {
        if (path !== first) await goOn(page, path);
        if (path === '/?lang=en') await waitForMap(page);
        await shown(page);
        await waitUntilStill(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
          viewport.width,
        );
        expect(await findViolationsInBoth(page), path).toEqual([]);
      }
    },
  );
});
