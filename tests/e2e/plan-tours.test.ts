import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, findViolationsInBoth } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PHONE } from './open-page';
import { startApp, type RunningApp } from './start-app';

const stop = (place: string, stadsdel: string, from_min: number, travel_min = 0) => ({
  ...{ place, stadsdel, from_min, travel_min, stay_min: 15 },
});
/** There and back again: shorter in another order. Rissne torg and Rissne centrum lie beside each other. */
const STOPS = [
  stop('rissne-torg', 'rissne', 0),
  stop('hallonbergens-centrum', 'hallonbergen', 60, 20),
  stop('rissne-centrum', 'rissne', 120, 20),
];

/** Passes that the demo has not put there, as it does activities of the promise. */
const OWN = '[data-pass]:not([data-pass^="demo-"])';

describe.skipIf(!haveBrowser())('the tours of the plan', () => {
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
  const open = (week: string, more = '', viewport = DESKTOP, scheme: 'light' | 'dark' = 'light') =>
    openPage(browser, `${app.address}/?page=plan&week=${week}${more}`, viewport, scheme);

  async function plan(day: string, tour: object | null) {
    const body = {
      ...{ actor: 'polis', unit: null, activity: 'fotpatrull', stadsdel: 'rissne', place: null, area: null, tour },
      ...{ planned_from: `${day}T15:00:00Z`, planned_to: `${day}T17:15:00Z`, staff: 2, promise_area: null },
      ...{ note: '', status: 'planned' },
    };
    const headers = { Cookie: app.cookie, 'Content-Type': 'application/json' };
    const saved = await fetch(`${app.address}/api/passes`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(saved.status, await saved.clone().text()).toBe(200);
  }

  async function suggest(page: Page) {
    await page.getByRole('button', { name: 'Föreslå besök' }).click();
    await page.getByRole('button', { name: 'Ta fram förslag' }).click();
    await page.locator('[data-ghost]').first().waitFor();
  }

  const onMap = (page: Page) => page.getByRole('region', { name: 'Stopp på kartan' }).getByRole('listitem');
  const said = (page: Page, text: RegExp) =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });

  it('shows the stops of a suggestion in the order in which they are made, beside the map, and of a planned pass too', async () => {
    const { page, faults } = await open('2026-W21');
    await suggest(page);
    // one of several stops
    const ghost = page
      .locator('[data-ghost]')
      .filter({ has: page.locator('li:nth-child(2)') })
      .first();
    const stops = await ghost.getByRole('listitem').allInnerTexts();
    // by keyboard as by pointer: what has the focus is shown
    await ghost.getByRole('button').first().focus();
    await expect.poll(() => onMap(page).count()).toBe(stops.length);
    const listed = await onMap(page).allInnerTexts();
    listed.forEach((words, i) => {
      expect(words.startsWith(`${i + 1}`), words).toBe(true);
      const name = stops[i]!.split('\n')[0]!.replace(/^[\d.]+ /, '');
      expect(words).toContain(name);
      if (i > 0) expect(words).toMatch(/\d+ min väg dit/);
    });
    const clocks = listed
      .map((words) => /(\d\d)(?:\.(\d\d))?–/.exec(words)!)
      .map(([, h, m]) => 60 * Number(h) + Number(m ?? 0));
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
    await ghost.getByRole('button', { name: /^Planera: / }).click();
    await page.locator(OWN).first().waitFor();
    await page.locator(OWN).first().focus();
    await expect.poll(() => onMap(page).allInnerTexts()).toEqual(listed);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('goes on showing what has the focus when another card comes below a pointer at rest', async () => {
    for (const place of ['rissne-torg', 'rissne-centrum'])
      await plan('2026-05-11', { travel: 'walking', stops: [stop(place, 'rissne', 0)] });
    await plan('2026-05-13', { travel: 'walking', stops: STOPS });
    const { page } = await open('2026-W20');
    const [upper, lower, other] = [0, 1, 2].map((i) => page.locator(OWN).nth(i));
    await lower!.hover();
    await expect.poll(() => onMap(page).count()).toBe(1);
    await other!.focus();
    await expect.poll(() => onMap(page).count()).toBe(STOPS.length);
    await upper!.evaluate(async (card) => {
      // all that a browser says when something above grows and this card comes to lie below a pointer that does not move
      card.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      // longer than a pointer has to rest
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    expect(await onMap(page).count()).toBe(STOPS.length);
    await upper!.hover();
    await expect.poll(() => onMap(page).count()).toBe(1);
  });

  it('suggests again what was accepted when that is undone, and plans it again', async () => {
    const { page } = await open('2026-W22');
    await suggest(page);
    const ghosts = page.locator('[data-ghost]');
    const n = await ghosts.count();
    const name = (await ghosts.first().getByRole('button').first().getAttribute('aria-label'))!;
    const again = page.getByRole('button', { name, exact: true });
    await again.click();
    await page.locator(OWN).first().waitFor();
    await expect.poll(() => ghosts.count()).toBe(n - 1);
    await page.getByRole('button', { name: /^Ångra: planera 1 föreslaget pass/ }).click();
    await page.locator(OWN).first().waitFor({ state: 'detached' });
    await again.waitFor();
    await expect.poll(() => ghosts.count()).toBe(n);
    await again.click();
    await page.locator(OWN).first().waitFor();
    await expect.poll(() => ghosts.count()).toBe(n - 1);
  });

  it('lets stops be moved, put in the shortest order and added, and saves what is shown', async () => {
    await plan('2026-06-01', { travel: 'walking', stops: STOPS });
    const { page, faults } = await open('2026-W23');
    await page.locator('[data-pass]').first().click();
    const dialog = page.getByRole('dialog');
    const rows = dialog.getByRole('region', { name: 'Stopp' }).getByRole('listitem');
    const names = async () => (await rows.locator('b').allInnerTexts()).join(', ');
    await expect.poll(names).toBe('Rissne torg, Hallonbergens centrum, Rissne centrum');

    // by keyboard: the hand stays on what it moves
    await dialog.getByRole('button', { name: 'Flytta ner Rissne torg' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(names).toBe('Hallonbergens centrum, Rissne torg, Rissne centrum');
    await said(page, /^Rissne torg är nu stopp 2 av 3\./);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Flytta ner Rissne torg');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Flytta upp Rissne torg' }).click();
    await dialog.getByRole('button', { name: 'Flytta upp Rissne torg' }).click();
    await expect.poll(names).toBe('Rissne torg, Hallonbergens centrum, Rissne centrum');
    await dialog.getByRole('button', { name: /^Kortaste ordning: \d+ min kortare väg$/ }).click();
    await dialog.getByText('Ordningen är den kortaste.').waitFor();

    // the pass ended with its last stop, and goes on doing so
    await dialog.getByRole('combobox', { name: 'Lägg till stopp: sök plats' }).fill('duvbo t');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows.count()).toBe(4);
    await expect.poll(() => dialog.getByLabel('Slutar').inputValue()).not.toBe('19:15');
    const shown = await names();
    expect(shown).toMatch(/, Duvbo tunnelbanestation$/);
    await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
    await said(page, /^Sparat: /);
    await page.reload();
    await page.locator('[data-pass]').first().click();
    await expect.poll(names).toBe(shown);
    expect(faults).toEqual([]);
  });

  it('drags a stop by its number to another place in the order', async () => {
    await plan('2026-06-08', { travel: 'walking', stops: STOPS });
    const { page } = await open('2026-W24');
    await page.locator('[data-pass]').first().click();
    const rows = page.getByRole('dialog').getByRole('region', { name: 'Stopp' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(3);
    const [from, to] = [(await rows.nth(2).boundingBox())!, (await rows.nth(0).boundingBox())!];
    await page.mouse.move(from.x + 12, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 12, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(() => rows.locator('b').allInnerTexts())
      .toEqual(['Rissne centrum', 'Rissne torg', 'Hallonbergens centrum']);
  });

  it('takes stops out, and without the last of them plans for the whole stadsdel', async () => {
    await plan('2026-06-15', { travel: 'walking', stops: STOPS });
    const { page } = await open('2026-W25');
    await page.locator('[data-pass]').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ta bort stoppet Rissne torg' }).click();
    // it began with its first stop
    await expect.poll(() => dialog.getByLabel('Börjar').inputValue()).toBe('18:00');
    await dialog.getByRole('button', { name: 'Ta bort stoppet Rissne centrum' }).click();
    await expect.poll(() => dialog.getByLabel('Slutar').inputValue()).toBe('18:15');
    await dialog.getByRole('button', { name: 'Ta bort stoppet Hallonbergens centrum' }).click();
    await dialog.getByLabel('Plats', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('button', { name: /^måndag 15 juni 18–18\.15, Hallonbergen, / }).waitFor();
  });

  it('says what does not fit when the end is moved before the last stop', async () => {
    await plan('2026-06-22', { travel: 'walking', stops: STOPS });
    const { page } = await open('2026-W26');
    await page.locator('[data-pass]').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Slutar').fill('19:00');
    await dialog.getByText('Stoppen ryms inte: det sista slutar 19.15, 15 min efter passets slut.').waitFor();
    await dialog.getByRole('button', { name: 'Flytta slutet' }).click();
    await expect.poll(() => dialog.getByLabel('Slutar').inputValue()).toBe('19:15');
  });

  it('keeps what was not saved over a reload, and saves it when it is tried again', async () => {
    await plan('2026-06-29', null);
    const { page } = await open('2026-W27');
    await page.locator('[data-pass]').first().focus();
    await page.route('**/api/passes/*', (route) => route.abort());
    await page.keyboard.press('Control+ArrowRight');
    const unsaved = page.getByRole('alert', { name: 'Inte sparat' });
    await unsaved.waitFor();
    // what was not saved is not shown as if it were
    await page.getByRole('button', { name: /^måndag 29 juni 17–19\.15/ }).waitFor();
    await page.unroute('**/api/passes/*');
    await page.reload();
    await unsaved.getByRole('button', { name: 'Försök igen' }).click();
    await unsaved.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: /^tisdag 30 juni 17–19\.15/ }).waitFor();
    await expect.poll(() => unsaved.count()).toBe(0);
  });

  it('has the stops in the list and on paper', async () => {
    await plan('2026-07-06', { travel: 'walking', stops: STOPS });
    const { page } = await open('2026-W28', '&show=table');
    const told = ['17–17.15 Rissne torg', '18–18.15 Hallonbergens centrum (20 min väg dit)'];
    const cell = page.getByRole('cell', { name: told[0]! });
    for (const words of told) expect(await cell.innerText()).toContain(words);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect
      .poll(() => page.locator('.paper ol li').allInnerTexts())
      .toEqual([...told, '19–19.15 Rissne centrum (20 min väg dit)']);
  });

  it('has no accessibility fault that axe can find, light and dark, in a day with suggestions, in a tour and in English', async () => {
    await plan('2026-07-14', { travel: 'walking', stops: STOPS });
    const { page, faults } = await open('2026-W29', '&day=3');
    await page.getByRole('button', { name: 'Föreslå besök' }).click();
    await page.getByRole('button', { name: 'Ta fram förslag' }).click();
    const ghost = page.locator('[data-ghost]').first();
    await ghost.waitFor();
    // in an opened day it stands at its hours, and is accepted there
    const clock = /(\d\d)(?:\.(\d\d))?–/.exec(await ghost.innerText())!;
    const track = (await page.locator('[data-row="0"]').boundingBox())!;
    const box = (await ghost.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(track.x + track.width + 1);
    expect(Number(clock[1]) > 12 ? box.x > track.x + track.width / 4 : true).toBe(true);
    await ghost.getByRole('button').first().focus();
    await expect.poll(() => onMap(page).count()).toBeGreaterThan(0);
    expect(await findViolationsInBoth(page)).toEqual([]);
    await ghost.getByRole('button', { name: /^Planera: / }).click();
    await page.locator(OWN).first().waitFor();
    await page.goto(`${app.address}/?page=plan&week=2026-W29&day=2&lang=en`);
    // a tour has its stops within its hours
    await page.locator('[data-pass] .mark').first().waitFor();
    await page.locator('[data-pass]').first().click();
    await page.getByRole('dialog').getByRole('region', { name: 'Stops' }).waitFor();
    expect(await findViolationsInBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize(PHONE);
    await page.locator('.pass').first().click();
    await page.getByRole('dialog').getByRole('region', { name: 'Stops' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(faults).toEqual([]);
  });

  it('leaves the names of the stadsdelar on the map clear of every button', async () => {
    const { page } = await open('2026-W30');
    for (const name of ['Lilla Alby', 'Kymlinge', 'Rissne', 'Storskogen']) {
      const row = page.locator('figure li').getByRole('button', { name: new RegExp(`^${name}`) });
      const tip = page.locator('figure .tooltip').first();
      // the map is there when it tells of what is pointed at
      await expect
        .poll(async () => {
          await row.blur();
          await row.focus();
          return tip.count();
        })
        .toBe(1);
      const covered = await tip.evaluate((element) => {
        const { left, top } = element.parentElement!.getBoundingClientRect();
        const at = (name: string) => Number.parseFloat((element as HTMLElement).style.getPropertyValue(name));
        const [x, y] = [left + at('--x'), top + at('--y')];
        return [...document.querySelectorAll('figure [data-covers] button')]
          .filter((button) => {
            const box = button.getBoundingClientRect();
            return x > box.left - 8 && x < box.right + 8 && y > box.top - 8 && y < box.bottom + 8;
          })
          .map((button) => button.textContent);
      });
      expect(covered, name).toEqual([]);
    }
  });
});
