/**
 * What lies over the map within an element, as boxes in the window: all that bears `data-covers`, and of
 * `data-covers="each"`, a row or a column that is larger than what is in it, each group in it. What has been opened for a
 * moment, and closes by itself, is not among it.
 */
export function coveringBoxes(within: Element): DOMRect[] {
  return [...within.querySelectorAll('[data-covers]')]
    .filter((element) => element.checkVisibility())
    .flatMap((element) =>
      element.getAttribute('data-covers') === 'each' ? standing(element).map(boxOf) : boxOf(element),
    )
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** The box of a control or a section; of a group that is laid out wider than its chips, the box around those. */
function boxOf(element: Element): DOMRect {
  if (!element.matches('.chips')) return element.getBoundingClientRect();
  const boxes = standing(element)
    .map((child) => child.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  if (boxes.length === 0) return new DOMRect();
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}

/** What stands in a group, but for popovers. */
function standing(group: Element): Element[] {
  return [...group.children].filter((child) => !child.matches('[popover]'));
}
