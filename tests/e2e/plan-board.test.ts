import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolationsInBoth } from './find-violations';
import { haveBrowser, openBrowser } from './open-browser';
import { openPage } from './open-page';
import { startApp, type RunningApp } from './start-app';

/** weeks that the demo has nothing planned in, and how many passes are put there */
const WEEKS = [
  { week: '2026-W16', monday: Date.UTC(2026, 3, 13), n: 10 },
  { week: '2026-W17', monday: Date.UTC(2026, 3, 20), n: 500 },
];
const WIDTHS = [390, 1024, 1440, 2560];
const LENGTHS_MIN = [15, 480, 60, 240, 30];
const STADSDELAR = ['rissne', 'hallonbergen', 'duvbo', 'brotorp', 'storskogen', 'lilla-alby', 'centrala-sundbyberg'];

describe.skipIf(!haveBrowser())('the calendar of the plan', () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
    for (const { monday, n } of WEEKS) for (let i = 0; i < n; i++) await plan(i, monday);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  async function plan(i: number, monday: number) {
    const from = monday + (i % 7) * 86_400_000 + (4 + ((i * 5) % 19)) * 3_600_000;
    const body = {
      actor: 'polis',
      unit: i % 3 === 0 ? 'Område 3' : null,
      activity: ['fotpatrull', 'cykelpatrull'][i % 2],
      stadsdel: STADSDELAR[i % STADSDELAR.length],
      place: null,
      area: null,
      planned_from: new Date(from).toISOString(),
      planned_to: new Date(from + LENGTHS_MIN[i % 5]! * 60_000).toISOString(),
      staff: 2,
      promise_area: null,
      note: '',
      status: 'planned',
    };
    const headers = { Cookie: app.cookie, 'Content-Type': 'application/json' };
    const saved = await fetch(`${app.address}/api/passes`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!saved.ok) throw new Error(`a pass was answered with ${saved.status}: ${await saved.text()}`);
  }

  /** What of a pass lies outside its day, or its words outside it: px, of those that are seen. */
  const outside = (page: Page) =>
    page.evaluate<string[]>(`(() => {
      const faults = [];
      for (const card of document.querySelectorAll('[data-pass], .pass')) {
        const cell = card.closest('.cell') ?? card.closest('.track') ?? card.closest('section');
        const [box, day] = [card.getBoundingClientRect(), cell.getBoundingClientRect()];
        const name = card.textContent.trim().slice(0, 40);
        if (box.left < day.left - 1 || box.right > day.right + 1 || box.bottom > day.bottom + 1) faults.push(name + ': card');
        if (box.width < 80) faults.push(name + ': ' + box.width + ' px wide');
        for (const words of card.querySelectorAll('span, b')) {
          const { left, right, bottom } = words.getBoundingClientRect();
          if (left < box.left - 1 || right > box.right + 1 || bottom > box.bottom + 1) faults.push(name + ': ' + words.className);
        }
      }
      return [document.documentElement.scrollWidth > innerWidth ? 'the page scrolls sideways' : [], faults].flat();
    })()`);

  it.each(WEEKS)('keeps what is said of each of $n passes within its day, at four widths', async ({ week, n }) => {
    const { page, faults } = await openPage(browser, `${app.address}/?page=plan&week=${week}`, {
      width: WIDTHS[0]!,
      height: 900,
    });
    for (const path of ['', '&rows=none', '&day=3']) {
      await page.goto(`${app.address}/?page=plan&week=${week}${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page
          .locator(width < 760 ? '.pass' : '[data-pass]')
          .first()
          .waitFor();
        // what was drawn at the width before is drawn anew
        await expect.poll(() => outside(page), { message: `${n} passes at ${width} px ${path}` }).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says while a pass is dragged how much of the need it would cover, and opens a day by the hour', async () => {
    const { page } = await openPage(browser, `${app.address}/?page=plan&week=2026-W18`, { width: 1440, height: 900 });
    const row = page.locator('[data-stadsdel="rissne"]');
    await row.waitFor();
    const box = (await row.boundingBox())!;
    const at = (hour: number) => box.x + (box.width * (4 * 24 + hour)) / 168 + 1;
    await page.mouse.move(at(18), box.y + box.height - 5);
    await page.mouse.down();
    await page.mouse.move(at(23), box.y + box.height - 5, { steps: 6 });
    await expect
      .poll(() => page.locator('.ghost').textContent())
      .toMatch(/^fre 18–23 Rissne\s*täcker \d+\s% → \d+\s% av behovet i Rissne$/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.getByRole('button', { name: /öppna fredag 1 maj/i }).click();
    await page.getByRole('button', { name: 'Hela veckan' }).waitFor();
    expect(await findViolationsInBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hela veckan' }).click();
    await page.getByRole('button', { name: /öppna fredag 1 maj/i }).waitFor();
    await page.context().close();
  });
});
