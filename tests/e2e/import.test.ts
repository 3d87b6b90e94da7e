import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage, PHONE, DESKTOP } from './open-page';
import { startApp, type RunningApp } from './start-app';

const HEADER = 'Id;Brottskod;Brottskod klartext;Brottsdatum;Inskrivningsdatum;DeSO-område;Kommun;Antal';
const row = (id: string, day: string) => `${id};0802;;2025-05-${day} 10:00;2025-05-${day};0183C1220;Sundbyberg;1`;

describe.skipIf(!haveBrowser())('the import of files', () => {
  let app: RunningApp;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'files-to-import-'));
    app = await startApp();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const fileOf = (name: string, lines: readonly string[]) => {
    const path = join(folder, name);
    writeFileSync(path, `${[HEADER, ...lines].join('\n')}\n`);
    return path;
  };
  const open = (size = DESKTOP, scheme: 'light' | 'dark' = 'light') =>
    openPage(browser, `${app.address}/arbete/inlasning`, size, scheme);
  const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);
  const counted = (page: Page, name: string) => page.locator(`dt:text-is("${name}") + dd`).textContent();

  it('takes a file from the hand to the map, and back again', async () => {
    const { page, faults } = await open();
    await choose(
      page,
      fileOf('maj.csv', [row('1', '01'), row('2', '02'), '3;0802;;när som helst;;0183C1220;Sundbyberg;1']),
    );
    await page.getByText('Känd form: polisens utdrag med id och DeSO').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gå igenom filen' }).click();
    await page.getByRole('heading', { name: 'Det här skulle ändras' }).waitFor();
    expect([await counted(page, 'Nya'), await counted(page, 'Underkända')]).toEqual(['2', '1']);
    const [fetched] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Hämta raderna/ }).click()]); // prettier-ignore
    expect(fetched.suggestedFilename()).toBe('maj-underkända.csv');
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Godkänn och läs in' }).click();
    await page.getByText('Inläsning 1 är klar').waitFor();
    await page.getByText('Anmälda brott: maj.csv').waitFor();

    // taken back by two presses
    await page.getByRole('button', { name: 'Ta tillbaka inläsning 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta tillbaka' }).click();
    await page.getByText('Inläsning 1 är tillbakatagen.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Ta tillbaka inläsning 1' }).count()).toBe(0);
    await page.getByText('Inläsning 1 togs tillbaka').waitFor();
    expect(faults).toEqual([]);
  });

  it('goes on where it was after a lost network and after a reload', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => row(String(i), String(1 + (i % 28)).padStart(2, '0')));
    const path = fileOf('stor.csv', lines);
    const { page } = await open();
    const offsets: string[] = [];
    let isLost = false;
    await page.route('**/files/0?*', (route) => {
      offsets.push(new URL(route.request().url()).searchParams.get('offset') ?? '');
      // the first part arrives
      if (offsets.length > 1 && isLost) return route.abort();
      isLost = true;
      return route.continue();
    });
    await choose(page, path);
    await page.getByText('Ingen kontakt med servern.', { exact: false }).first().waitFor();
    await page.reload();
    await page.getByText('Välj stor.csv igen').waitFor();
    isLost = false;
    offsets.length = 0;
    await page.unroute('**/files/0?*');
    const next = page.waitForRequest(/files\/0\?/);
    await choose(page, path);
    expect(new URL((await next).url()).searchParams.get('offset')).toBe(String(1024 * 1024));
    await page.getByText(/MB, framme/).waitFor();
    await page.getByRole('button', { name: 'Börja om med andra filer' }).click();
    await page.getByText('Släpp filer här').waitFor();
  });

  it.each([
    ['light', PHONE],
    ['dark', DESKTOP],
  ] as const)('can be used by everybody, %s', async (scheme, size) => {
    const { page, faults } = await open(size, scheme);
    await choose(page, fileOf('juni.csv', [row('9', '03')]));
    await page.getByText('Känd form:').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Börja om med andra filer' }).click();
    await page.getByText('Släpp filer här').waitFor();
    expect(faults).toEqual([]);
  });
});
