import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage } from './open-page';
import { startApp, type RunningApp } from './start-app';

const HERE = 'Planera närvaro här';
const WEEKDAYS = ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'];

describe.skipIf(!haveBrowser())('from where to when', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** What the form that has come is prefilled with. */
  async function prefilled(page: Page) {
    const dialog = page.getByRole('dialog', { name: 'Planera pass' });
    await dialog.waitFor();
    const [stadsdel, place, date, from, to] = await Promise.all(
      ['Stadsdel', 'Plats', 'Datum', 'Börjar', 'Slutar'].map((label) =>
        dialog.getByLabel(label, { exact: true }).first().inputValue(),
      ),
    );
    return { stadsdel, place, date, from, to };
  }

  it.each([
    ['a stadsdel', '/?chosen=rissne', { stadsdel: 'rissne', place: '' }],
    ['a square', '/?square=300&at=17.96,59.37,14', { place: '' }],
    ['the card of a place', '/arbete/platser?place=pack-rissne-torg', { stadsdel: 'rissne', place: 'rissne-torg' }],
  ])('a pass is begun from %s, at its worst hours and ahead of now', async (_, path, wanted) => {
    const { page } = await openPage(browser, app.address + path);
    await page.getByRole('link', { name: HERE }).first().click();
    const form = await prefilled(page);
    expect(form).toMatchObject(wanted);
    expect(form.date! >= '2026-01-01').toBe(true);
    expect(form.from).toMatch(/^\d\d:\d\d$/);
    expect(new URL(page.url()).pathname).toBe('/arbete/narvaro');
  });

  it('a pass is begun from a stretch of street, in its stadsdel', async () => {
    const { page } = await openPage(browser, `${app.address}/?layers=streets&show=table`);
    await page.getByRole('tab', { name: 'Gator' }).click();
    await page
      .getByRole('button', { name: /^Demogata \d+/ })
      .first()
      .click();
    await page.getByRole('link', { name: HERE }).first().click();
    await expect.poll(async () => (await prefilled(page)).stadsdel).not.toBe('');
  });

  it('hours that are picked in the week lead to the same hours in the calendar', async () => {
    const { page } = await openPage(browser, `${app.address}/?chosen=hallonbergen&weekdays=5&hours=21-24`);
    const link = page.getByRole('link', { name: 'Planera närvaro fre 21–24' });
    await link.scrollIntoViewIfNeeded();
    await link.click();
    const form = await prefilled(page);
    expect(form).toMatchObject({ stadsdel: 'hallonbergen', from: '21:00', to: '00:00' });
    expect(WEEKDAYS[new Date(`${form.date}T12:00:00Z`).getUTCDay()]).toBe('fre');
    await page.keyboard.press('Escape');
    // the day is open hour by hour
    await page.getByRole('button', { name: 'Hela veckan' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('the sheet of the weekly meeting leads from a stadsdel without presence to a pass there', async () => {
    const { page } = await openPage(browser, `${app.address}/arbete/veckomote`);
    const link = page.getByRole('link', { name: /^Planera närvaro här: / }).first();
    const stadsdel = (await link.getAttribute('aria-label'))!.split(': ')[1]!;
    await link.click();
    await prefilled(page);
    const chosen = page.getByRole('dialog').getByLabel('Stadsdel', { exact: true }).locator('option:checked');
    expect(await chosen.innerText()).toBe(stadsdel);
    expect(await findViolations(page)).toEqual([]);
  });

  it('a gap of the week leads to a pass at its place and its hours', async () => {
    const { page } = await openPage(browser, `${app.address}/arbete/narvaro?week=2026-W12`);
    const gap = page.getByTitle(/^Planera: /).first();
    const words = await gap.innerText();
    // "Rissne torg, fredag 21–24: …"
    const [, name, weekday, from, to] = /^(.+), (\p{L}+) (\d\d)–(\d\d): /u.exec(words) ?? [];
    await gap.click();
    const form = await prefilled(page);
    expect([form.from, form.to]).toEqual([`${from}:00`, `${to === '24' ? '00' : to}:00`]);
    expect(WEEKDAYS[new Date(`${form.date}T12:00:00Z`).getUTCDay()]).toBe(weekday!.slice(0, 3));
    expect(form.place).not.toBe('');
    await page.getByRole('dialog').getByRole('button', { name: 'Planera', exact: true }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${weekday} .*${name}`) })
      .first()
      .waitFor();
  });

  it('a pass leads to the picture of its place on the map', async () => {
    const { page } = await openPage(
      browser,
      `${app.address}/arbete/narvaro?plan=rissne:rissne-torg@4-20-22&week=2026-W06`,
    );
    await prefilled(page);
    await page.getByRole('button', { name: 'Planera', exact: true }).click();
    await page.getByRole('button', { name: /^torsdag 5 februari 20–22/ }).click();
    await page.getByRole('button', { name: 'Visa platsen på kartan' }).click();
    await page.locator('html[data-map="ready"]').waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect(pathname).toBe('/arbete/lagesbild');
    expect(searchParams.get('chosen')).toBe('rissne');
    expect(searchParams.get('at')).toMatch(/^17\.\d+,59\.\d+,16/);
  });
});
