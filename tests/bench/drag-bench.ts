import type { Page } from 'playwright-core';
import { signIn } from '../e2e/open-page';
import { openBrowser } from '../e2e/open-browser';
import { startApp, type RunningApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';

/** a week that the demo has nothing planned in */
const WEEK = '2026-W12';
const MONDAY = Date.UTC(2026, 2, 16);
const PASSES = 500;
const STADSDELAR = ['rissne', 'hallonbergen', 'duvbo', 'brotorp', 'storskogen', 'lilla-alby', 'centrala-sundbyberg'];
/**
 * Without a graphics card every frame of a window is put together anew in software, whole, whatever of it has changed: on
 * an empty page a dot that moves halves the frames then. So only what has changed is, as a graphics card does it.
 */
const DRAWS_WHAT_CHANGES = ['--disable-gpu-compositing'];
const DRAGS = 6;
const MOVES = 90;
const KEYS = 40;

/** A week of 500 passes in headless Chromium with software rendering: frames a second while one of them is dragged. */
export async function benchDrag(): Promise<Figure[]> {
  const app = await startApp();
  const browser = await openBrowser(DRAWS_WHAT_CHANGES);
  try {
    await plan(app);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, app.address);
    const page = await context.newPage();
    await page.goto(`${app.address}/?page=plan&week=${WEEK}`);
    await showAll(page);
    // the map beside has been drawn
    await page.waitForTimeout(2000);
    const resting: number[] = [];
    const dragged: number[] = [];
    for (let i = 0; i < DRAGS; i++) {
      const box = await page.locator('[data-pass]').nth(i).boundingBox();
      if (!box) throw new Error('no pass to drag is in view');
      const [x, y] = [box.x + 40, box.y + 30];
      const move = async () => {
        for (let step = 0; step < MOVES; step++) await page.mouse.move(x + 10 + step * 5, y + (step % 30) * 8);
      };
      resting.push(await framesPerSecond(page, () => page.waitForTimeout(1000)));
      await page.mouse.move(x, y);
      await page.mouse.down();
      dragged.push(await framesPerSecond(page, move));
      await page.keyboard.press('Escape');
      await page.mouse.up();
    }
    const moved = await moveByKeys(page);
    return [
      figure('plan: need, coverage and cards once one of 500 passes is moved by a key', 'ms', moved, { at_most: 50 }),
      // each beside the rest just before it, as the machine was then
      figure(
        'plan: a pass dragged among 500, frames against the same page at rest',
        'ratio',
        dragged.map((rate, i) => rate / resting[i]!),
        { at_least: 0.9 },
        'median',
      ),
      figure('plan: a pass dragged among 500', 'frames/s', dragged, null),
      figure('plan: the same page at rest, what the machine gives', 'frames/s', resting, null),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** From the press of a key until all that follows of it has been worked out and is in the document, ms. */
async function moveByKeys(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const key = i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    times.push(
      await page.evaluate<number>(`(async () => {
        const pass = document.querySelectorAll('[data-pass]')[${Math.floor(i / 2)}];
        pass.focus();
        const begun = performance.now();
        pass.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', shiftKey: true, bubbles: true, cancelable: true }));
        await new Promise((resolve) => setTimeout(resolve));
        return performance.now() - begun;
      })()`),
    );
  }
  return times;
}

/** Opens the days that show only some of theirs at first, until every pass is drawn. */
async function showAll(page: Page): Promise<void> {
  await page.locator('[data-pass]').first().waitFor();
  const more = page.locator('.cell > .more', { hasText: /till$|more$/ });
  while ((await page.locator('[data-pass]').count()) < PASSES) await more.first().click();
}

async function framesPerSecond(page: Page, during: () => Promise<unknown>): Promise<number> {
  // texts, not functions: what is sent into the page is run as it stands
  await page.evaluate(`
    window.frames_ms = [];
    window.last_ms = performance.now();
    window.count = (now) => {
      window.frames_ms.push(now - window.last_ms);
      window.last_ms = now;
      window.counting = requestAnimationFrame(window.count);
    };
    window.counting = requestAnimationFrame(window.count);
  `);
  await during();
  const frames = await page.evaluate<number[]>('cancelAnimationFrame(window.counting); window.frames_ms.slice(1)');
  return (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0);
}

async function plan(app: RunningApp): Promise<void> {
  for (let i = 0; i < PASSES; i++) {
    const from = MONDAY + (i % 7) * 86_400_000 + ((i * 5) % 20) * 3_600_000;
    const response = await fetch(`${app.address}/api/passes`, {
      method: 'POST',
      headers: { cookie: app.cookie, 'content-type': 'application/json', origin: app.address },
      body: JSON.stringify({
        actor: 'polis',
        unit: null,
        activity: 'fotpatrull',
        stadsdel: STADSDELAR[Math.floor(i / 7) % STADSDELAR.length],
        place: null,
        area: null,
        planned_from: new Date(from).toISOString(),
        planned_to: new Date(from + 3 * 3_600_000).toISOString(),
        staff: 2,
        promise_area: null,
        note: '',
        status: 'planned',
      }),
    });
    if (!response.ok) throw new Error(`a pass was answered with ${response.status}: ${await response.text()}`);
  }
}
