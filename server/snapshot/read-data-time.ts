import { addDays, addMonths, daysBetween } from '../../data/terms/calendar';
import { COVER_SLACK_DAYS, findCoverage, THIN_SHARE, type DataTime } from './coverage';
import type { Questions } from '../db/questions';
import type { Generation } from '../db/generation';

/** Where no report has a date: most of what is reported at all is reported within a week. */
const DEFAULT_DELAY_DAYS = 7;

/** Days with offences that a month known as a whole stands for. */
const DAYS_A_MONTH = 30;

type SourceMonth = Questions['source-months']['row'];

/**
 * The time that the data speak for.
 * @param extracted_on the local date on which the data were taken out, where no report says it
 * @returns null without offences
 */
export async function readDataTime({ ask }: Pick<Generation, 'ask'>, extracted_on: string): Promise<DataTime | null> {
  const [rows, [reporting], [heap]] = await Promise.all([
    ask('source-months', {}),
    ask('reporting-delay', {}),
    ask('midnight-heaps', {}),
  ]);
  const ends = endsOf(rows);
  const of_month = new Map<string, { n: number; by_month: number }>();
  for (const { month, n, n_by_month } of rows) {
    const { n: others, by_month } = of_month.get(month) ?? { n: 0, by_month: 0 };
    of_month.set(month, { n: others + n, by_month: by_month + n_by_month });
  }
  const found = findCoverage(ends, new Map([...of_month].map(([month, { n }]) => [month, n])));
  if (found === null) return null;
  const delay_days = reporting?.delay_days ?? DEFAULT_DELAY_DAYS;
  const known_on = reporting?.last_reported ?? extracted_on;
  return {
    ...found,
    complete_to: addDays(known_on, 1 - delay_days),
    delay_days,
    is_delay_known: typeof reporting?.delay_days === 'number',
    by_month: new Set([...of_month].filter(([, of]) => of.by_month >= THIN_SHARE * of.n).map(([month]) => month)),
    n_days: rows.reduce((sum, row) => sum + Math.max(row.n_days, Math.min(row.n_by_month, DAYS_A_MONTH)), 0),
    midnight: heap && heap.n > 0 ? { n: heap.n, of: heap.n_of_sources } : null,
  };
}

/**
 * From the first row to where the first of the sources ends that should still go on: one that has a share of the last year
 * before its end, and that no other takes over from. A source that has been silent for more than a year has ended for good.
 */
function endsOf(rows: readonly SourceMonth[]): { from: string; to: string } | null {
  const names = [...new Set(rows.map(({ source }) => source))];
  const ofName = (name: string) => rows.filter(({ source }) => source === name);
  const sources = names.map(ofName).map((months) => ({
    months,
    from: months.reduce((first, { from }) => (from < first ? from : first), '9999-12-31'),
    to: months.reduce((last, { to }) => (to > last ? to : last), ''),
  }));
  if (sources.length === 0) return null;
  const from = sources.reduce((first, source) => (source.from < first ? source.from : first), '9999-12-31');
  const last = sources.reduce((end, source) => (source.to > end ? source.to : end), '');
  const lagging = sources.filter(({ months, to }) => {
    if (daysBetween(to, last) <= COVER_SLACK_DAYS || to < addMonths(last, -12)) return false;
    const isTakenOver = sources.some((other) => Math.abs(daysBetween(to, other.from)) <= 31);
    const yearBefore = addMonths(to, -12).slice(0, 7);
    const inYear = (all: readonly SourceMonth[]) =>
      all.reduce((sum, { month, n }) => sum + (month >= yearBefore && month < to.slice(0, 7) ? n : 0), 0);
    return !isTakenOver && inYear(months) >= THIN_SHARE * inYear(rows) && inYear(months) > 0;
  });
  return { from, to: lagging.reduce((end, source) => (source.to < end ? source.to : end), last) };
}
