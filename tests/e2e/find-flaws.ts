import type { Page } from 'playwright-core';

/**
 * What does not hold on a page as it is shown: a document longer or wider than its window, more than one scroller for
 * what is read, an empty room at its end, controls that are cut off. Measured by boxes, in CSS pixels.
 */
export function findFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1;
    /** px that have to be hidden for something to be a scroller */
    const LEAST = 24;
    /** px below the last of what is shown that are still a margin */
    const MARGIN = 200;
    const flaws: string[] = [];
    const root = document.documentElement;
    // a workplace scrolls within itself; what stands before signing in is a page to roll
    if (root.scrollHeight > innerHeight + SLACK && document.querySelector('.app') !== null)
      flaws.push(`the document is ${root.scrollHeight} px long in a window of ${innerHeight}`);
    if (root.scrollWidth > innerWidth + SLACK)
      flaws.push(`the document is ${root.scrollWidth} px wide in a window of ${innerWidth}`);

    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.classList.item(0) ?? ''} “${element.textContent.trim().slice(0, 30)}”`;
    const isShown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
    const isHidden = (element: Element) =>
      element.closest('.visually-hidden, [inert], [popover]:not(:popover-open)') !== null;

    const scrollers = [...document.querySelectorAll('*')].filter((element) => {
      if (element === root && root.scrollHeight > innerHeight + LEAST) return true;
      if (!isShown(element) || !/auto|scroll/.test(getComputedStyle(element).overflowY)) return false;
      return element.scrollHeight > element.clientHeight + LEAST;
    });
    for (const scroller of scrollers) {
      if (
        scrollers.some(
          (other) => other !== scroller && other.contains(scroller) && other.clientWidth < 1.2 * scroller.clientWidth,
        )
      )
        if (scroller.clientHeight > innerHeight / 2) flaws.push(`a scroller within a scroller: ${name(scroller)}`);
      const last = Math.max(
        ...[...scroller.querySelectorAll('*')]
          .filter((element) => isShown(element) && !isHidden(element))
          .map(
            (element) =>
              element.getBoundingClientRect().bottom + scroller.scrollTop - scroller.getBoundingClientRect().top,
          ),
      );
      if (scroller.scrollHeight - last > MARGIN)
        flaws.push(`${Math.round(scroller.scrollHeight - last)} px of nothing at the end of ${name(scroller)}`);
    }

    // what is read is rolled up and down alone: tables and the like bring a scroller of their own
    const rollsAside = (element: Element): Element | null =>
      [...document.querySelectorAll('*')].find(
        (box) =>
          box.contains(element) &&
          /auto|scroll/.test(getComputedStyle(box).overflowX) &&
          box.scrollWidth > box.clientWidth + SLACK,
      ) ?? null;
    for (const heading of document.querySelectorAll('h1, h2')) {
      const box = isShown(heading) && !isHidden(heading) ? rollsAside(heading) : null;
      if (box) flaws.push(`${name(box)} is ${box.scrollWidth} px wide in ${box.clientWidth}`);
    }

    // squeezed by what stands beside it: more lines than words
    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3')) {
      if (!isShown(heading) || isHidden(heading)) continue;
      const text = document.createRange();
      text.selectNodeContents(heading);
      const n_lines = new Set([...text.getClientRects()].map(({ bottom }) => Math.round(bottom / 4))).size;
      if (n_lines > heading.innerText.trim().split(/\s+/).length)
        flaws.push(`broken within its words: ${name(heading)}`);
    }

    const scrollsSideways = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsSideways(element.parentElement));
    for (const control of document.querySelectorAll('button, a[href], input, select, h1, h2, h3')) {
      if (!isShown(control) || isHidden(control) || scrollsSideways(control.parentElement)) continue;
      const { left, right, width } = control.getBoundingClientRect();
      if (width > 0 && (left < -SLACK || right > innerWidth + SLACK))
        flaws.push(`cut off at the side: ${name(control)}`);
    }
    // what can be pressed is not covered by something else
    const isInSight = (element: Element, x: number, y: number): boolean => {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        if (!/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflow)) continue;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (x < left || x > right || y < top || y > bottom) return false;
      }
      return true;
    };
    const stays = (element: Element | null): boolean =>
      element !== null && (/sticky|fixed/.test(getComputedStyle(element).position) || stays(element.parentElement));
    for (const control of document.querySelectorAll('button, a[href], input, select, summary')) {
      if (!isShown(control) || isHidden(control) || getComputedStyle(control).opacity === '0') continue;
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (width < 2 || !isInSight(control, x, y)) continue;
      const there = document.elementFromPoint(x, y);
      if (there === null || control.contains(there) || there.contains(control)) continue;
      // what stays at an edge while the rest scrolls under it, and a sheet that can be lowered
      // nor what the map has to say, over its own search in the smallest window
      if (stays(there) || there.closest('.states') !== null) continue;
      // but what the map has to say is not said under it
      if (there.closest('aside:is(.low, .half, .full)') !== null && control.closest('.states') === null) continue;
      if (control instanceof HTMLInputElement && there.closest('label')?.control === control) continue;
      flaws.push(`${name(control)} is covered by ${name(there)}`);
    }
    return flaws;
  });
}
