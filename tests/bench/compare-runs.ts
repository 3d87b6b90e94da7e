import type { Figure } from './figure';

/** One figure before and after. */
export interface Compared {
  name: string;
  unit: string;
  /** medians over the runs; null for what only the other has */
  before: number | null;
  after: number | null;
  /** after / before: of times below 1 is faster; null where there is nothing to divide by */
  ratio: number | null;
}

/** The medians of figures over several runs, and how they compare, in the order in which they were measured. */
export function compareRuns(before: readonly Figure[][], after: readonly Figure[][]): Compared[] {
  const [old, now] = [mediansOf(before), mediansOf(after)];
  const units = new Map([...before, ...after].flat().map(({ name, unit }) => [name, unit]));
  return [...units].map(([name, unit]) => {
    const [b, a] = [old.get(name) ?? null, now.get(name) ?? null];
    return { name, unit, before: b, after: a, ratio: b && a !== null ? a / b : null };
  });
}

function mediansOf(runs: readonly Figure[][]): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const { name, median } of runs.flat()) values.set(name, [...(values.get(name) ?? []), median]);
  return new Map([...values].map(([name, of]) => [name, middleOf(of)]));
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}
