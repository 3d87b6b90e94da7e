import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { hearPage } from './hear-page';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage, PATIENCE_MS, PHONE } from './open-page';
import { startApp, type RunningApp } from './start-app';
import { tabThrough } from './tab-through';

/** What is wrong with a page for who reads it by eye, by ear and by keyboard; asked of pages with JavaScript alone. */
async function readsWell(page: Page, language: 'sv' | 'en' = 'sv'): Promise<string[]> {
  return [...(await findViolations(page)), ...(await hearPage(page, language)), ...(await tabThrough(page))];
}

describe.skipIf(!haveBrowser())('what a resident does on the public pages', () => {
  let app: RunningApp;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    process.env['EMBED_HOSTS'] = '*';
    app = await startApp().finally(() => delete process.env['EMBED_HOSTS']);
    browser = await openBrowser();
    const isPublished = async () => (await fetch(`${app.address}/data/public.json`).catch(() => null))?.status === 200;
    while (!(await isPublished())) await sleep(200);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await app.stop();
  });

  const open = async (path: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', reducedMotion: 'reduce', ...more });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${app.address}${path}`);
    return page;
  };
  const write = async (page: Page, text: string) => {
    await page.getByRole('radio', { name: 'En plats känns otrygg' }).check();
    await page.getByLabel('Vad handlar det om?').selectOption({ label: 'Mörkt eller trasig belysning' });
    await page.getByLabel('Stadsdel', { exact: true }).selectOption({ label: 'Rissne' });
    await page.getByLabel('Plats med egna ord').fill('Tunneln vid skolan');
    await page.getByLabel('Berätta').fill(text);
    await page.getByRole('button', { name: 'Gå vidare' }).click();
    await page.getByRole('heading', { level: 1, name: 'Läs igenom och skicka' }).waitFor();
  };
  const answer = async (report: string, status: string, words: string) => {
    const { page } = await openPage(browser, `${app.address}/arbete/rapporter`);
    await page
      .getByRole('button', { name: new RegExp(report) })
      .first()
      .click();
    await page.getByText(words === '' ? report : 'Tunneln vid skolan', { exact: true }).waitFor();
    await page.getByLabel('Läge').selectOption({ label: status });
    await page.getByLabel('Svar på svenska').fill(words);
    await page.getByLabel('Åtgärd').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Sparat. Den som rapporterade ser det strax.').waitFor();
    expect(await findViolations(page)).toEqual([]);
  };

  it('is to send a report without JavaScript, to read by the receipt what comes of it, and to say that it is not so', async () => {
    const page = await open('/rapportera', { javaScriptEnabled: false });
    await write(page, 'Det är släckt varje kväll.');
    await page.getByText(/tas bort 180 dagar efter att du har skickat/).waitFor();
    await page.getByText('Redan rapporterat i Rissne').waitFor();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tack, rapporten är skickad' }).waitFor();
    expect(await readsWell(await open(page.url().slice(app.address.length)))).toEqual([]);
    const receipt = new URL(page.url());
    await answer('Tunneln|Mörkt eller trasig belysning.*Rissne', 'Åtgärdad', 'Lampan är lagad.');
    const told = page.getByText('Lampan är lagad.');
    await expect
      .poll(async () => {
        await page.goto(`${receipt.origin}${receipt.pathname}`);
        return told.count();
      })
      .toBe(1);
    await page.getByRole('heading', { name: 'Det här görs' }).waitFor();
    await page.getByRole('button', { name: 'Det är inte åtgärdat' }).click();
    await page.getByText('Tack, kommunen får veta det.').waitFor();
    expect(await readsWell(await open(page.url().slice(app.address.length)))).toEqual([]);
    const { page: planner } = await openPage(browser, `${app.address}/arbete/rapporter`);
    await planner.getByText('1 säger att det inte är åtgärdat').first().waitFor();
  });

  it.each([PHONE, { width: 320, height: 640 }])(
    'is to point on a map and to be warned while one writes, also by keyboard: %o',
    async (viewport) => {
      const page = await open('/rapportera', { viewport });
      const map = page.getByRole('application');
      await map.focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('button', { name: 'Ta bort punkten' }).waitFor();
      await page.getByLabel('Berätta').fill('Ring mig på 070-123 45 67.');
      await page.getByText(/Det ser ut som ett telefonnummer/).waitFor();
      expect(await findViolations(page)).toEqual([]);
      await write(page, 'Det är släckt varje kväll.');
      await page.getByText('Markerad på kartan').waitFor();
      const photo = { name: 'plats.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') };
      await page.getByLabel('Välj foton').setInputFiles(photo);
      await page.getByText('1 valda: plats.jpg').waitFor();
      // a photo is made smaller before it is sent; what the browser cannot read is left for the server to refuse
      const drawn = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(2400, 1800);
        canvas.getContext('2d')!.fillRect(0, 0, 2400, 1800);
        const png = await canvas.convertToBlob({ type: 'image/png' });
        return [...new Uint8Array(await png.arrayBuffer())];
      });
      const large = { name: 'stor.png', mimeType: 'image/png', buffer: Buffer.from(drawn) };
      await page.getByLabel('Välj foton').setInputFiles([photo, large]);
      const chosen = () =>
        page.getByLabel('Välj foton').evaluate(async (input: HTMLInputElement) => {
          const [broken, small] = [...input.files!];
          const { width, height } = await createImageBitmap(small!);
          return [broken!.name, broken!.size, small!.name, small!.type, width, height].join(' ');
        });
      await expect.poll(chosen).toBe('plats.jpg 1 stor.jpg image/jpeg 1600 1200');
      expect(await readsWell(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    },
  );

  it('is to agree with what somebody else has told, once a day', async () => {
    const page = await open('/en/rapporterat');
    const agree = page.getByRole('button', { name: 'Me too', description: 'Dark between the kiosk and the metro' });
    await agree.click();
    await page.getByText('Thank you, the municipality will know.').waitFor();
    await agree.click();
    await page.getByText('You have said so already today').waitFor();
    expect(await readsWell(page, 'en')).toEqual([]);
  });

  it.each(['before', 'after'])(
    'is to read a promise within the page of another, whose frame follows its height, with its script %s the frame',
    async (place) => {
      const script = `<script src="${app.address}/publikt/inbaddning.js"></script>`;
      const html = `<!DOCTYPE html><html lang="sv"><title>x</title>${place === 'before' ? script : ''}
        <iframe src="${app.address}/inbaddning/loften/2025" title="Löftet" width="100%" height="40"></iframe>
        <button onclick="document.body.insertAdjacentElement('beforeend', Object.assign(document.createElement('script'), { src: '${app.address}/publikt/inbaddning.js' }))">x</button></html>`;
      const other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const page = await open('/kontakt');
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      // another host than the frame's: what they have in common is nothing
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
      if (place === 'after') await page.getByRole('button').click();
      const height = () => page.locator('iframe').evaluate((frame) => Number((frame as HTMLIFrameElement).height));
      await expect.poll(height).toBeGreaterThan(100);
      const before = await height();
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(height).toBeGreaterThan(before);
      expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
      other.close();
    },
  );

  it('is to ask for a map to move, which nothing is fetched for before, and to hear by keyboard what lies in its middle', async () => {
    const page = await open('/karta');
    const scripts: string[] = [];
    const hosts = new Set<string>();
    const faults: string[] = [];
    // a picture that the map lacks, such as the hatching of what is protected, is a warning
    page.on('console', (message) => {
      const isFault = /error|warning/.test(message.type()) && !/GPU stall due to ReadPixels/.test(message.text());
      if (isFault) faults.push(message.text());
    });
    page.on('request', (request) => {
      hosts.add(new URL(request.url()).host);
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.reload();
    await page.getByRole('button', { name: 'Visa karta att flytta' }).waitFor();
    expect(scripts).toEqual(['/publikt/karta.js']);
    await page.getByRole('button', { name: 'Visa karta att flytta' }).press('Enter');
    await page.locator('[data-map="ready"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByText(/Anmälda brott 20\d\d: /).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect([...hosts]).toEqual([new URL(app.address).host]);
    expect(faults).toEqual([]);
  });
});
