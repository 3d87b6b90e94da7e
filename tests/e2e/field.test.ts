import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldPasses, SessionAnswer } from '../../web/api/types';
import { FieldPhone, tap, waiting, worksWithout } from './field-phone';
import { findViolationsInBoth } from './find-violations';
import { haveBrowser } from './open-browser';

const HOUR_MS = 3_600_000;

describe.skipIf(!haveBrowser())('a pass carried out with a phone', () => {
  const phone = new FieldPhone();
  const { ask, plan, readPass, openField, loseCoverage, getCoverage } = phone;
  beforeAll(() => phone.start());
  afterAll(() => phone.stop());
  // a test that failed without coverage is not the next one's fault
  beforeEach(() => getCoverage());

  it('is begun with a connection, goes on without, outlives the browser, and is sent once', async () => {
    const pass = await plan();
    let page = await openField();
    await page.getByRole('button', { name: /Område 7/ }).tap();
    await worksWithout(page);
    await tap(page, /^Påbörja/);
    await page.getByText(/Sparat på servern/).waitFor();
    const begun = await readPass(pass);
    expect(begun?.status).toBe('under_way');

    await loseCoverage();
    const came = Date.now();
    await tap(page, /^Rissne torg$/);
    await page.getByText('Du är vid').waitFor();
    // faster than the phone writes: nothing of it is lost, and nothing done twice
    const thumbs = ['Samtal', 'Kontroll av miljön', 'Lämna platsen', 'Lämna platsen'];
    await page
      .locator('article button')
      .evaluateAll(
        (buttons, names) =>
          names.forEach((name) =>
            buttons
              .find(({ textContent }) => textContent.trim() === name)
              ?.dispatchEvent(new Event('click', { bubbles: true })),
          ),
        thumbs,
      );
    await waiting(page, 1);
    const left = Date.now();
    await page.reload();
    await waiting(page, 1);
    await page.getByText('1 rapport väntar på täckning').waitFor();
    await tap(page, 'Avsluta passet');
    await page.getByLabel('Kort anteckning').fill('Lugnt, belysningen trasig vid trappan.');
    await tap(page, /^Avsluta \d/);
    await waiting(page, 2);

    // the battery runs out
    await phone.runOut();
    page = await openField();
    await page.getByText('2 rapporter väntar på täckning').waitFor();
    expect((await readPass(pass))?.status).toBe('under_way');

    // two tabs, and only one of them may send
    const other = await openField();
    await waiting(other, 2);
    let sent = 0;
    phone.browser.on('response', (response) => {
      if (response.url().endsWith('/api/field/reports') && response.ok()) sent += 1;
    });
    // the session has not outlived the browser: everything waits for its owner
    await getCoverage();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('Logga in för att skicka 2 rapporter').waitFor();
    await phone.signIn();
    await Promise.all([page, other].map((tab) => tab.evaluate(() => dispatchEvent(new Event('online')))));
    await waiting(page, 0);
    await waiting(other, 0);
    await expect.poll(() => sent).toBe(1);

    const done = await readPass(pass);
    expect(done).toMatchObject({ status: 'done', actual_from: begun?.actual_from });
    expect(done?.visits).toHaveLength(1);
    const [visit] = done?.visits ?? [];
    expect(visit).toMatchObject({ place: 'rissne-torg', done: ['talk', 'environment'] });
    // as long as it was on the phone, and when it was: not when it was sent
    const length = Date.parse(visit!.to) - Date.parse(visit!.from);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(left - came);
    expect(Date.parse(done!.actual_to!)).toBeGreaterThan(Date.parse(visit!.to));
    for (const tab of [page, other]) await tab.close();
  });

  it('is begun without a plan and without coverage, and stands in the plan when the line is back', async () => {
    const page = await openField();
    await page.getByRole('button', { name: 'Börja ett pass utan plan' }).waitFor();
    await worksWithout(page);
    await loseCoverage();
    await tap(page, 'Börja ett pass utan plan');
    await page.getByLabel('Stadsdel').selectOption('duvbo');
    await page.getByLabel('Insats').selectOption('cykelpatrull');
    expect(await findViolationsInBoth(page)).toEqual([]);
    await tap(page, 'Påbörja på plats');
    await page.getByText('Duvbo').first().waitFor();
    await page.locator('[data-waiting="1"]').waitFor();
    await getCoverage();
    await waiting(page, 0);
    const begun = async () =>
      (await ask<FieldPasses>('/api/field/passes')).passes.filter(
        ({ stadsdel, status, begun_by_reader }) => stadsdel === 'duvbo' && status === 'under_way' && begun_by_reader,
      );
    await expect
      .poll(async () => (await begun()).map(({ activity_name }) => activity_name.sv))
      .toEqual(['Cykelpatrull']);
    await tap(page, 'Ångra');
    await expect.poll(async () => (await begun()).length).toBe(0);
    await page.close();
  });

  it('is taken back within a minute', async () => {
    const pass = await plan();
    const page = await openField();
    await page
      .getByRole('button', { name: /Område 7.*Stanna|Planerat.*Område 7/ })
      .first()
      .tap();
    await tap(page, /^Påbörja/);
    await page.getByText('Vi är här nu').waitFor();
    await tap(page, 'Ångra');
    await page.getByText('Pass i dag och i natt').waitFor();
    await waiting(page, 0);
    await expect.poll(async () => (await readPass(pass))?.status).toBe('planned');
    await page.close();
  });

  it('is not begun half a day before or after its time, and the page says which time that is', async () => {
    const now = Date.parse((await ask<SessionAnswer>('/api/session')).now);
    const midnight = Date.parse(`${new Date(now + HOUR_MS).toISOString().slice(0, 10)}T00:00:00+01:00`);
    // of the day and its night: half past five tomorrow morning, or from late in the afternoon just after midnight
    const from = now - midnight < 17 * HOUR_MS ? midnight + 29.5 * HOUR_MS : midnight + HOUR_MS / 12;
    const at = (ms: number) => new Date(ms).toISOString();
    const times = { planned_from: at(from), planned_to: at(from + HOUR_MS / 2) };
    const pass = await plan({ unit: 'Område 9', ...times });
    const page = await openField();
    await page.getByRole('button', { name: /Planerat.*Område 9/ }).tap();
    await page.getByText(/^Passet är planerat .*\d\d\.\d\d–\d\d\.\d\d, mer än tolv timmar härifrån\./).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^(Påbörja|Vi ger oss av)/ }).count()).toBe(0);
    expect(await findViolationsInBoth(page)).toEqual([]);
    expect((await readPass(pass))?.status).toBe('planned');
    await page.close();
  });

  it('has nothing that shuts somebody out, in light and in dark', async () => {
    await plan();
    const page = await openField();
    await page.getByText('Pass i dag och i natt').waitFor();
    expect(await findViolationsInBoth(page)).toEqual([]);
    await page
      .getByRole('button', { name: /Planerat.*Område 7/ })
      .first()
      .tap();
    await tap(page, 'Vi ger oss av');
    await page.getByRole('region', { name: 'På väg till' }).waitFor();
    expect(await findViolationsInBoth(page)).toEqual([]);
    await tap(page, 'Dit åker vi inte');
    await page.getByText('Vi är här nu').waitFor();
    expect(await findViolationsInBoth(page)).toEqual([]);
    await tap(page, 'Besök utanför planen');
    expect(await findViolationsInBoth(page)).toEqual([]);
    await tap(page, 'Tillbaka till passet');
    await tap(page, /^Rissne torg$/);
    await page.getByText('Du är vid').waitFor();
    await tap(page, 'Vad såg ni?');
    expect(await findViolationsInBoth(page)).toEqual([]);
    const small = await page
      .locator('article button:visible')
      .evaluateAll((buttons) =>
        buttons.filter((button) => button.getBoundingClientRect().height < 56).map((button) => button.textContent),
      );
    expect(small).toEqual([]);
    await tap(page, 'Avsluta passet');
    expect(await findViolationsInBoth(page)).toEqual([]);
    await tap(page, /^Avsluta \d/);
    await page.getByText('Pass i dag och i natt').waitFor();
    await waiting(page, 0);
    await page.close();
  });

  it('leaves nothing of the plan behind when somebody signs out', async () => {
    const page = await openField();
    await page.getByText('Pass i dag och i natt').waitFor();
    const keys = () => page.evaluate(async () => (await (await caches.open('lofteskartan-kept')).keys()).length);
    await expect.poll(keys).toBe(2);
    await page.evaluate(() =>
      fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    );
    await expect.poll(keys).toBe(0);
    await page.close();
  });
});
