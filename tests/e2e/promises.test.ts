import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PHONE } from './open-page';
import { startApp, type RunningApp } from './start-app';

describe.skipIf(!haveBrowser())('promises and places', () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('follows the promise of a year to a verdict, and makes another year’s of it', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/arbete/loften?year=2025`);
    await page.getByText(/^Löftets tid är slut: \d+ av 11 åtaganden nådde målet/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Avgör: Dialog med invånarna i alla stadsdelar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Regeln föreslår: /).waitFor();
    await dialog.getByRole('radio', { name: 'Delvis' }).check();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText('Fyll i det här.').waitFor();
    await dialog.getByLabel('Varför').fill('Två av träffarna blev för korta.');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Två av träffarna blev för korta.').waitFor();
    // decided anew: what was decided before stays under it
    await page.getByRole('button', { name: 'Avgör på nytt: Dialog med invånarna i alla stadsdelar' }).click();
    await dialog.getByText(/^Det som är avgjort förut står kvar/).waitFor();
    await dialog.getByRole('radio', { name: 'Hållet', exact: true }).check();
    await dialog.getByLabel('Varför').fill('De korta träffarna är hållna om.');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    const before = page.getByRole('list', { name: 'Avgjort förut' }).getByRole('listitem');
    await before.getByText(/^Delvis\. Två av träffarna blev för korta\./).waitFor();
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Nytt löfte' }).click();
    await dialog.getByLabel('År', { exact: true }).fill('2027');
    await dialog.getByRole('button', { name: 'Gör löftet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Medborgarlöfte för Sundbyberg 2027' }).waitFor();
    await page.getByText('Löftet har inte börjat än.').waitFor();
    await page.getByRole('button', { name: 'Ändra: Forum på strategisk nivå' }).click();
    await dialog.getByLabel('Antal gånger').fill('0');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText(/^Hur mycket: .* Ange ett tal som är minst 1\.$/).waitFor();
    await dialog.getByLabel('Antal gånger').fill('6');
    // at its end nothing lies half under the buttons
    await dialog.locator('.body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    // the browser writes down every answer that refuses
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
    await page.context().close();
  });

  it('answers for every stadsdel, and plans what is missing by one press', async () => {
    const { page, faults } = await openPage(
      browser,
      `${app.address}/arbete/loften?year=2026&shown=stadsdelar`,
      PHONE,
      'dark',
    );
    await page.getByText(/^Av 22 träffar som löftet säger ska finnas är \d+ gjorda/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const missing = page.getByRole('button', { name: /^Planera trygghetsvandring i / });
    const before = await missing.count();
    expect(before).toBeGreaterThan(0);
    await missing.first().click();
    const dialog = page.getByRole('dialog');
    const plan = dialog.getByRole('button', { name: 'Planera' });
    const isAt = (label: string) =>
      expect.poll(() => dialog.getByLabel(label).evaluate((field) => field === document.activeElement)).toBe(true);
    // what is wrong is called as its field is, and is where to go on writing, also when it lay below what is seen
    await dialog.getByLabel('Upprepas').selectOption({ label: 'Varannan vecka' });
    await dialog.getByLabel('Antal gånger').fill('0');
    await dialog.getByLabel('Slag').focus();
    await plan.click();
    await dialog.getByText(/^Antal gånger: ”0” går inte att använda\. Ange ett tal som är minst 2\.$/).waitFor();
    await isAt('Antal gånger');
    await dialog.getByLabel('Slutar').fill('17.00');
    await plan.click();
    await dialog.getByText(/^Träffen blir 23 timmar lång\./).waitFor();
    await isAt('Slutar');
    // what is written is not thrown away by a key or a press beside what was meant
    const asking = dialog.getByRole('alertdialog', { name: 'Det du har skrivit är inte sparat.' });
    await page.keyboard.press('Escape');
    await asking.waitFor();
    await page.keyboard.press('Escape');
    await asking.waitFor({ state: 'detached' });
    await isAt('Slutar');
    await dialog.getByRole('button', { name: 'Stäng', exact: true }).last().click();
    await asking.getByRole('button', { name: 'Fortsätt skriva' }).click();
    await dialog.getByLabel('Slutar').fill('20.00');
    await dialog.getByLabel('Upprepas').selectOption({ label: 'En gång' });
    await plan.click();
    await expect.poll(() => missing.count()).toBe(before - 1);
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
    await page.context().close();
  });

  it('holds the weekly meeting from one sheet, and keeps it with what was decided', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/arbete/veckomote`, PHONE);
    await page.getByText(/jämförelser.*(En plats|Ingen plats|\d+ platser) växer/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('button', { name: 'Lägg till beslut' }).click();
    await page.getByRole('button', { name: 'Spara mötet' }).click();
    await page.getByText('Fyll i vad och vem på varje rad, eller ta bort raden.').waitFor();
    await page.getByLabel('Vad').fill('Ronder i garaget');
    await page.getByLabel('Vem').fill('Centrumägaren');
    await page.getByRole('button', { name: 'Spara mötet' }).click();
    await page.getByText(/^Underlaget som det var 1 januari 2026\./).waitFor();
    await expect.poll(() => page.getByLabel('Vad').inputValue()).toBe('Ronder i garaget');
    expect(await findViolations(page)).toEqual([]);

    // what the law asks for, in the same session
    await page.goto(`${app.address}/arbete/atgardsplan`);
    await page.getByText('Ingen lägesbild med åtgärdsplan är beslutad här.').waitFor();
    await page.getByRole('button', { name: 'Börja ett utkast' }).click();
    await page.getByLabel('Egen text: Analys').fill('Ljuset på torget.');
    await page.getByRole('button', { name: 'Spara texterna' }).click();
    await page.getByText('Texterna är sparade.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('button', { name: 'Spara som beslutad' }).click();
    await page.getByLabel('Vem beslutade, och var det står').fill('Kommunstyrelsen, § 14');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara som beslutad' }).click();
    await page.getByText(/^Beslutad 1 januari 2026, för 0 månader sedan\./).waitFor();
    await page.getByText('Ljuset på torget.').waitFor();
    await expect.poll(() => page.getByRole('textbox').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('tells who changes a place what somebody else has saved meanwhile, and asks why its status is another', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/arbete/platser`, PHONE, 'dark');
    await page.getByRole('link', { name: 'Tuletorget' }).click();
    await page.getByRole('button', { name: 'Ändra', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Vilka som samverkar').fill('Centrumägaren, värd');
    await page.evaluate(async () => {
      const path = `/api/place-register/${new URLSearchParams(location.search).get('place')}`;
      const { place } = (await (await fetch(path)).json()) as { place: Record<string, unknown> };
      const { name, kind, members, revision } = place;
      const said = { name, kind, members, revision, status: 'worked_on', reason: 'Samverkan börjar', outline: null };
      await fetch(path, {
        ...{ method: 'PUT', body: JSON.stringify(said) },
        headers: { 'Content-Type': 'application/json' },
      });
    });
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByText('Läge, som det är sparat nu: Arbetas med').waitFor();
    expect(await findViolations(page)).toEqual([]);
    // what stands here would take the status back
    await dialog.getByRole('button', { name: 'Spara min version' }).click();
    await dialog.getByText(/^Skäl: ett nytt läge behöver ett skäl\./).waitFor();
    await expect
      .poll(() => dialog.getByLabel('Skäl till läget').evaluate((field) => field === document.activeElement))
      .toBe(true);
    await dialog.getByRole('button', { name: 'Ta deras' }).click();
    await dialog.getByLabel('Vilka som samverkar').fill('Centrumägaren, värd');
    await dialog.getByRole('button', { name: 'Spara', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Centrumägaren, värd').waitFor();
    await page.getByText('Samverkan börjar').waitFor();
    expect(faults.filter((fault) => !/status of (400|409)/.test(fault))).toEqual([]);
    await page.context().close();
  });

  it('shows the places that return and the card of one, as complete in English', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/arbete/platser?lang=en`, DESKTOP, 'dark');
    await page
      .getByText(/^\d+% of the reported offences in Sundbyberg that have a place lie at the \d+ places/)
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Weigh three voices' }).click();
    await page.getByRole('heading', { level: 1, name: 'Priorities' }).waitFor();
    await page.getByRole('slider', { name: 'Municipality' }).press('Home');
    await page.waitForURL(/weights=50,50,0/);
    await page.getByText('Rissne torg', { exact: true }).first().waitFor();
    await page.locator('summary', { hasText: 'Rissne torg' }).click();
    await page.getByText(/^41\s?% unsafe outdoors late at night/).waitFor();
    await page.getByRole('checkbox', { name: 'Rissne torg' }).check();
    await page.getByLabel('Reason').fill('Residents and reports agree.');
    await page.getByRole('button', { name: 'Keep the decision' }).click();
    await page.getByRole('heading', { level: 3, name: 'Rissne torg' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${app.address}/arbete/platser?lang=en&theme=dark`);
    await page.getByRole('link', { name: 'Rissne torg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rissne torg' }).waitFor();
    await page.getByText(/reported offences in a year/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    for (const name of ['Per month', 'By hour, of those whose hour is known'])
      await page.getByRole('button', { name: `${name}: show as a table` }).click();
    await page.getByText('Did it help?').click();
    await page.getByText(/^Rissne torg with its surroundings \(150 m\) had .* suggests/).waitFor();
    await page.getByText(/a fall under \d+% cannot be told from chance\.$/).waitFor();
    await page.getByRole('button', { name: 'Add a measure' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Problem', { exact: true }).fill('Noise');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => dialog.getByRole('alert').count()).toBe(3);
    for (const [label, text] of [
      ['Cause', 'Late trains'],
      ['Measure', 'Hosts at the station'],
      ['How it is seen', 'Fewer reported offences'],
    ] as const)
      await dialog.getByLabel(label, { exact: true }).fill(text);
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 3, name: 'Hosts at the station' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
