import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, findViolationsInBoth } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PHONE } from './open-page';
import { startApp, type RunningApp } from './start-app';
import { waitForMap } from './wait-for-map';

/** weeks that the demo has nothing planned in */
const WEEK = '/?page=plan&week=2026-W13';

describe.skipIf(!haveBrowser())('the plan page', () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const open = (path = WEEK, viewport = DESKTOP, scheme: 'light' | 'dark' = 'light') =>
    openPage(browser, app.address + path, viewport, scheme);

  const said = (page: Page, text: RegExp) =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });

  /** A point in a stadsdel's row, Monday 0. */
  async function pointIn(page: Page, stadsdel: string, day: number, hour: number): Promise<{ x: number; y: number }> {
    const row = page.locator(`[data-stadsdel="${stadsdel}"]`);
    await row.scrollIntoViewIfNeeded();
    const box = (await row.boundingBox())!;
    return { x: box.x + (box.width * (day * 24 + hour)) / 168 + 1, y: box.y + box.height - 5 };
  }

  async function planByMouse(page: Page, stadsdel: string, day: number, from: number, to: number): Promise<void> {
    const begin = await pointIn(page, stadsdel, day, from);
    const end = await pointIn(page, stadsdel, day, to);
    await page.mouse.move(begin.x, begin.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('dialog', { name: 'Planera pass' }).waitFor();
    await page.getByRole('button', { name: 'Planera', exact: true }).click();
    await said(page, /^Planerat: /);
  }

  it('plans a pass by mouse, moves it, takes that back, and finds it again after a reload', async () => {
    const { page, faults } = await open();
    await page.locator('[data-stadsdel="rissne"]').waitFor();
    await planByMouse(page, 'rissne', 4, 18, 23);
    const name = /^fredag 27 mars 18–23/;
    const block = page.getByRole('button', { name });
    await block.waitFor();

    const box = (await block.boundingBox())!;
    const target = await pointIn(page, 'duvbo', 4, 18);
    await page.mouse.move(box.x + 20, box.y + 25);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, target.y, { steps: 6 });
    await page.mouse.up();
    await said(page, /^Sparat: \S+ i Duvbo/);
    await expect.poll(() => page.getByRole('list', { name: 'Duvbo' }).getByRole('button', { name }).count()).toBe(1);

    await page.keyboard.press('Control+z');
    await said(page, /^Ångrat: /);
    await page.reload();
    await page.getByRole('list', { name: 'Rissne' }).getByRole('button', { name }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('does by keyboard what the mouse does', async () => {
    const { page } = await open('/?page=plan&week=2026-W14');
    await page.getByRole('button', { name: 'Planera pass' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Datum').fill('2026-04-03');
    await page.getByLabel('Börjar').fill('22');
    await page.getByLabel('Slutar').fill('3.30');
    await page.keyboard.press('Enter');
    await said(page, /^Planerat: /);
    // closing, it gives the focus back to what opened it
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^fredag 3 april 22–03\.30/ }).focus();
    // on a slow line the last press falls into the saving of the others
    await page.route('**/api/passes/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    const saving = page.waitForRequest((request) => request.method() === 'PUT');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+ArrowLeft');
    await saving;
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await said(page, /^Sparat: \S+ i Hallonbergen, torsdag 2 april 22\.15–03\.30/);
    await page.keyboard.press('Shift+ArrowDown');
    await said(page, /^Sparat: \S+ i Rissne/);
    const moved = /^torsdag 2 april 22\.15–03\.30/;
    await page.reload();
    await page.getByRole('list', { name: 'Rissne' }).getByRole('button', { name: moved }).focus();
    await page.keyboard.press('Delete');
    await said(page, /^Borttaget: /);
    await page.context().close();
  });

  it('keeps two passes apart that are moved by keyboard one after the other, while the first is being saved', async () => {
    const { page } = await open('/?page=plan&week=2026-W15');
    await page.locator('[data-stadsdel="rissne"]').waitFor();
    await planByMouse(page, 'rissne', 1, 10, 14);
    await planByMouse(page, 'duvbo', 2, 10, 14);
    // closing, it gives the focus back to what opened it
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.route('**/api/passes/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    const pass = (stadsdel: string, name: RegExp) =>
      page.getByRole('list', { name: stadsdel }).getByRole('button', { name });
    const saving = page.waitForRequest((request) => request.method() === 'PUT');
    await pass('Rissne', /^tisdag 7 april/).focus();
    await page.keyboard.press('Control+ArrowRight');
    await saving;
    await pass('Duvbo', /^onsdag 8 april/).focus();
    await page.keyboard.press('Control+ArrowLeft');
    // back to the first before the second has been sent
    await pass('Rissne', /^onsdag 8 april/).focus();
    await page.keyboard.press('Shift+ArrowUp');
    await said(page, /^Sparat: .* i Hallonbergen, onsdag 8 april/);
    await page.reload();
    await pass('Hallonbergen', /^onsdag 8 april/).waitFor();
    await pass('Duvbo', /^tisdag 7 april/).waitFor();
    await page.context().close();
  });

  it('keeps what was typed when the server refuses it, and says why at the field', async () => {
    const { page } = await open('/?page=plan&week=2026-W05');
    await page.getByRole('button', { name: 'Planera pass' }).click();
    await page.getByLabel('Anteckning').fill('Möt föreningen vid torget');
    await page.getByLabel('Antal personer').fill('många');
    await page.getByRole('button', { name: 'Planera', exact: true }).click();
    await page.getByText('Ange ett helt antal från 1 till 200.').waitFor();
    await page.getByLabel('Antal personer').fill('3');
    await page.getByLabel('Datum').fill('2031-01-01');
    await page.getByRole('button', { name: 'Planera', exact: true }).click();
    await page.getByText(/mer än ett år bort/).waitFor();
    expect(await page.getByLabel('Anteckning').inputValue()).toBe('Möt föreningen vid torget');
    await page.context().close();
  });

  it('shows the change of another person without reloading, and lets two versions be weighed', async () => {
    const one = await open('/?page=plan&week=2026-W06');
    const other = await open('/?page=plan&week=2026-W06');
    await planByMouse(one.page, 'duvbo', 0, 12, 16);
    const name = /^måndag 2 februari 12–16/;
    await other.page.getByRole('button', { name }).click();
    await other.page.getByLabel('Antal personer').fill('5');
    await one.page.getByRole('button', { name }).click();
    await one.page.getByLabel('Slutar').fill('17:00');
    await one.page.getByRole('button', { name: 'Spara', exact: true }).click();
    await said(one.page, /^Sparat: /);
    await other.page.getByText(/har ändrat passet medan du har det öppet/).waitFor();
    await other.page.getByRole('button', { name: 'Spara', exact: true }).click();
    await other.page.getByText('Någon annan hann spara före dig').waitFor();
    expect(await findViolations(other.page)).toEqual([]);
    await other.page.getByRole('button', { name: 'Spara', exact: true }).click();
    // both changes hold: the end of the one, the people of the other
    await one.page.getByRole('button', { name: /^måndag 2 februari 12–17.*5 personer/ }).waitFor();
    await one.page.context().close();
    await other.page.context().close();
  });

  it('says on every page that the server is away, and loads what has changed when it is back', async () => {
    const plan = await open('/?page=plan&week=2026-W10');
    const context = plan.page.context();
    const map = await context.newPage();
    await map.goto(`${app.address}/?lang=en`);
    await waitForMap(map);
    await plan.page.bringToFront();
    await app.kill();
    await plan.page.getByText('Ingen kontakt med servern.').waitFor();
    await plan.page.getByText(/Inget som är sparat har försvunnit\. Det du ser är från \d\d\.\d\d\./).waitFor();
    expect(await findViolations(plan.page)).toEqual([]);
    await map.bringToFront();
    await map.getByText('No contact with the server.').waitFor();
    await map.getByText(/Nothing that was saved is lost\. What you see is from \d\d:\d\d\./).waitFor();
    expect(await findViolations(map)).toEqual([]);

    await app.revive();
    const pass = {
      actor: 'polis',
      unit: 'Område 3',
      activity: 'fotpatrull',
      stadsdel: 'rissne',
      place: null,
      area: null,
      planned_from: '2026-03-04T17:00:00Z',
      planned_to: '2026-03-04T20:00:00Z',
      staff: 2,
      promise_area: null,
      note: '',
      status: 'planned',
    };
    const headers = { Cookie: app.cookie, 'Content-Type': 'application/json' };
    const saved = await fetch(`${app.address}/api/passes`, { method: 'POST', headers, body: JSON.stringify(pass) });
    expect(saved.status).toBe(200);
    await map.getByText('The contact is back.').waitFor({ state: 'attached' });
    await map.locator('[data-connection="on"]').waitFor({ state: 'attached' });
    await plan.page.bringToFront();
    await plan.page.getByRole('button', { name: /^onsdag 4 mars 18–21/ }).waitFor();
    await plan.page.getByText('Ingen kontakt med servern.').waitFor({ state: 'detached' });
    await context.close();
  });

  it('copies a week, and takes all of it back at once', async () => {
    const { page } = await open('/?page=plan&week=2026-W07');
    await planByMouse(page, 'rissne', 1, 10, 14);
    await planByMouse(page, 'duvbo', 2, 10, 14);
    await page.getByRole('button', { name: 'Veckan', exact: true }).click();
    await page.getByRole('button', { name: 'Kopiera till en annan vecka' }).click();
    await page.getByRole('button', { name: 'Kopiera', exact: true }).click();
    await page.getByText('2 pass planerade i v.\u00a08.').first().waitFor();
    await page.getByRole('button', { name: /^tisdag 17 februari 10–14/ }).waitFor();
    await page.getByRole('button', { name: /^Ångra: 2 kopierade pass/ }).click();
    await page.getByRole('button', { name: /^tisdag 17 februari 10–14/ }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('does everything in a list on a phone, where nothing scrolls sideways', async () => {
    const { page, faults } = await open('/?page=plan&week=2026-W09', PHONE);
    await page.getByRole('button', { name: 'Planera pass, fredag 27 februari' }).click();
    await page.getByRole('button', { name: 'Planera', exact: true }).click();
    await said(page, /^Planerat: /);
    await page.getByRole('button', { name: /^17–21/ }).click();
    await page.getByRole('button', { name: 'Ställ in passet' }).click();
    await page.getByRole('button', { name: /Inställt/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('holds need against presence on the map, in words too', async () => {
    const { page, faults } = await open(WEEK, DESKTOP, 'dark');
    await page.getByRole('button', { name: 'Behov × närvaro' }).click();
    await page.getByText(/^under \d+\s%$/).waitFor();
    const row = page.locator('figure li').getByRole('button', { name: /^Duvbo/ });
    expect(await row.textContent()).toMatch(/Duvbo: \d+\s% av veckans behov, \d+(,5)?\sh planerat, litet behov/);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is as complete in English', async () => {
    const { page } = await open('/?page=plan&week=2026-W13&lang=en');
    await page
      .getByText(/planned in/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Plan a pass' }).click();
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).not.toMatch(/\b(och|inte|planera|från|vecka|närvaro|spara|stäng)\b/i);
    await page.context().close();
  });

  describe.each([
    ['the calendar', WEEK, DESKTOP],
    ['the list', `${WEEK}&show=table`, DESKTOP],
    ['the days on a phone', WEEK, PHONE],
  ] as const)('%s', (_name, path, viewport) => {
    it('has no accessibility fault that axe can find, light and dark', async () => {
      const { page } = await open(path, viewport);
      await page
        .getByText(/^Planerat: .* i /)
        .first()
        .waitFor();
      expect(await findViolationsInBoth(page)).toEqual([]);
      await page.getByRole('button', { name: 'Planera pass' }).first().click();
      await page.getByRole('dialog').waitFor();
      expect(await findViolationsInBoth(page)).toEqual([]);
      await page.context().close();
    });
  });
});
