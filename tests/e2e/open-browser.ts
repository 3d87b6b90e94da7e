import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_ONE } from './find-chromium';

/** True where the browser tests can run; says once how to make it so. On CI a missing browser is a failure. */
export function haveBrowser(): boolean {
  if (findChromium() !== null) return true;
  if (process.env['CI'] !== undefined) throw new Error(HOW_TO_GET_ONE);
  console.warn(`Browser tests skipped. ${HOW_TO_GET_ONE}`);
  return false;
}

/** @param flags beside those of every test */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_ONE);
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
}
