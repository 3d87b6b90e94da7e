import type { Page } from 'playwright-core';

/**
 * Goes through a page by Tab alone, from its beginning until the keys have left it. @returns what cannot be reached, what is
 * not seen to be where one is, and where one is caught
 */
export async function tabThrough(page: Page): Promise<string[]> {
  const n = await page.evaluate(() => {
    const groups = new Set<string>();
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((element) => {
      if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.tabIndex < 0) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // of radio buttons one is reached, the others by arrow keys
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    });
    for (const [i, element] of controls.entries()) element.dataset['stop'] = String(i);
    (document.activeElement as HTMLElement | null)?.blur();
    return controls.length;
  });
  const seen = new Set<number>();
  const flaws: string[] = [];
  for (let presses = 0; presses <= n; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return null;
      const isDrawn = (of: Element | null) => of !== null && getComputedStyle(of).outlineStyle !== 'none';
      const { width, height, bottom, top, right, left } = element.getBoundingClientRect();
      const isInSight = width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return {
        stop: Number(element.dataset['stop'] ?? -1),
        name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
        // the button in front of the browser's own field is drawn in its place
        isSeen: (isDrawn(element) && isInSight) || isDrawn(element.previousElementSibling),
      };
    });
    // past the last one the browser goes to its own controls, or begins anew
    if (at === null || (presses === n && at.stop === 0)) break;
    if (presses === n) flaws.push(`the keys do not leave the page: ${at.name}`);
    else if (seen.has(at.stop)) flaws.push(`caught at ${at.name}`);
    else if (!at.isSeen) flaws.push(`it is not seen that one is at ${at.name}`);
    seen.add(at.stop);
    if (flaws.length > 0) break;
  }
  if (flaws.length === 0 && seen.size < n) flaws.push(`${n - seen.size} of ${n} controls are never reached`);
  return flaws;
}
