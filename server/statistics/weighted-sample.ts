import { createHash } from 'node:crypto';

/** A number between 0 and 1, neither included, that a text decides: the first 52 bits of its MD5. */
export function uniformOf(text: string): number {
  const bits = Number.parseInt(createHash('md5').update(text).digest('hex').slice(0, 13), 16);
  return (bits + 0.5) / 2 ** 52;
}

/** Something that can be drawn. */
export interface Drawable {
  weight: number;
  /** between 0 and 1, neither included */
  u: number;
}

/**
 * The order in which things of different weight are drawn without replacement (Efraimidis and Spirakis 2006, Information
 * Processing Letters 97:181–185): by u^(1 / weight), the largest first. What weighs nothing comes last.
 * @returns positions
 */
export function drawOrder(drawables: readonly Drawable[]): number[] {
  // the logarithm has the same order and does not vanish for small weights
  const key = drawables.map(({ weight, u }) => (weight > 0 ? Math.log(u) / weight : -Infinity));
  return key.map((_, i) => i).sort((a, b) => (key[a] === key[b] ? a - b : key[b]! - key[a]!));
}
