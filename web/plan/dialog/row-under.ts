/** Which of the children of a list lies under a height of the window; null beside all of them. */
export function rowUnder(list: Element, y: number): number | null {
  const at = [...list.children].findIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  return at < 0 ? null : at;
}
