import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PHONE } from './open-page';
import { shareApp, type SharedApp } from './share-app';

describe.skipIf(!haveBrowser())('the follow-up page', () => {
  let app: SharedApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([shareApp(), openBrowser()]);
  });
  afterAll(() => browser.close());

  it.each([
    ['light', DESKTOP],
    ['dark', PHONE],
  ] as const)('says what came of the plan, and what came after, %s', async (scheme, viewport) => {
    const { page, faults } = await openPage(browser, `${app.address}/?page=follow-up`, viewport, scheme);
    await page.getByText(/^\d+\s%\sav den planerade tiden är genomförd/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rissne' }).click();
    await page.getByText(/^Rissne med omgivning \(150 m\) hade .* tyder på.*95\s% intervall/).waitFor();
    expect(
      await page.getByRole('heading', { name: 'Före och efter: Rissne' }).evaluate((h) => h === document.activeElement),
    ).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    for (const name of ['Planerat och genomfört per vecka', 'Anmälda brott före och efter'])
      await page.getByRole('button', { name: `${name}: visa som tabell` }).click();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('follows the weeks that are chosen, also when the link is copied', async () => {
    const { page } = await openPage(browser, `${app.address}/?page=follow-up`);
    await page.getByLabel('Antal veckor').selectOption({ label: '1 vecka' });
    await page.getByRole('button', { name: 'Planerat och genomfört per vecka: visa som tabell' }).click();
    const rows = page.getByRole('table', { name: 'Planerat och genomfört per vecka' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    const said = await page.getByText(/av den planerade tiden är genomförd/).textContent();
    const copied = await openPage(browser, page.url());
    await copied.page.getByText(said ?? '').waitFor();
    await copied.page.context().close();
    await page.context().close();
  });

  it('says when a period has not ended, and is as complete in English', async () => {
    const { page } = await openPage(browser, `${app.address}/?page=follow-up&lang=en&from=2025-12-08&to=2026-01-12`);
    await page.getByRole('button', { name: 'Duvbo' }).click();
    await page.getByText('The period has not ended.').waitFor();
    const text = await page.evaluate(() => {
      // what somebody has written stays as it is, and is marked as Swedish
      for (const written of document.querySelectorAll('main [lang="sv"]')) written.remove();
      return document.body.innerText;
    });
    expect(text).not.toMatch(/\b(och|inte|planerat|från|vecka|uppföljning|genomfört|jämför)\b/i);
    await page.context().close();
  });
});
