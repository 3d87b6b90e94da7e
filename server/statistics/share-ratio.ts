import { compiled, ndtri } from 'cephes';

await compiled;

/** A part of a whole, both counted. */
interface Part {
  n: number;
  of: number;
}

/** How many times as large one share is as another, and where it lies with the confidence that was asked for. */
interface ShareRatio {
  ratio: number;
  low: number;
  high: number;
}

/**
 * The ratio of two shares that are counted apart, (a/A)/(b/B), with the interval of its logarithm: variance
 * 1/a − 1/A + 1/b − 1/B (Katz et al. 1978, Biometrics 34:469–474). Where one of the parts is nothing, half an event is added
 * to each count and whole (Walter 1975, Biometrika 62:371–374).
 * @param confidence of the two-sided interval: of several that are looked at together, 1 − 0.05 / how many (Bonferroni)
 * @throws RangeError for a part above its whole, or a whole of nothing
 */
export function shareRatio(a: Part, b: Part, confidence = 0.95): ShareRatio {
  for (const { n, of } of [a, b])
    if (!(n >= 0 && of > 0 && n <= of)) throw new RangeError(`got ${n} of ${of}, expected a part of a whole above 0`);
  const add = a.n === 0 || b.n === 0 ? 0.5 : 0;
  const [an, aOf, bn, bOf] = [a.n, a.of, b.n, b.of].map((count) => count + add) as [number, number, number, number];
  const ratio = an / aOf / (bn / bOf);
  const half = -ndtri((1 - confidence) / 2) * Math.sqrt(1 / an - 1 / aOf + 1 / bn - 1 / bOf);
  return { ratio, low: ratio * Math.exp(-half), high: ratio * Math.exp(half) };
}
