import type { Random } from './random';

/** A number above 0 and below 1. */
export function drawUniform({ below }: Random): number {
  return (below(2 ** 30) + 0.5) / 2 ** 30;
}

/**
 * A draw of the gamma distribution with scale 1 (Marsaglia and Tsang 2000, ACM TOMS 26:363–372; below 1 by their boost).
 * @param shape above 0
 */
export function drawGamma(random: Random, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`shape: got ${shape}, expected above 0`);
  if (shape < 1) return drawGamma(random, shape + 1) * drawUniform(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(drawUniform(random)) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A draw of the beta distribution, from two of the gamma. */
export function drawBeta(random: Random, a: number, b: number): number {
  const x = drawGamma(random, a);
  return x / (x + drawGamma(random, b));
}

/** Standard normal (Box and Muller 1958, Ann. Math. Statist. 29:610–611). */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(drawUniform(random))) * Math.cos(2 * Math.PI * drawUniform(random));
}
