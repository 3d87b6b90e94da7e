/** A round number at or above `value` to end an axis with: 1, 2, 5 times a power of ten, or halves between. */
export function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value) ?? 10;
  return Math.ceil(step * power);
}

/** Index of the first month of each year, for the ticks of an axis: [{ index: 0, year: '2021' }, …]. */
export function yearTicks(months: readonly string[]): { index: number; year: string }[] {
  return months
    .map((month, index) => ({ index, year: month.slice(0, 4), first: month.endsWith('-01') }))
    .filter(({ first, index }) => first || index === 0)
    .map(({ index, year }) => ({ index, year }));
}

/** Whether a month, '2025-08', lies wholly in a half-open period of dates. */
export function monthIn(month: string, period: { from: string; to: string }): boolean {
  return `${month}-01` >= period.from && nextMonth(month) <= period.to;
}

/** What a month's number has to be held against: the time that the data cover, and the months within that they hardly do. */
export interface Coverage {
  from: string;
  /** from this day on too few have been reported yet */
  complete_to: string;
  thin: readonly string[];
}

/** Whether all of a month, '2025-08', is in the data, late reports among them: else its bar is not to be read as a fall. */
export function isWholeMonth(month: string, { from, complete_to, thin }: Coverage): boolean {
  return monthIn(month, { from, to: complete_to }) && !thin.includes(month);
}

/** The first day of the month after: '2025-12' gives '2026-01-01'. */
export function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

/** The half-open period from one month to another, both included, in whichever order they were picked. */
export function monthRange(one: string, other: string): { from: string; to: string } {
  const [first, last] = one <= other ? [one, other] : [other, one];
  return { from: `${first}-01`, to: nextMonth(last) };
}
