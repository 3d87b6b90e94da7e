import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { waitUntilStill } from './open-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, one readable line each: rule, what it means, where. */
export async function findViolations(page: Page): Promise<string[]> {
  await waitUntilCalm(page);
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

/**
 * Until nothing is awaited or on the move: what is dimmed meanwhile is not yet what is read. Asked from outside, as a page
 * without JavaScript has no frames to wait for, and again, as what has just been chosen may be asked for only then.
 */
async function waitUntilCalm(page: Page): Promise<void> {
  for (let n_calm = 0; n_calm < 3;) {
    const isCalm = await page.evaluate(
      () =>
        document.querySelector('[aria-busy="true"]') === null &&
        // what follows a scroller's place runs for ever
        !document.getAnimations().some((one) => one instanceof CSSTransition && one.playState === 'running'),
    );
    n_calm = isCalm ? n_calm + 1 : 0;
    await sleep(20);
  }
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
