import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
      scripts = [...loaded].reduce((sum, path) => sum + gzippedSize(path), 0);
      await page.close();
    }

    const page = await newPage();
    await page.goto(app.address);
    await page.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
    const repainted: number[] = [];
    for (let i = 0; i < CLICKS; i++) {
      await page.getByRole('button', { name: /^Tid/ }).click();
      const preset = page.getByLabel(i % 2 === 0 ? 'Efter skolan, vardag 14–18' : 'Fredag och lördag 20–03');
      await preset.waitFor();
      repainted.push(
        await preset.evaluate(
          (button: HTMLElement) =>
            new Promise<number>((resolve) => {
              const started = performance.now();
              const watch = new PerformanceObserver((list) => {
                const mark = list.getEntriesByName('map:painted').at(-1);
                if (mark && mark.startTime > started) {
                  watch.disconnect();
                  resolve(mark.startTime - started);
                }
              });
              watch.observe({ entryTypes: ['mark'] });
              button.click();
            }),
        ),
      );
      await page.keyboard.press('Escape');
    }
    return [
      figure('page: JavaScript of the first load, gzipped', 'kB', [scripts / 1000], { at_most: 450 }),
      figure('page: map drawn with hotspots', 'ms', drawn, { at_most: 3000 }),
      figure('page: filter change painted', 'ms', repainted, { at_most: 250 }),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

function gzippedSize(path: string): number {
  const file = readdirSync(join(DIST, 'assets')).find((name) => path.endsWith(name));
  return file === undefined ? 0 : gzipSync(readFileSync(join(DIST, 'assets', file))).length;
}
