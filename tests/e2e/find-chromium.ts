import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** A Chromium to test with: what CHROMIUM names, the system's, or one that Playwright has installed; or null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist`);
    return named;
  }
  return [...SYSTEM, ...playwrightBrowsers()].find((path) => existsSync(path)) ?? null;
}

function playwrightBrowsers(): string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium'))
    .flatMap((folder) => ['chrome-linux', 'chrome-linux64'].map((sub) => join(cache, folder, sub, 'chrome')));
}

/** What to tell somebody who has none. */
export const HOW_TO_GET_ONE =
  'The browser tests need a Chromium: install the package chromium (Debian: apt-get install chromium), or name one with CHROMIUM=/path/to/chrome.';

/** Flags that make WebGL work without a graphics card and keep Chromium from calling home. */
export const CHROMIUM_FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // without a graphics card, what is no map is painted a quarter faster by the processor itself
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
