/** `npm run screenshots`: the README's pictures, taken of the real thing with its demo world. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './open-browser';
import { startApp } from './start-app';

const FOLDER = fileURLToPath(new URL('screenshots', import.meta.url));
const SHOTS = [
  { name: 'desktop-light-sv', path: '/?chosen=rissne', width: 1440, height: 900, scheme: 'light' },
  { name: 'desktop-dark-en', path: '/?chosen=rissne&lang=en', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone-light-sv', path: '/?chosen=rissne', width: 390, height: 844, scheme: 'light' },
] as const;

mkdirSync(FOLDER, { recursive: true });
const [app, browser] = await Promise.all([startApp(), openBrowser()]);
try {
  for (const { name, path, width, height, scheme } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(app.address + path);
    await page.waitForFunction(() => document.documentElement.dataset['map'] === 'ready');
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await page.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await app.stop();
}
