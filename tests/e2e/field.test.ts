import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FieldPasses, Pass, SessionAnswer } from '../../web/api/types';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';
import { findViolationsInBoth } from './find-violations';
import { haveBrowser } from './open-browser';
import { PATIENCE_MS, PHONE, signIn } from './open-page';
import { layLine, type PhoneLine } from './phone-line';
import { startApp, type RunningApp } from './start-app';

const MINUTE_MS = 60_000;

describe.skipIf(!haveBrowser())('a pass carried out with a phone', () => {
  const profile = mkdtempSync(join(tmpdir(), 'lofteskartan-phone-'));
  let app: RunningApp;
  let phone: BrowserContext;
  let line: PhoneLine;
  beforeAll(async () => {
    app = await startApp();
    line = await layLine(app.address);
    phone = await switchOn();
    await signIn(phone, app.address);
  });
  afterAll(async () => {
    await phone.close();
    line.close();
    await app.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  // a test that failed without coverage is not the next one's fault
  beforeEach(() => getCoverage());

  /** A phone whose browser keeps what it kept the last time. */
  const switchOn = (colorScheme: 'light' | 'dark' = 'light') =>
    chromium.launchPersistentContext(profile, {
      executablePath: findChromium() ?? '',
      args: [...CHROMIUM_FLAGS, line.flag],
      viewport: PHONE,
      colorScheme,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      hasTouch: true,
    });
  /** No coverage, and the phone knows it. */
  const loseCoverage = () => {
    line.cut();
    return phone.setOffline(true);
  };
  const getCoverage = () => {
    line.mend();
    return phone.setOffline(false);
  };
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { Cookie: app.cookie, 'Content-Type': 'application/json' };
    const response = await fetch(new URL(path, app.address), { ...init, headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  /** Plans a pass from half an hour ago, by the clock of the data, and removes the demo's own from sight. */
  const plan = async (more: object = {}): Promise<Pass> => {
    const now = Date.parse((await ask<SessionAnswer>('/api/session')).now);
    const at = (minutes: number) => new Date(now + minutes * MINUTE_MS).toISOString();
    const given = {
      actor: 'polis',
      unit: 'Område 7',
      activity: 'fotpatrull',
      stadsdel: 'rissne',
      place: null,
      area: null,
      planned_from: at(-2),
      planned_to: at(118),
      staff: 2,
      promise_area: null,
      note: 'Stanna vid torget när butikerna stänger.',
      status: 'planned',
      ...more,
    };
    return (await ask<{ pass: Pass }>('/api/passes', { method: 'POST', body: JSON.stringify(given) })).pass;
  };
  const readPass = async ({ pass_id }: Pass) =>
    (await ask<FieldPasses>('/api/field/passes')).passes.find((pass) => pass.pass_id === pass_id);
  const openField = async (): Promise<Page> => {
    const page = await phone.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${app.address}/?page=field`);
    return page;
  };
  const waiting = (page: Page, n: number) => page.locator(`[data-waiting="${n}"]`).waitFor();
  const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().tap();

  it('is begun with a connection, goes on without, outlives the browser, and is sent once', async () => {
    const pass = await plan();
    let page = await openField();
    await page.getByRole('button', { name: /Område 7/ }).tap();
    // all that is needed without a connection is on the phone
    await page.waitForFunction(async () => {
      const { active } = await navigator.serviceWorker.ready;
      const kept = await (await caches.open('lofteskartan-kept')).keys();
      return active?.state === 'activated' && navigator.serviceWorker.controller !== null && kept.length === 2;
    });
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
    await phone.close();
    line.cut();
    phone = await switchOn();
    await loseCoverage();
    page = await openField();
    await page.getByText('2 rapporter väntar på täckning').waitFor();
    expect((await readPass(pass))?.status).toBe('under_way');

    // two tabs, and only one of them may send
    const other = await openField();
    await waiting(other, 2);
    let sent = 0;
    phone.on('response', (response) => {
      if (response.url().endsWith('/api/field/reports') && response.ok()) sent += 1;
    });
    // the session has not outlived the browser: everything waits for its owner
    await getCoverage();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('Logga in för att skicka 2 rapporter').waitFor();
    await signIn(phone, app.address);
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

  it('is carried out for a whole shift without coverage, reloads included, and sent once and in order', async () => {
    const stop = (place: string, from_min: number) => ({
      place,
      stadsdel: 'rissne',
      from_min,
      stay_min: 15,
      travel_min: from_min === 0 ? 0 : 5,
    });
    const stops = [stop('rissne-torg', 0), stop('rissne-centrum', 20), stop('rissne-torg', 60)];
    const pass = await plan({ tour: { travel: 'walking', stops } });
    let page = await openField();
    await page
      .getByRole('button', { name: /Planerat.*Område 7/ })
      .first()
      .waitFor();
    const posts: string[][] = [];
    phone.on('request', (request) => {
      if (!request.url().endsWith('/api/field/reports')) return;
      const { reports } = request.postDataJSON() as { reports: { kind: string }[] };
      posts.push(reports.map(({ kind }) => kind));
    });

    await loseCoverage();
    await page.reload();
    await page
      .getByRole('button', { name: /Planerat.*Område 7/ })
      .first()
      .tap();
    await tap(page, 'Vi ger oss av');
    await page.getByRole('region', { name: 'På väg till' }).waitFor();
    // on the way, through a reload
    await page.reload();
    await page.getByRole('region', { name: 'På väg till' }).waitFor();
    await tap(page, 'Vi är framme');
    await page.getByRole('timer').waitFor();
    await tap(page, 'Vad såg ni?');
    await tap(page, 'Trasig belysning');
    await tap(page, 'Klart');
    // in the middle of a visit: what was seen and since when is still there
    await page.reload();
    await page.getByText('Trasig belysning').first().waitFor();
    await tap(page, 'Lämna platsen');
    await waiting(page, 3);
    // the other stop is next: they set off for it, and then are at the first again
    await tap(page, 'Vi ger oss av dit');
    await page.getByRole('region', { name: 'På väg till' }).waitFor();
    for (const n of [4, 5]) {
      await tap(page, 'Vi är framme');
      await page.getByRole('timer').waitFor();
      await tap(page, 'Lämna platsen');
      await waiting(page, n);
    }

    // a place that nobody has planned or registered, and a phone that is switched off and on
    await tap(page, 'Besök utanför planen');
    await page.getByLabel('Stadsdel').selectOption({ label: 'Hallonbergen' });
    await page.getByLabel('Vad platsen heter').fill('gångtunneln vid skolan');
    await tap(page, 'Vi är framme');
    await page.getByText('gångtunneln vid skolan, Hallonbergen').first().waitFor();
    await phone.close();
    line.cut();
    phone = await switchOn();
    await loseCoverage();
    page = await openField();
    await page.getByText('gångtunneln vid skolan, Hallonbergen').first().waitFor();
    await tap(page, 'Lämna platsen');
    await tap(page, 'Avsluta passet');
    const toNext = page.getByLabel('En rad till nästa patrull');
    await toNext.fill('Ring 070-123 45 67');
    await page.getByText('Texten ser ut att innehålla ett telefonnummer').first().waitFor();
    expect(await page.getByRole('button', { name: /^Avsluta \d/ }).isDisabled()).toBe(true);
    await toNext.fill('Lampan vid trappan är trasig.');
    await tap(page, /^Avsluta \d/);
    await waiting(page, 8);
    expect((await readPass(pass))?.status).toBe('planned');

    phone.on('request', (request) => {
      if (!request.url().endsWith('/api/field/reports')) return;
      const { reports } = request.postDataJSON() as { reports: { kind: string }[] };
      posts.push(reports.map(({ kind }) => kind));
    });
    await signIn(phone, app.address);
    await getCoverage();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await waiting(page, 0);
    const kinds = ['set_off', 'begin', 'visit', 'visit', 'visit', 'visit', 'handover', 'end'];
    await expect.poll(async () => (await readPass(pass))?.status).toBe('done');
    expect(posts.filter((kind) => kind.length > 0).at(-1)).toEqual(kinds);

    const done = await readPass(pass);
    expect(Date.parse(done?.set_off_at ?? '')).toBeLessThan(Date.parse(done?.actual_from ?? ''));
    expect(done?.visits.map(({ place, word }) => place ?? word)).toEqual([
      'rissne-torg',
      'rissne-centrum',
      'rissne-torg',
      'gångtunneln vid skolan',
    ]);
    expect(done?.visits[0]?.seen).toEqual(['lighting']);
    expect(done?.visits[0]?.from).toBe(done?.actual_from);
    // the next patrol there reads the line
    const next = await plan();
    expect((await readPass(next))?.handovers.map(({ text }) => text)).toEqual(['Lampan vid trappan är trasig.']);
    await page.close();
  });

  it('is begun without a plan and without coverage, and stands in the plan when the line is back', async () => {
    const page = await openField();
    await page.getByRole('button', { name: 'Börja ett pass utan plan' }).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
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
