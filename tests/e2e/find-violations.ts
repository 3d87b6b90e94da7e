import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { waitUntilStill } from './open-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, one readable line each: rule, what it means, where. */
export async function findViolations(page: Page): Promise<string[]> {
  // what is dimmed while its answer is awaited is not yet what is read
  const isBusy = () => page.evaluate(() => document.querySelector('[aria-busy="true"]') !== null);
  do {
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    // what has just been asked for may be under way only now
    await waitUntilStill(page);
  } while (await isBusy());
  // evaluated from outside the page, which its Content-Security-Policy does not hinder; once for each document
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // a path to every element that is as it should be takes longer than the rest
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
}

/** The same in light and in dark, to which an open page turns with the system. */
export async function findViolationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
    await waitUntilStill(page);
    found.push(...(await findViolations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}
