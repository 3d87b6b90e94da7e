import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findViolations } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { DESKTOP, openPage, PATIENCE_MS, PHONE } from './open-page';
import { startApp, type RunningApp } from './start-app';

describe.skipIf(!haveBrowser())('accounts', () => {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('let in somebody who is invited, by a link that works once and a password of their own', async () => {
    const { page, faults } = await openPage(browser, `${app.address}/?page=administration`);
    await page.getByRole('button', { name: 'Lägg till någon' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Namn').fill('Bo Öberg');
    await dialog.getByLabel('E-post').fill('bo@example.org');
    await dialog.getByLabel('Nattvandrare').check();
    await dialog.getByRole('button', { name: 'Spara' }).click();
    const link = (await page.locator('dialog code').textContent()) ?? '';
    expect(await findViolations(page)).toEqual([]);

    const other = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', reducedMotion: 'reduce' });
    onTestFinished(() => other.close());
    other.setDefaultTimeout(PATIENCE_MS);
    const phone = await other.newPage();
    await phone.goto(link);
    await phone.getByLabel('Nytt lösenord').fill('kort');
    await phone.getByLabel('Samma lösenord igen').fill('kort');
    await phone.getByRole('button', { name: 'Spara och logga in' }).click();
    await phone.getByRole('alert').waitFor();
    expect(await findViolations(phone)).toEqual([]);
    await phone.getByLabel('Nytt lösenord').fill('en lång mening om åskan');
    await phone.getByLabel('Samma lösenord igen').fill('en lång mening om åskan');
    await phone.getByRole('button', { name: 'Spara och logga in' }).click();
    // a partner has no map of offences
    await phone.getByRole('button', { name: 'Meny' }).click();
    const ownPage = phone.getByRole('link', { name: 'Mitt konto' });
    await ownPage.waitFor();
    expect(await phone.getByRole('link', { name: 'Lägesbild' }).count()).toBe(0);
    await ownPage.click();
    await phone.getByText('bo@example.org').first().waitFor();
    // what one is told of is chosen here, and a partner is told of no offences
    await phone.getByText('Du har inte valt något att få veta.').waitFor();
    await expect.poll(() => phone.getByRole('region', { name: 'Nytt för dig' }).getByRole('checkbox').count()).toBe(3);
    await phone.getByLabel('En milstolpe i ett löfte närmar sig').check();
    await phone.getByRole('button', { name: 'Spara valet' }).click();
    await phone.getByText('Valet är sparat.').waitFor();
    expect(await findViolations(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Meny' }).click();
    await phone.getByRole('button', { name: 'Logga ut' }).click();

    await phone.getByLabel('E-post').fill('bo@example.org');
    await phone.getByLabel('Lösenord').fill('fel lösenord helt och hållet');
    await phone.getByRole('button', { name: 'Logga in', exact: true }).click();
    await phone.getByRole('alert').waitFor();
    expect(await findViolations(phone)).toEqual([]);
    await phone.getByLabel('Lösenord').fill('en lång mening om åskan');
    await phone.getByRole('button', { name: 'Logga in', exact: true }).click();
    await phone.getByRole('button', { name: 'Meny' }).waitFor();

    await phone.goto(`${app.address}/arbete/narvaro`);
    await phone.getByRole('button', { name: 'Planera pass' }).first().waitFor();
    // one that asks nothing by itself, in a browser of its own
    const idle = await browser.newContext({ storageState: await other.storageState(), locale: 'sv-SE' });
    onTestFinished(() => idle.close());
    idle.setDefaultTimeout(PATIENCE_MS);
    const account = await idle.newPage();
    await account.goto(`${app.address}/arbete/konto`);
    await account.getByText('bo@example.org').first().waitFor();

    // an administrator ends their sessions: the page that is open, and listens for changes, says who did
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ändra Bo Öberg' }).click();
    await page.getByRole('button', { name: 'Logga ut överallt' }).click();
    await page.getByText('Utloggad överallt.').waitFor();
    await phone.getByText('Den som administrerar Löfteskartan har loggat ut dig.').waitFor();
    // as every quarter of a minute, but now
    await account.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await account.getByText('Den som administrerar Löfteskartan har loggat ut dig.').waitFor();
    await expect.poll(() => account.getByText('bo@example.org').count()).toBe(0);
    await phone.getByText('Glömt lösenordet?').click();
    await phone.getByText(/Löfteskartan skickar ingen e-post\. Be .* om en inbjudan/).waitFor();
    expect(await findViolations(phone)).toEqual([]);

    await phone.goto(app.usedLink);
    await phone.getByRole('alert').getByText('Länken har redan använts').waitFor();
    expect(phone.url()).toBe(`${app.address}/`);
    await phone.goto(link);
    await phone.getByRole('alert').waitFor();
    await other.close();
    expect(faults).toEqual([]);
  });

  it.each([
    ['light', DESKTOP],
    ['dark', PHONE],
  ] as const)('have pages that everybody can use, %s', async (scheme, viewport) => {
    for (const name of ['administration', 'account']) {
      const { page, faults } = await openPage(browser, `${app.address}/?page=${name}`, viewport, scheme);
      await page.getByRole('heading', { level: 2 }).nth(1).waitFor();
      expect(await findViolations(page), name).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});
