/** How sure a change is: the whole interval below zero, above it, or over it. */
export type Verdict = 'down' | 'up' | 'unclear';

/** Reads a change with its 95 % interval; an interval that touches zero says nothing of the direction. */
export function changeVerdict(low: number, high: number): Verdict {
  if (high < 0) return 'down';
  return low > 0 ? 'up' : 'unclear';
}

/** The half width of a zero-centred axis that holds an interval: 25, 50, 100 or 200 per cent. */
export function changeReach(low: number, high: number): number {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  return [25, 50, 100].find((limit) => reach <= limit) ?? 200;
}

/** Where a change stands on that axis, 0 to 1; what lies beyond its ends stands at the end. */
export function changePosition(percent: number, reach: number): number {
  return Math.min(1, Math.max(0, (percent + reach) / (2 * reach)));
}
