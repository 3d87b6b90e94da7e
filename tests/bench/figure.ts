/** One measured figure beside what it must reach. */
export interface Figure {
  name: string;
  unit: string;
  median: number;
  /** 95th percentile; the median's own where one run gives one number */
  p95: number;
  /** null for what is only told */
  target: { at_most: number } | { at_least: number } | null;
  ok: boolean;
}

/**
 * Sums up samples of one thing into a figure.
 * @param judged which of the two numbers has to reach the target
 */
export function figure(
  name: string,
  unit: string,
  samples: readonly number[],
  target: Figure['target'],
  judged: 'median' | 'p95' = 'p95',
): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? NaN;
  const median = quantile(0.5);
  // of a rate the bad end is the low one
  const isRate = target !== null && 'at_least' in target;
  const p95 = quantile(isRate ? 0.05 : 0.95);
  const value = judged === 'median' ? median : p95;
  const ok = target === null || ('at_most' in target ? value <= target.at_most : value >= target.at_least);
  return { name, unit, median, p95, target, ok };
}
