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

  it('means what stands in the form of a period and an area, also where nobody has pressed the button below it', async () => {
    const { page, faults } = await open();
    await choose(page, fileOf('rissne.csv', [row('1', '01'), row('2', '20')]));
    await page.getByText('Känd form:').waitFor();
    await page.getByText('Fler val').click();
    await page.getByLabel('Filen är allt i sin period och sitt område', { exact: false }).check();
    await page.getByLabel('Perioden börjar').fill('2025-05-01');
    await page.getByLabel('Perioden slutar').fill('2025-05-31');
    await page.getByLabel('Rissne', { exact: true }).check();
    await page.getByRole('button', { name: 'Gå igenom filen' }).click();
    await page.getByText('Filen räknas som allt från 1 maj 2025 till 31 maj 2025 i Rissne.').waitFor();
    // and what has been said otherwise since is gone through before it is accepted
    await page.getByLabel('Filen är andra brott', { exact: false }).check();
    await page.getByRole('button', { name: 'Godkänn och läs in' }).click();
    await expect.poll(() => page.getByText('Filen räknas som allt').count()).toBe(0);
    await page.getByRole('button', { name: 'Godkänn och läs in' }).waitFor();
    expect(await page.getByText(/Inläsning \d+ är klar/).count()).toBe(0);
    await page.getByRole('button', { name: 'Börja om med andra filer' }).click();
    await page.getByText('Släpp filer här').waitFor();
    expect(faults).toEqual([]);
  });

  it('has the columns of a register of addresses chosen from lists', async () => {
    const path = join(folder, 'lista.csv');
    writeFileSync(path, 'A;B;C;D\nSturegatan;10;6583600;668900\nRissne torg;1;6585000;667000\n');
    const { page, faults } = await open();
    await choose(page, path);
    await page.getByText('ingen kolumn säger när brotten begicks', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Filen är' }).selectOption({ label: 'Kommunens register' });
    await page.getByText('Rubrikerna säger inte vad registret är av.', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Adresser' });
    for (const [column, field] of [['A', 'Gata, eller hela adressen'], ['B', 'Gatunummer'], ['C', 'Koordinat nord (bredd)'], ['D', 'Koordinat öst (längd)']] as const) {
      await page.getByLabel(`Läses som: ${column}`).selectOption({ label: field });
      await page.locator('tr', { has: page.getByLabel(`Läses som: ${column}`) }).getByText('du har valt').waitFor();
    } // prettier-ignore
    await page.getByRole('combobox', { name: 'Koordinatsystem' }).selectOption('EPSG:3006');
    await page.getByText('2 av 2 granskade rader går att använda.').waitFor();
    expect(await page.locator('figure circle').count()).toBe(2);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gå igenom filen' }).click();
    await page.getByRole('heading', { name: 'Det här skulle ändras' }).waitFor();
    expect(await counted(page, 'Nya')).toBe('2');
    await page.getByRole('button', { name: 'Börja om med andra filer' }).click();
    await page.getByText('Släpp filer här').waitFor();
    expect(faults).toEqual([]);
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
