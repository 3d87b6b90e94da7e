/** Whether a colour, #rrggbb, is darker than half. */
export function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red + green + blue < 3 * 128;
}
