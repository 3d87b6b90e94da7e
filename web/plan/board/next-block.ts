/**
 * The pass that an arrow key leads to from another: the neighbour in its row, or the nearest in the next row that has any.
 * @param across -1 to the left, 1 to the right, 0 for neither
 * @param down -1 upwards, 1 downwards
 */
export function nextBlock(
  board: HTMLElement,
  element: HTMLElement,
  across: number,
  down: number,
): HTMLElement | undefined {
  const all = [...board.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[data-pass]'),
  ]);
  const row = all.findIndex((blocks) => blocks.includes(element));
  const blocks = all[row] ?? [];
  if (across !== 0) return blocks[blocks.indexOf(element) + across];
  const left = (block: HTMLElement) => block.getBoundingClientRect().left;
  const x = left(element);
  return (down > 0 ? all.slice(row + 1) : all.slice(0, row).reverse())
    .find((others) => others.length > 0)
    ?.toSorted((a, b) => Math.abs(left(a) - x) - Math.abs(left(b) - x))[0];
}
