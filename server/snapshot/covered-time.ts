import { addDays, addMonths, daysBetween, mondayOf, startOfMonth, yearsOf } from '../../data/terms/calendar';
import { COVER_SLACK_DAYS, type DataTime, type Period } from './coverage';

/** Less than a month says nothing of a year. */
const LEAST_YEARS = 1 / 12;

/** A silence at an end of the data that chance gives more seldom than this is no silence: the data end there. */
const LEAST_CHANCE = 0.001;

/** A period that was asked for, and what of it the data speak for. */
export interface CoveredTime {
  asked: Period;
  /** ascending, apart from each other; none where the data do not speak of the period at all */
  parts: readonly Period[];
  /** from the beginning of the first part to the end of the last; what was asked where there is none */
  hull: Period;
  /** the length of the parts */
  years: number;
  /** true when the parts are less than what was asked for */
  is_partly: boolean;
}

/**
 * What of a period the data cover: time without data is not time without offences. At the ends a few days may lack, or as
 * many as chance gives where offences are few; months that hold next to nothing are cut out; data known to the month alone
 * cover whole months only; and nobody knows what has happened after today.
 * @param today the local date that counts as today
 */
export function coverTime(data: DataTime | null, asked: Period, today: string): CoveredTime {
  const parts = data === null ? [] : partsOf(data, asked, today);
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    asked,
    parts,
    hull: first && last ? { from: first.from, to: last.to } : asked,
    years: parts.reduce((sum, part) => sum + yearsOf(part), 0),
    is_partly: !(parts.length === 1 && first?.from === asked.from && first.to === asked.to),
  };
}

/** A filter of what the data cover of its period alone, and that period; the filter as it was where they cover nothing. */
export function coverFilter<F extends Period>(
  world: { coverage: DataTime | null; today: string },
  filter: F,
): { filter: F; time: CoveredTime } {
  const time = coverTime(world.coverage, { from: filter.from, to: filter.to }, world.today);
  return { filter: { ...filter, ...time.hull }, time };
}

/**
 * What of a covered period is reported in full as well: the last weeks, of which reports still come in, would look like a
 * fall beside others. Its parts are none where all of it is too late.
 */
export function completeTime(
  { coverage, today }: { coverage: DataTime | null; today: string },
  time: CoveredTime,
): CoveredTime {
  if (coverage === null || time.parts.length === 0) return time;
  if (time.hull.to <= addDays(coverage.complete_to, COVER_SLACK_DAYS)) return time;
  const { from } = time.asked;
  const complete = coverTime(coverage, { from, to: later(from, coverage.complete_to) }, today);
  return { ...complete, asked: time.asked, is_partly: true };
}

/** How many days of a covered time fall on some weekdays, 1 for Monday to 7; null for all. */
export function daysOn(parts: readonly Period[], weekdays: readonly number[] | null): number {
  let n = 0;
  for (const { from, to } of parts) {
    const days = daysBetween(from, to);
    // of the seven, 1 for Monday
    const first = daysBetween(mondayOf(from), from) + 1;
    const rest = Array.from({ length: days % 7 }, (_, i) => ((first - 1 + i) % 7) + 1);
    const chosen = weekdays ?? [1, 2, 3, 4, 5, 6, 7];
    n += Math.floor(days / 7) * chosen.length + rest.filter((day) => chosen.includes(day)).length;
  }
  return n;
}

/** How many years all the data speak for, at least a month. */
export function yearsOfData({ coverage }: { coverage: DataTime | null }): number {
  if (coverage === null) return 1;
  return Math.max(coverTime(coverage, coverage, coverage.to).years, LEAST_YEARS);
}

function partsOf(data: DataTime, asked: Period, today: string): Period[] {
  const mayBeSilent = (days: number) =>
    chanceOfSilence(days, daysBetween(data.from, data.to), data.n_days) >= LEAST_CHANCE;
  // what happens after today nobody knows; today's first offences may be in the data already
  const known = earlier(asked.to, later(today, data.to));
  const before = daysBetween(asked.from, data.from);
  const hull = {
    from: before <= COVER_SLACK_DAYS || mayBeSilent(before) ? asked.from : data.from,
    to:
      asked.to <= addDays(data.to, COVER_SLACK_DAYS)
        ? asked.to
        : mayBeSilent(daysBetween(data.to, known))
          ? known
          : data.to,
  };
  const begin = later(asked.from, hull.from);
  // data by the month end with the month, to the day
  const isToTheDay = data.by_month.has(addDays(data.to, -1).slice(0, 7));
  const end = earlier(asked.to, isToTheDay ? earlier(hull.to, data.to) : hull.to);
  // of a month that is known as a whole alone, a part is nothing
  const isPart = (day: string) => startOfMonth(day) !== day && data.by_month.has(day.slice(0, 7));
  const whole = {
    from: isPart(begin) ? addMonths(startOfMonth(begin), 1) : begin,
    to: isPart(end) ? startOfMonth(end) : end,
  };
  const parts: Period[] = [];
  let from = whole.from;
  for (const month of [...data.thin].sort()) {
    const [thinFrom, thinTo] = [`${month}-01`, addMonths(`${month}-01`, 1)];
    if (thinTo <= from || thinFrom >= whole.to) continue;
    if (thinFrom > from) parts.push({ from, to: thinFrom });
    from = thinTo;
  }
  if (from < whole.to) parts.push({ from, to: whole.to });
  return parts;
}

/**
 * The chance that so many days in a row are silent, when each day has offences with one chance that only the data tell:
 * the beta-geometric predictive, with Haldane's prior for days with offences and Jeffreys' for days without. The first and
 * the last day of the data have some by definition and tell nothing.
 */
function chanceOfSilence(days: number, span: number, n_days: number): number {
  const n_with = Math.max(0, Math.min(n_days, span) - 1);
  const n_without = Math.max(0, span - 1 - n_with);
  if (n_with === 0) return 1;
  let chance = 1;
  for (let day = 0; day < days && chance >= LEAST_CHANCE; day++)
    chance *= (n_without + 0.5 + day) / (n_with + n_without + 0.5 + day);
  return chance;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
