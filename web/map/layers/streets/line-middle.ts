/**
 * The point half way along a line, so short that a degree is as long everywhere on it.
 * @param line longitude and latitude, degrees; at least one point
 */
export function lineMiddle(line: readonly (readonly [number, number])[]): [number, number] {
  const [[lng, lat] = [0, 0]] = line;
  const narrower = Math.cos((lat * Math.PI) / 180);
  const lengths = line.slice(1).map((to, i) => Math.hypot((to[0] - line[i]![0]) * narrower, to[1] - line[i]![1]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [from, to] = [line[i]!, line[i + 1]!];
      const part = left / length;
      return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
    }
    left -= length;
  }
  return [lng, lat];
}
