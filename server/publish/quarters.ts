import { addMonths } from '../../data/terms/calendar';

/** The half-open period of a quarter, '2025-Q1'. */
export function periodOfQuarter(quarter: string): { from: string; to: string } {
  const from = `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(6)) - 2).padStart(2, '0')}-01`;
  return { from, to: addMonths(from, 3) };
}

/** The quarter of a date. */
function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The quarters that lie wholly in a half-open period, in order, without those that hold a month that is thin. */
export function wholeQuarters(
  { from, to }: { from: string; to: string },
  thin: ReadonlySet<string> = new Set(),
): string[] {
  const quarters: string[] = [];
  for (let day = from.slice(0, 8) + '01'; day < to; day = addMonths(day, 1)) {
    const quarter = quarterOf(day);
    const period = periodOfQuarter(quarter);
    const months = [0, 1, 2].map((i) => addMonths(period.from, i).slice(0, 7));
    if (period.from !== day || period.from < from || period.to > to || months.some((month) => thin.has(month)))
      continue;
    quarters.push(quarter);
  }
  return quarters;
}

/** The four quarters of the year of one. */
export function quartersOfYear(year: string): string[] {
  return [1, 2, 3, 4].map((n) => `${year}-Q${n}`);
}
