import { setTimeout as sleep } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../bench/free-port';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium';
import { haveBrowser } from './open-browser';
import { startApp, type RunningApp } from './start-app';

/** Its fourth, performance, is a time: `npm run bench -- public` takes it, where nothing else runs at once. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const LEAST_SCORE = 95;

describe.skipIf(!haveBrowser())('Lighthouse, of what residents read', () => {
  let app: RunningApp;
  let browser: Browser;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    const executablePath = findChromium() ?? '';
    [app, browser] = await Promise.all([
      startApp(),
      chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`] }),
    ]);
    while ((await fetch(`${app.address}/data/public.json`)).status !== 200) await sleep(200);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each(['', 'stadsdelar/rissne', 'en/loften/2025'])('gives 95 or more in every category: /%s', async (path) => {
    const run = await lighthouse(`${app.address}/${path}`, {
      port,
      onlyCategories: CATEGORIES,
      // nothing is timed
      throttlingMethod: 'provided',
      logLevel: 'silent',
    });
    const { categories, audits } = run!.lhr;
    const failed = Object.values(audits).flatMap(({ id, score, title }) => (score === 0 ? [`${id}: ${title}`] : []));
    for (const category of CATEGORIES)
      expect(100 * (categories[category]?.score ?? 0), `${category}: ${failed.join('; ')}`).toBeGreaterThanOrEqual(
        LEAST_SCORE,
      );
  });
});
