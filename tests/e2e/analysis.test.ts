import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, findViolationsInBoth } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { countPaints, DESKTOP, goOn, openPage, PHONE, waitForPaint } from './open-page';
import { shareApp, type SharedApp } from './share-app';

describe.skipIf(!haveBrowser())('the hotspot analyses', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  const open = (path: string, viewport = DESKTOP) => openPage(browser, app.address + path, viewport);

  it('are chosen by what they answer, painted at once and said in a sentence', async () => {
    const { page, faults } = await open('/');
    const before = await countPaints(page);
    await page.getByRole('button', { name: /^Metod/ }).click();
    await page.getByText('Fler brott än slumpen ger', { exact: false }).first().click();
    await waitForPaint(page, before);
    await page.keyboard.press('Escape');
    await page
      .getByText(/rutor har med omgivning fler anmälda brott än slumpen ger/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Mer i teckenförklaringen' }).click();
    await page
      .getByText(/Justerat för att vi testar \d+ rutor/)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('method')).toBe('gistar');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('say so when there is too little to say, instead of an empty map', async () => {
    const { page, faults } = await open('/?method=gistar&from=2025-03-01&to=2025-04-01&categories=robbery');
    await page
      .getByText(/för (få|lite)/i)
      .filter({ visible: true })
      .first()
      .waitFor();
    // and lead to the period in which the same can be said
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Visa .*2025$/ })
      .click();
    await page
      .getByText(/rutor har med omgivning fler anmälda brott än slumpen ger/)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(page.url()).not.toContain('2025-03-01');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draw each of the others without a fault', async () => {
    const { page, faults } = await open('/?method=harm');
    for (const method of ['harm', 'kde', 'dual_kde', 'odd_squares', 'emerging', 'place_type']) {
      if (method !== 'harm') {
        const before = await countPaints(page);
        const answered = page.waitForResponse((response) => response.url().includes(`method=${method}`));
        await goOn(page, `/?method=${method}`);
        await answered;
        await waitForPaint(page, before);
        await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .pending') === null);
      }
      const text = await page.evaluate(() => document.body.innerText);
      expect(text, method).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(faults, method).toEqual([]);
    }
    await page.context().close();
  });

  it('answer their questions in the panel, each with what it is made from', async () => {
    const { page, faults } = await open('/?panel=analysis');
    const panel = page.getByRole('complementary');
    // where comes first, and is answered without being asked
    const questions = panel.locator('details:has(> summary > h3)');
    await expect
      .poll(() => questions.first().locator('> summary').innerText())
      .toMatch(/^Var\? Platser att titta närmare på/);
    expect(await questions.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([
      true,
      ...[false, false, false, false, false],
    ]);
    await panel.getByRole('heading', { name: 'Hur bra är kartan?' }).click();
    await panel.getByText(/Av de [\d\s]+ brott som anmäldes kvartalet efter/).waitFor();
    for (const question of ['Hur bra är kartan?', 'När?', 'Hur samlat är det?'])
      await panel.getByText(question).first().waitFor({ state: 'attached' });
    await expect.poll(() => panel.getByText('Analysens underlag').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draw places and chains on the map, chosen in the list and the other way', async () => {
    const { page, faults } = await open('/?panel=analysis&categories=graffiti');
    const panel = page.getByRole('complementary');
    const legend = page.getByRole('region', { name: 'Teckenförklaring' });
    await panel.getByRole('heading', { name: 'Upprepas det nära?' }).click();
    await panel.getByRole('heading', { name: 'Kedjor av brott nära varandra' }).waitFor();
    await legend.getByRole('button', { name: 'Mer i teckenförklaringen' }).click();
    await legend.getByRole('heading', { name: /DBSCAN/ }).waitFor();
    // the places are listed below the chains
    const place = panel.getByRole('button', { name: /^Visa på kartan/ }).last();
    await place.click();
    await expect.poll(() => place.getAttribute('aria-pressed')).toBe('true');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => place.getAttribute('aria-pressed')).toBe('false');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('give the same bytes when the same run card is run again', async () => {
    const ask = (path: string) => fetch(`${app.address}/api${path}`, { headers: { cookie: app.cookie } });
    const layer = (await (await ask('/analysis/layer?method=gistar')).json()) as { card: { address: string } };
    const again = () => ask(layer.card.address).then((answer) => answer.text());
    const [first, second] = [await again(), await again()];
    expect(second).toBe(first);
    expect((JSON.parse(first) as typeof layer).card).toEqual(layer.card);
  });

  it('give their values as a table and a file', async () => {
    const { page } = await open('/?method=gistar&show=table&layers=grid');
    const main = page.getByRole('main');
    await main.getByRole('tab', { name: 'Rutor' }).click();
    await main.getByRole('table', { name: /Fler brott än slumpen ger/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('button', { name: 'Ladda ner CSV' }).first().click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Syntetiska demodata');
    await page.context().close();
  });

  describe.each([
    ['a method on the map', '/?method=emerging', DESKTOP],
    ['the panel of analyses', '/?panel=analysis', DESKTOP],
    ['the panel on a phone', '/?panel=analysis', PHONE],
  ] as const)('%s', (_name, path, viewport) => {
    it('has no accessibility fault that axe can find, light and dark', async () => {
      const { page } = await open(path, viewport);
      await page.waitForLoadState('networkidle');
      expect(await findViolationsInBoth(page)).toEqual([]);
      await page.context().close();
    });
  });
});
