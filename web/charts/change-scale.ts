/** How sure a change is: the whole interval below zero, above it, or over it. */
export type Verdict = 'down' | 'up' | 'unclear';

/** Reads a change with its 95 % interval; an interval that touches zero says nothing of the direction. */
export function changeVerdict(low: number, high: number): Verdict {
  if (high < 0) return 'down';
  return low > 0 ? 'up' : 'unclear';
}

/**
 * The end of an axis that holds an interval, as a factor: a factor of 2 runs from half (−50 %) to double (+100 %). On a
 * scale of factors halving and doubling lie equally far from no change, and nothing falls below −100 %.
 */
export function changeReach(low: number, high: number): number {
  const furthest = Math.max(1 + high / 100, 1 / Math.max(1 + low / 100, 1e-9));
  return [1.25, 1.5, 2, 4].find((factor) => furthest <= factor) ?? 8;
}

/** What the ends of that axis stand for, in per cent: a factor of 2 gives [−50, 100]. */
export function changeEnds(factor: number): [low: number, high: number] {
  return [100 * (1 / factor - 1), 100 * (factor - 1)];
}

/**
 * Where an axis bears figures, in per cent: at its ends and no change; of one that reaches beyond halving and doubling, at
 * those two, since the factor of its ends says little in per cent.
 */
export function changeTicks(factor: number): [low: number, none: number, high: number] {
  const [low, high] = changeEnds(Math.min(factor, 2));
  return [low, 0, high];
}

/** Where a change stands on that axis, 0 to 1; what lies beyond its ends stands at the end. */
export function changePosition(percent: number, factor: number): number {
  const times = Math.max(1 + percent / 100, 1e-9);
  return Math.min(1, Math.max(0, 0.5 + Math.log(times) / Math.log(factor) / 2));
}
