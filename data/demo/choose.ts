import type { Random } from './random';

/** Draws one of the items with the odds that the weights give. Build it once, draw often. */
export function createChooser<T>(
  items: readonly T[],
  weightOf: (item: T, index: number) => number,
): (random: Random) => T {
  let total = 0;
  const steps = items.map((item, i) => ({ item, until: (total += weightOf(item, i)) }));
  const last = steps.at(-1);
  if (last === undefined || !(total > 0)) throw new Error(`weights must have a positive sum, got ${total}`);
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] ?? last).until > target) high = middle;
      else low = middle + 1;
    }
    return (steps[low] ?? last).item;
  };
}

/** Splits `n` into whole parts in proportion to the weights, exactly: largest remainders first, ties to the earlier. */
export function apportion<T>(n: number, items: readonly T[], weightOf: (item: T) => number): { item: T; n: number }[] {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  const parts = items.map((item) => {
    const exact = (n * weightOf(item)) / total;
    return { item, n: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const left = n - parts.reduce((sum, part) => sum + part.n, 0);
  // sorting is stable
  const raised = new Set(parts.toSorted((a, b) => b.rest - a.rest).slice(0, left));
  return parts.map((part) => ({ item: part.item, n: part.n + (raised.has(part) ? 1 : 0) }));
}
