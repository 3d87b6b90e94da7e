import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldPhone, tap, waiting, worksWithout } from './field-phone';
import { haveBrowser } from './open-browser';

describe.skipIf(!haveBrowser())('a shift with its stops', () => {
  const phone = new FieldPhone();
  const { plan, readPass, openField, loseCoverage, getCoverage } = phone;
  beforeAll(() => phone.start());
  afterAll(() => phone.stop());

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
    phone.browser.on('request', (request) => {
      if (!request.url().endsWith('/api/field/reports')) return;
      const { reports } = request.postDataJSON() as { reports: { kind: string }[] };
      posts.push(reports.map(({ kind }) => kind));
    });

    await worksWithout(page);
    await loseCoverage();
    await page.reload();
    await page.getByRole('button', { name: 'Meny' }).tap();
    await page.getByRole('button', { name: 'Logga ut' }).waitFor();
    await page.keyboard.press('Escape');
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
    await phone.runOut();
    page = await openField();
    await page.getByText('gångtunneln vid skolan, Hallonbergen').first().waitFor();
    await tap(page, 'Lämna platsen');
    await tap(page, 'Avsluta passet');
    const toNext = page.getByLabel('En rad till nästa patrull');
    await toNext.fill('Ring 070-123 45 67');
    await page.getByText('Texten ser ut att innehålla ett telefonnummer').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Avsluta \d/ }).isDisabled()).toBe(true);
    await toNext.fill('Lampan vid trappan är trasig.');
    await tap(page, /^Avsluta \d/);
    await waiting(page, 8);
    expect((await readPass(pass))?.status).toBe('planned');

    phone.browser.on('request', (request) => {
      if (!request.url().endsWith('/api/field/reports')) return;
      const { reports } = request.postDataJSON() as { reports: { kind: string }[] };
      posts.push(reports.map(({ kind }) => kind));
    });
    await phone.signIn();
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
});
