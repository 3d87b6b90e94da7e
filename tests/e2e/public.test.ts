import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFlaws } from './find-flaws';
import { findViolations } from './find-violations';
import { hearPage } from './hear-page';
import { listPublicPages, oneOfEach } from './list-public-pages';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PATIENCE_MS, PHONE } from './open-page';
import { startApp, type RunningApp } from './start-app';
import { tabThrough } from './tab-through';

describe.skipIf(!haveBrowser())('what residents read', () => {
  let app: RunningApp;
  let browser: Browser;
  const isIn = (language: 'sv' | 'en') => (path: string) => /^en(\/|$)/.test(path) === (language === 'en');
  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    // behind the first start: whoever comes before it is done meets the page to sign in on
    while ((await fetch(`${app.address}/data/public.json`)).status !== 200) await sleep(200);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('is published by the demo itself, and then by somebody who has seen what is protected, for a reason', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/arbete/publicering`, PHONE);
    await page.getByText('Invånarna läser version 1.').waitFor();
    await page.getByText('Inga nya kvartal är färdigrapporterade.').waitFor();
    expect(await findFlaws(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /^2025/ }).check();
    await page.getByText('Löftet 2025:').waitFor();
    await page.getByRole('button', { name: 'Spara som utkast' }).click();
    await page.getByRole('link', { name: 'Läs utkastet som invånare' }).waitFor();
    await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
    await page.getByRole('link', { name: 'Läs utkastet som invånare' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Publicera' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Skäl').fill('Kvartalet är färdigrapporterat');
    await page.getByRole('button', { name: 'Publicera' }).click();
    await page.getByText('Version 2 är publicerad.').waitFor();
    await page.getByText('Invånarna läser version 2.').waitFor();
    await page.getByText(/^Visa texterna \(\d+\)$/).click();
    const texts = page.getByRole('region', { name: 'Texter som alla läser' });
    await texts
      .getByRole('button', { name: /^Dra tillbaka/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Dra tillbaka en text' });
    expect(await findFlaws(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Dra tillbaka texten' }).click();
    await dialog.getByText('Skriv varför.').waitFor();
    await dialog.getByLabel('Varför texten dras tillbaka').fill('Namnger en person');
    await dialog.getByRole('button', { name: 'Dra tillbaka texten' }).click();
    await page.getByText('Texten är tillbakadragen: invånarna läser version 3.').waitFor();
    await page.getByRole('table', { name: 'Tillbakadragna texter' }).getByText('Namnger en person').waitFor();
    expect(await (await fetch(`${app.address}/data/public.json`)).text()).toContain('Texten drogs tillbaka');
    await page.getByLabel('Varför varje månad').fill('Så att siffrorna är färska');
    await page.getByRole('button', { name: 'Godkänn' }).click();
    await page.getByText(/publiceras den 5 varje månad/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is whole without JavaScript, and asks no other host', async () => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', javaScriptEnabled: false });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(app.address);
    await page.getByRole('heading', { level: 1, name: 'Lovat och gjort i Sundbyberg' }).waitFor();
    await page.getByRole('img', { name: /Prioriterade: Rissne och Hallonbergen/ }).waitFor();
    await page.getByRole('table', { name: /Anmälda brott/ }).waitFor();
    await page.getByRole('list').getByRole('link', { name: 'Rissne' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rissne' }).waitFor();
    await page.getByRole('img', { name: /^Stapeldiagram: rapporterade timmar i Rissne/ }).waitFor();
    // a table says that it is wider than its frame where it is, and nowhere else
    const scrolling = () =>
      page.locator('.scroll').evaluateAll((all) =>
        all.map((frame) => {
          const said = getComputedStyle(frame.querySelector('.scrolls')!).visibility === 'visible';
          return { isWide: frame.scrollWidth > frame.clientWidth, said };
        }),
      );
    for (const width of [700, 390, 1200, 600]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => (await scrolling()).filter(({ isWide, said }) => isWide !== said)).toEqual([]);
    }
    expect((await scrolling()).some(({ isWide }) => isWide)).toBe(true);
    await page.setViewportSize(PHONE);
    await page.getByRole('link', { name: 'In English' }).click();
    await page.getByRole('heading', { level: 2, name: 'Presence by month' }).waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    expect(new URL(page.url()).pathname).toBe('/logga-in');
    expect([...hosts]).toEqual([new URL(app.address).host]);
    await context.close();
  });

  it.each([
    ['sv', 'light', DESKTOP],
    ['en', 'dark', PHONE],
    ['sv', 'dark', { width: 320, height: 640 }],
    ['en', 'light', { width: 720, height: 450 }],
  ] as const)('can be read by everybody: %s, %s, %o', async (language, colorScheme, viewport) => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'sv-SE', reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const missing = language === 'en' ? 'en/finns-inte' : 'finns-inte';
    const paths = oneOfEach((await listPublicPages(app.address)).filter(isIn(language)));
    expect(paths.length).toBeGreaterThan(12);
    for (const path of [...paths, missing]) {
      await page.goto(`${app.address}/${path}`);
      await page.locator('main h1').waitFor();
      expect(await findViolations(page), path).toEqual([]);
      expect(await findFlaws(page), path).toEqual([]);
    }
    await context.close();
  });

  it.each(['sv', 'en'] as const)(
    'sounds right, and can be gone through by the Tab key alone, on every page: %s',
    async (language) => {
      const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', reducedMotion: 'reduce' });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const paths = (await listPublicPages(app.address)).filter(isIn(language));
      const examples = oneOfEach(paths);
      for (const path of paths) {
        await page.goto(`${app.address}/${path}`);
        expect(await hearPage(page, language), path).toEqual([]);
        if (examples.includes(path)) expect(await tabThrough(page), path).toEqual([]);
      }
      await context.close();
    },
  );
});
