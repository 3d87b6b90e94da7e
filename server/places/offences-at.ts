import type { z } from '@hono/zod-openapi';
import { addMonths, monthsFrom } from '../../data/terms/calendar';
import { formatBoth } from '../analysis/format-text';
import type { placeCard } from '../contract/place-register';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import { changeBetween } from '../statistics/change-between';
import { shareInterval } from '../statistics/share-interval';
import type { Planar } from './outline';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

type Offences = NonNullable<z.infer<typeof placeCard>['offences']>;

/** Hours that are told as the ones that hold most, in a row. */
const HOT_HOURS = 6;
/** Fewer offences with a known hour say nothing of the hours. */
const LEAST_KNOWN = 20;

/**
 * What has been reported within an outline: in a period, in the same time a year before, month by month, by kind and hour.
 * What the presence of the police produces is left out, and so is what must not be shown at a place.
 */
export async function offencesAt({ box, holds }: Planar, period: Period, world: Pick<World, 'ask'>): Promise<Offences> {
  // whole years, and the year before that it is held against
  const since = `${Number(period.to.slice(0, 4)) - 2}-01-01`;
  const rows = await world.ask('place-offences', {
    from: period.from,
    before_from: addMonths(period.from, -12),
    before_to: addMonths(period.to, -12),
    since,
    to: period.to,
    x_min: Math.floor(box[0]),
    y_min: Math.floor(box[1]),
    x_max: Math.ceil(box[2]),
    y_max: Math.ceil(box[3]),
  });
  const month = monthsFrom(since.slice(0, 7), addMonths(period.to, -1).slice(0, 7));
  const by_month = new Map<string, number>();
  const by_category = new Map<string, number>();
  const n_by_hour = new Array<number>(24).fill(0);
  let [n, n_before] = [0, 0];
  for (const row of rows) {
    if (!holds([row.x, row.y])) continue;
    by_month.set(row.month, (by_month.get(row.month) ?? 0) + row.n);
    if (row.period === 1) n_before += row.n;
    if (row.period !== 2) continue;
    n += row.n;
    by_category.set(row.category, (by_category.get(row.category) ?? 0) + row.n);
    if (row.hour !== null) n_by_hour[row.hour]! += row.n;
  }
  const change = changeBetween(n_before, n);
  const hot_hours = hotHours(n_by_hour);
  return {
    n,
    n_before,
    change,
    month,
    n_by_month: month.map((each) => by_month.get(each) ?? 0),
    n_by_category: [...by_category]
      .map(([category, count]) => ({ category, n: count }))
      .sort((a, b) => b.n - a.n || (a.category < b.category ? -1 : 1)),
    n_by_hour,
    hot_hours,
    sentence: describeOffences(n, change, hot_hours),
  };
}

/** The hours in a row that hold most of the offences whose hour is known, and how sure their share is. */
export function hotHours(n_by_hour: readonly number[]): Offences['hot_hours'] {
  const known = n_by_hour.reduce((sum, n) => sum + n, 0);
  if (known < LEAST_KNOWN) return null;
  const sums = n_by_hour.map((_, from) =>
    Array.from({ length: HOT_HOURS }, (_, i) => n_by_hour[(from + i) % 24]!).reduce((sum, n) => sum + n, 0),
  );
  const most = Math.max(...sums);
  const from = sums.indexOf(most);
  const { low, high } = shareInterval(most, known);
  return { from, to: (from + HOT_HOURS) % 24, share: most / known, low, high };
}

function describeOffences(n: number, change: Offences['change'], hot: Offences['hot_hours']) {
  const clock = (hour: number) => String(hour).padStart(2, '0');
  return formatBoth(
    (f) =>
      `${offencesSv(f(n))} på ett år` +
      (change === null
        ? '; för få för att säga om de har blivit fler eller färre.'
        : `; ${signed(f(change.change_pct, 0))} % mot året före, med osäkerhet ${signed(f(change.low_pct, 0))} till ${signed(f(change.high_pct, 0))} %.`) +
      (hot
        ? ` Mest kl. ${clock(hot.from)}–${clock(hot.to)}: ${f(100 * hot.share, 0)} % av dem vars timme är känd.`
        : ''),
    (f) =>
      `${offencesEn(f(n))} in a year` +
      (change === null
        ? '; too few to say whether they have become more or fewer.'
        : `; ${signed(f(change.change_pct, 0))} % against the year before, with uncertainty ${signed(f(change.low_pct, 0))} to ${signed(f(change.high_pct, 0))} %.`) +
      (hot
        ? ` Most at ${clock(hot.from)}–${clock(hot.to)}: ${f(100 * hot.share, 0)} % of those whose hour is known.`
        : ''),
  );
}

function signed(text: string): string {
  return /^[−0]/.test(text) ? text : `+${text}`;
}
