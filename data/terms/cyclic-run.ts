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

/**
 * How many hours after midnight belong to the evening before: those that chosen hours reach past midnight without a break,
 * 3 of 20 to 02. The server's filter has the same rule (server/db/tables.sql).
 */
export function hoursOfEveningBefore(hours: readonly number[]): number {
  const night = cyclicRuns(hours, 24, 0).find(({ from, to }) => to < from);
  return night === undefined ? 0 : night.to + 1;
}

/** The numbers of a run in a cycle, from and to inclusive: 22 to 1 of 24 is 22, 23, 0, 1. */
export function cyclicRun(from: number, to: number, length: number, first: number): number[] {
  const size = ((to - from + length) % length) + 1;
  return Array.from({ length: size }, (_, i) => ((from - first + i) % length) + first);
}
