/** `npm run screenshots`: the README's pictures, taken of the real thing with its demo world. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './open-browser';
import { signIn } from './open-page';
import { startApp } from './start-app';
import { waitForMap } from './wait-for-map';

const FOLDER = fileURLToPath(new URL('screenshots', import.meta.url));
/** The map from the whole municipality to the street, each at two widths, in light and in dark. */
const LEVELS = [
  { level: 'municipality', path: '/', sizes: [[2560, 1440, 'light'], [390, 844, 'dark']] },
  { level: 'stadsdel', path: '/?chosen=rissne&at=17.9395,59.3752,14', sizes: [[1440, 900, 'dark'], [1024, 768, 'light']] },
  { level: 'block', path: '/?layers=grid,streets&at=17.9705,59.3615,15.6', sizes: [[2560, 1440, 'dark'], [1024, 768, 'light']] },
  { level: 'street', path: '/?layers=streets&at=17.9718,59.3622,17.2', sizes: [[1440, 900, 'light'], [390, 844, 'dark']] },
] as const; // prettier-ignore
const OF_LEVELS = LEVELS.flatMap(({ level, path, sizes }) =>
  sizes.map(([width, height, scheme]) => ({ name: `level-${level}-${width}-${scheme}`, path, width, height, scheme })),
);

const SHOTS = [
  { name: 'desktop-light-sv', path: '/?chosen=rissne', width: 1440, height: 900, scheme: 'light' },
  { name: 'desktop-dark-en', path: '/?chosen=rissne&lang=en', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone-light-sv', path: '/?chosen=rissne', width: 390, height: 844, scheme: 'light' },
  {
    name: 'streets-light-sv',
    path: '/?layers=streets,prioritised&at=17.9705,59.3615,15.5',
    width: 1440,
    height: 900,
    scheme: 'light',
  },
  { name: 'plan-light-sv', path: '/arbete/narvaro', width: 1440, height: 900, scheme: 'light' },
  {
    name: 'answer-dark-sv',
    path: '/?method=gistar&categories=robbery&places=outdoors&from=2021-01-01&to=2026-01-01&layers=grid,prioritised',
    width: 1440,
    height: 900,
    scheme: 'dark',
  },
  { name: 'promises-light-sv', path: '/arbete/loften?year=2025', width: 1440, height: 900, scheme: 'light' },
  {
    name: 'place-light-en',
    path: '/arbete/platser?place=pack-rissne-torg&lang=en',
    width: 1440,
    height: 900,
    scheme: 'light',
  },
  ...OF_LEVELS,
  { name: 'field-dark-sv', path: '/arbete/falt', width: 390, height: 844, scheme: 'dark' },
] as const;

mkdirSync(FOLDER, { recursive: true });
const [app, browser] = await Promise.all([startApp(), openBrowser()]);
try {
  for (const { name, path, width, height, scheme } of SHOTS) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
    });
    await signIn(context, app.address);
    const page = await context.newPage();
    await page.goto(app.address + path);
    if (/narvaro|falt/.test(path))
      await page
        .getByText(path.includes('falt') ? 'i natt' : 'planerade')
        .first()
        .waitFor();
    else if (path.startsWith('/arbete/')) await page.locator('main h1').waitFor();
    else await waitForMap(page);
    // the plan listens for changes for as long as it is open: its network is never idle
    await page.waitForTimeout(3000);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await context.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await app.stop();
}
