import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../e2e/open-browser';
import { signIn } from '../e2e/open-page';
import { startApp } from '../e2e/start-app';
import { figure, type Figure } from './figure';

const MAPLIBRE = fileURLToPath(new URL('../../node_modules/maplibre-gl/dist', import.meta.url));
const RUNS = 3;
/** Where the demo town has streets, at a zoom where squares and streets have names. */
const AT = { lng: 17.9705, lat: 59.3615, zoom: 15 };

/**
 * Frames of the map page with streets and squares while it is dragged and zoomed, as a share of those of a page with
 * MapLibre, the same tiles and nothing else, of the same size: in turns, in headless Chromium with software rendering.
 */
export async function benchPan(): Promise<Figure[]> {
  const app = await startApp();
  const browser = await openBrowser();
  try {
    // the page with nothing else has a script of its own, which our policy would not let in
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    await signIn(context, app.address);
    const full = await context.newPage();
    await full.goto(`${app.address}/?layers=grid,streets&at=${AT.lng},${AT.lat},${AT.zoom}`);
    await full.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
    const box = (await full.locator('.maplibregl-canvas').first().boundingBox())!;
    const empty = await openEmpty(context, app.address, box);
    const ratios: number[] = [];
    const rates: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const bare = await framesPerSecond(empty, { ...box, x: 0, y: 0 });
      const ours = await framesPerSecond(full, box);
      rates.push(ours);
      ratios.push(ours / bare);
    }
    return [
      figure('pan: frames with streets and squares', '/s', rates, null),
      figure('pan: … against MapLibre with the same tiles alone', '×', ratios, { at_least: 0.8 }, 'median'),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function openEmpty(
  context: BrowserContext,
  address: string,
  { width, height }: { width: number; height: number },
): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/bench/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    if (name !== 'index.html')
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(join(MAPLIBRE, name)) });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><body style="margin:0"><div id="map" style="width:${width}px;height:${height}px"></div>`,
    });
  });
  await page.goto(`${address}/bench/index.html`);
  await page.addScriptTag({
    type: 'module',
    content: `
      import { Map, setWorkerUrl } from '/bench/maplibre-gl.mjs';
      setWorkerUrl('/bench/maplibre-gl-worker.mjs');
      const tiles = [location.origin + '/api/tiles/ground/{z}/{x}/{y}.mvt'];
      const map = new Map({ container: 'map', center: [${AT.lng}, ${AT.lat}], zoom: ${AT.zoom}, fadeDuration: 0,
        style: { version: 8, sources: { ground: { type: 'vector', tiles, minzoom: 8, maxzoom: 16 } }, layers: [
          { id: 'paper', type: 'background', paint: { 'background-color': '#f6f5f1' } },
          { id: 'building', type: 'fill', source: 'ground', 'source-layer': 'building', paint: { 'fill-color': '#ddd' } },
          { id: 'street', type: 'line', source: 'ground', 'source-layer': 'street', paint: { 'line-width': 3 } },
        ] } });
      map.once('idle', () => (document.body.dataset.ready = 'yes'));`,
  });
  await page.waitForFunction(() => document.body.dataset['ready'] === 'yes');
  return page;
}

/** Drags the map round and zooms in and out, and counts the frames that the browser asks for meanwhile. */
async function framesPerSecond(page: Page, { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>) {
  await page.bringToFront();
  const [cx, cy] = [x + width / 2, y + height / 2];
  // as text: what a function is called is not known there
  await page.evaluate(`
    window.counter = { frames: 0, since: performance.now() };
    (function count() { if (!window.counter) return; window.counter.frames++; requestAnimationFrame(count); })();
  `);
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  for (let i = 0; i <= 24; i++) await page.mouse.move(cx + 120 * Math.sin(i / 4), cy + 80 * (1 - Math.cos(i / 4)));
  await page.mouse.up();
  for (const delta of [-120, 120]) {
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(200);
  }
  const rate = await page.evaluate(() => {
    const { counter } = window as unknown as { counter: { frames: number; since: number } };
    return (1000 * counter.frames) / (performance.now() - counter.since);
  });
  // what counts would go on, and be counted twice the next time
  await page.evaluate(`window.counter = null`);
  return rate;
}
