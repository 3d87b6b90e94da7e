/** Runs of consecutive numbers in a cycle: hours [20…23, 0, 1, 2] of 24 are one run, from 20 to 2. */
export function cyclicRuns(values: readonly number[], length: number, first: number): { from: number; to: number }[] {
  const chosen = new Set(values);
  if (chosen.size >= length) return [{ from: first, to: first + length - 1 }];
  const before = (value: number) => ((value - first - 1 + length) % length) + first;
  const after = (value: number) => ((value - first + 1) % length) + first;
  return [...chosen]
    .filter((value) => !chosen.has(before(value)))
    .sort((a, b) => a - b)
    .map((from) => {
      let to = from;
      while (chosen.has(after(to))) to = after(to);
      return { from, to };
    });
}

/** The numbers of a run in a cycle, from and to inclusive: 22 to 1 of 24 is 22, 23, 0, 1. */
export function cyclicRun(from: number, to: number, length: number, first: number): number[] {
  const size = ((to - from + length) % length) + 1;
  return Array.from({ length: size }, (_, i) => ((from - first + i) % length) + first);
}
