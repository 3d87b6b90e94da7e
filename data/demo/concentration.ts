/** Share of the whole that the largest `part` of the units holds; a fraction of a unit counts by its fraction. */
export function shareOfTop(counts: readonly number[], part: number): number {
  const sorted = counts.toSorted((a, b) => b - a);
  const total = sorted.reduce((sum, n) => sum + n, 0);
  const units = sorted.length * part;
  const whole = Math.floor(units);
  const held = sorted.slice(0, whole).reduce((sum, n) => sum + n, 0) + (sorted[whole] ?? 0) * (units - whole);
  return held / total;
}

/** The least number of units that together hold `share` of the whole (METHODS: k50 for one half). */
export function unitsHolding(counts: readonly number[], share: number): number {
  const sorted = counts.toSorted((a, b) => b - a);
  const target = share * sorted.reduce((sum, n) => sum + n, 0);
  let held = 0;
  let units = 0;
  while (held < target) held += sorted[units++] ?? target;
  return units;
}
