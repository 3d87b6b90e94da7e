import { addMonths } from '../../data/terms/calendar';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What is said of one year, said of another: its days so many years later, and the year named in its texts. */
export function moveToYear<T>(said: T, from: number, to: number): T {
  if (typeof said === 'string')
    return (DATE.test(said) ? addMonths(said, 12 * (to - from)) : said.replaceAll(String(from), String(to))) as T;
  if (Array.isArray(said)) return said.map((each: unknown) => moveToYear(each, from, to)) as T;
  if (typeof said === 'object' && said !== null)
    return Object.fromEntries(
      Object.entries(said).map(([key, value]) => [key, moveToYear(value as unknown, from, to)]),
    ) as T;
  return said;
}
