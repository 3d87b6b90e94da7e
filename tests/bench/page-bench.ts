import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { signIn } from '../e2e/open-page';
import { openBrowser } from '../e2e/open-browser';
import { startApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const LOADS = 7;
const CLICKS = 20;

/**
 * The map page in headless Chromium with software rendering: what it loads, how long until the hotspots are drawn, and
 * how long from a click on a filter until the map is repainted.
 */
export async function benchPage(): Promise<Figure[]> {
  const app = await startApp();
  const browser = await openBrowser();
  const newPage = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, app.address);
    return context.newPage();
  };
  try {
    const drawn: number[] = [];
    let scripts = 0;
    for (let i = 0; i < LOADS; i++) {
      const page = await newPage();
      const loaded = new Set<string>();
      page.on('response', (response) => {
        if (/\.m?js($|\?)/.test(response.url())) loaded.add(new URL(response.url()).pathname);
      });
      await page.goto(app.address);
      await page.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
      drawn.push(
        await page.evaluate(() => performance.getEntriesByName('map:painted')[0]?.startTime ?? performance.now()),
      );
      // what is asked for once the map is there, is not of the first load
      const later = await page.evaluate(() => {
        const ready = performance.getEntriesByName('map:ready')[0]?.startTime ?? Infinity;
        const scripts = performance.getEntriesByType('resource').filter(({ startTime }) => startTime > ready);
        return scripts.map(({ name }) => new URL(name).pathname);
      });
      for (const path of later) loaded.delete(path);
      scripts = [...loaded].reduce((sum, path) => sum + gzippedSize(path), 0);
      await page.close();
    }

    const page = await newPage();
    await page.goto(app.address);
    await page.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
    const counted = await timeFilterChanges(page);
    await page.goto(`${app.address}?method=gistar&cell=50`);
    await page.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
    const analysed = await timeFilterChanges(page);
    return [
      figure('page: JavaScript of the first load, gzipped', 'kB', [scripts / 1000], { at_most: 450 }),
      figure('page: map drawn with hotspots', 'ms', drawn, { at_most: 3000 }),
      figure(
        'page: filter change painted',
        'ms',
        counted.map(({ click }) => click),
        { at_most: 250 },
      ),
      figure(
        'page: analysis painted after its answer',
        'ms',
        analysed.map(({ answer }) => answer),
        { at_most: 150 },
      ),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** Changes the hours back and forth: how long until the map is painted, from the click and from the last answer. */
async function timeFilterChanges(page: Page): Promise<{ click: number; answer: number }[]> {
  const times: { click: number; answer: number }[] = [];
  for (let i = 0; i < CLICKS; i++) {
    await page.getByRole('button', { name: /^Tid/ }).click();
    const preset = page.getByLabel(i % 2 === 0 ? 'Efter skolan, vardag 14–18' : 'Fredag och lördag 20–03');
    await preset.waitFor();
    times.push(
      await preset.evaluate(
        (button: HTMLElement) =>
          new Promise<{ click: number; answer: number }>((resolve) => {
            performance.clearResourceTimings();
            const started = performance.now();
            const isAnalysis = location.search.includes('method=');
            const watch = new PerformanceObserver((list) => {
              const mark = list.getEntriesByName('map:painted').at(-1);
              // the squares are painted by whichever of these the map shows
              const ends = performance
                .getEntriesByType('resource')
                .filter((entry) => /\/api\/(analysis\/layer|offences\/grid)\?/.test(entry.name))
                .map((entry) => (entry as PerformanceResourceTiming).responseEnd)
                .filter((end) => end > started);
              // with an analysis two answers are awaited; a frame before both is not the one
              if (!mark || ends.length < (isAnalysis ? 2 : 1)) return;
              const last = Math.max(...ends);
              if (mark.startTime < last) return;
              watch.disconnect();
              resolve({ click: mark.startTime - started, answer: mark.startTime - last });
            });
            watch.observe({ entryTypes: ['mark'] });
            button.click();
          }),
      ),
    );
    await page.keyboard.press('Escape');
  }
  return times;
}

function gzippedSize(path: string): number {
  const file = readdirSync(join(DIST, 'assets')).find((name) => path.endsWith(name));
  return file === undefined ? 0 : gzipSync(readFileSync(join(DIST, 'assets', file))).length;
}
