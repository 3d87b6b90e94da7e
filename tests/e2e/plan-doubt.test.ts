import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage } from './open-page';
import { startApp, type RunningApp } from './start-app';

describe.skipIf(!haveBrowser())('the plan in doubt', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** weeks that the demo has nothing planned in */
  const open = (week: string) => openPage(browser, `${app.address}/?page=plan&week=${week}`);

  async function send(method: string, path: string, body: object) {
    const headers = { Cookie: app.cookie, 'Content-Type': 'application/json' };
    const sent = await fetch(app.address + path, { method, headers, body: JSON.stringify(body) });
    expect(sent.status, await sent.clone().text()).toBe(200);
  }

  const plan = (day: string) =>
    send('POST', '/api/passes', {
      ...{ actor: 'polis', unit: null, activity: 'fotpatrull', stadsdel: 'rissne', place: null, area: null },
      ...{ planned_from: `${day}T15:00:00Z`, planned_to: `${day}T17:00:00Z`, staff: 2, promise_area: null },
      ...{ note: '', status: 'planned' },
    });

  const said = (page: Page, text: string | RegExp) =>
    page.getByRole('dialog').getByRole('status').filter({ hasText: text }).waitFor();

  it('asks on Escape before what is written is thrown away, and gives the focus back', async () => {
    const { page } = await open('2026-W32');
    const opener = page.getByRole('button', { name: 'Planera pass', exact: true });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Planera pass' });
    const note = dialog.getByLabel('Anteckning');
    await note.fill('Möt föreningen vid torget');
    const question = dialog.getByRole('alertdialog', { name: 'Det du har skrivit är inte sparat.' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    // the question, and back to the word that was being written, as often as it is asked
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Escape');
      await question.waitFor();
      await expect.poll(focused).toBe('Fortsätt skriva');
      await page.keyboard.press('Escape');
      await question.waitFor({ state: 'detached' });
      await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
    }
    expect(await note.inputValue()).toBe('Möt föreningen vid torget');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Fortsätt skriva');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Stäng utan att spara');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('copies a week again whose answer was lost, and takes back what the first made', async () => {
    await plan('2026-08-10');
    await plan('2026-08-12');
    const { page } = await open('2026-W33');
    await page.getByRole('button', { name: 'Veckan', exact: true }).click();
    await page.getByRole('button', { name: 'Kopiera till en annan vecka' }).click();
    const copy = page.getByRole('dialog').getByRole('button', { name: 'Kopiera', exact: true });
    // it arrives, is done, and nobody hears of it
    await page.route('**/api/passes/copy-week*', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await copy.click();
    await page.getByRole('dialog').getByText('Servern').first().waitFor();
    await page.unroute('**/api/passes/copy-week*');
    await copy.click();
    await page.getByText('2 pass planerade i v.\u00a034.').first().waitFor();
    expect(await page.getByText('hoppades över').count()).toBe(0);
    const first = page.getByRole('button', { name: /^måndag 17 augusti 17–19/ });
    await first.waitFor();
    await page.getByRole('button', { name: /^Ångra: 2 kopierade pass/ }).click();
    await first.waitFor({ state: 'detached' });
  });

  it('says that the hours of a unit are not here, and that somebody else has just saved others', async () => {
    const whose = { actor: 'polis', unit: 'Område 7', days: [5], hours: [] };
    const { page } = await open('2026-W35');
    await page.route('**/api/shift-hours*', (route) => route.abort());
    await page.getByRole('button', { name: 'Föreslå besök' }).first().click();
    await said(page, 'Enhetens tider kunde inte hämtas; här står de du använde senast.');
    expect(await page.getByRole('button', { name: /^Spara tiderna för/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.unroute('**/api/shift-hours*');

    await page.getByRole('button', { name: 'Föreslå besök' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Enhet', { exact: true }).fill('Område 7');
    const save = dialog.getByRole('button', { name: /^Spara tiderna för/ });
    await save.waitFor();
    await send('PUT', '/api/shift-hours', { ...whose, revision: 0, shift_from_min: 600, shift_to_min: 900 });
    await save.click();
    await said(page, /har just sparat andra tider, så dina sparades inte\.$/);
    // theirs are told of, and can be used
    await dialog.getByText(/^För .* är andra tider sparade/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Använd de sparade' }).click();
    await dialog.getByText(/^Tiderna är de som gäller för/).waitFor();
    await expect.poll(() => dialog.getByLabel('Passet börjar', { exact: true }).inputValue()).toMatch(/^10/);
  });
});
