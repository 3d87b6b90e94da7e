/**
 * The pass that an arrow key leads to from another: the nearest in that direction, what lies straight ahead before what
 * lies beside.
 * @param across -1 to the left, 1 to the right, 0 for neither
 * @param down -1 upwards, 1 downwards
 */
export function nextBlock(
  board: HTMLElement,
  element: HTMLElement,
  across: number,
  down: number,
): HTMLElement | undefined {
  const here = middleOf(element);
  let best: { block: HTMLElement; far: number } | undefined;
  for (const block of board.querySelectorAll<HTMLElement>('[data-pass]')) {
    if (block === element) continue;
    const { x, y } = middleOf(block);
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = across === 0 ? dy * down : dx * across;
    const aside = Math.abs(across === 0 ? dx : dy);
    if (ahead < LEAST_PX) continue;
    const far = ahead + 3 * aside;
    if (best === undefined || far < best.far) best = { block, far };
  }
  return best?.block;
}

const LEAST_PX = 4;

function middleOf(block: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = block.getBoundingClientRect();
  return { x: left + Math.min(width, 120) / 2, y: top + height / 2 };
}
