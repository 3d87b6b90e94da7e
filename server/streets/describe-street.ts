import { addDays, addMonths, monthsFrom } from '../../data/terms/calendar';
import type { Language } from '../../data/pack/schema';
import type { AnalysisFilter } from '../analysis/analysis-filter';
import { describeMidnight } from '../analysis/describe-covered';
import { rounded } from '../analysis/format-text';
import type { Questions } from '../db/questions';
import type { Deps } from '../http/deps';
import { rangeOf } from '../search/where';
import { covers } from '../snapshot/coverage';
import { completeTime } from '../snapshot/covered-time';
import type { World } from '../snapshot/world';
import { changeBetween } from '../statistics/change-between';
import type { OneStreet } from './by-street';
import { describeStretch } from './count-streets';
import { describeVerdict } from './describe-streets';
import { onOf } from './nearest-segments';
import { leftOutOfStreets, readStreetPoints, sumToSegments } from './place-points';
import { findStableStreets } from './stable-streets';
import { streetCard } from './street-card';
import type { Streets } from './street-network';
import { RULE, WITHIN_M } from './street-rules';
import { testStreets } from './test-streets';

type Row = Questions['street-offences']['row'];

/** Everything about one stretch of street under a filter. @param at its position among the segments */
export async function describeStreet(
  deps: Pick<Deps, 'version' | 'pack' | 'territory'>,
  world: World,
  streets: Streets,
  at: number,
  asked: AnalysisFilter,
  language: Language,
): Promise<OneStreet> {
  const { filter, time } = asked;
  const { segments } = streets;
  const segment = segments[at]!;
  const points = await readStreetPoints(world, streets, filter);
  const counted = time.years > 0 ? points.n : new Float64Array(points.n.length);
  const { n, n_on_streets, n_off_streets } = sumToSegments(points, counted, segments.length);
  const tested = testStreets(n, (await streets.surroundings()).partsIn(filter.stadsdel));
  const stable = findStableStreets(points, counted, segments);
  const stretch = describeStretch(streets, at, { n: n[at]!, tested, stable });
  const compared = comparedPeriods(world, asked);
  const rows = await world.ask('street-offences', { ...filter, ...compared.asked, ...boxAround(segment.xy) });
  const parts = rows.flatMap((row) => {
    const on = onOf(streets.nearest.at(row.x, row.y), RULE);
    return on.includes(at) ? [{ ...row, share: 1 / on.length }] : [];
  });
  const sumBy = <K>(keyOf: (row: Row) => K | null, countOf: (row: Row) => number) => {
    const sums = new Map<K, number>();
    for (const row of parts) {
      const key = keyOf(row);
      if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.share * countOf(row));
    }
    return sums;
  };
  const inPeriod = (row: Row) => (time.years > 0 ? row.n_period : 0);
  const byMonth = sumBy(
    ({ month }) => month,
    ({ n }) => n,
  );
  const byHour = sumBy(({ hour }) => hour, inPeriod);
  const byCategory = sumBy(({ category }) => category, inPeriod);
  const extent = world.extents.offence.period;
  const month = extent ? monthsFrom(extent.from.slice(0, 7), addDays(extent.to, -1).slice(0, 7)) : [];
  return {
    card: streetCard(deps, world, {
      method: 'street',
      path: '/analysis/street',
      query: { street: segment.id },
      asked,
      language,
      n_tests: tested?.n_tests ?? 0,
      n_segments: segments.length,
      n_offences: n_on_streets,
      left_out: leftOutOfStreets(points.left_out, n_off_streets),
      chosen: world.coverage?.midnight ? [describeMidnight(world.coverage.midnight)] : [],
    }),
    ...stretch,
    numbers: await numbersAlong(world, streets, at, deps.territory.toMetres),
    years: time.years,
    month,
    n_by_month: month.map((of) => rounded(byMonth.get(of) ?? 0, 1)),
    n_by_hour: Array.from({ length: 24 }, (_, hour) => rounded(byHour.get(hour) ?? 0, 1)),
    n_by_category: [...byCategory]
      .map(([category, count]) => ({ category, n: rounded(count, 1) }))
      .filter((of) => of.n > 0)
      .sort((a, b) => b.n - a.n || (a.category < b.category ? -1 : 1)),
    change: compared.isComparable
      ? changeOf(
          compared,
          sum(parts, (row) => row.n_compared),
          sum(parts, (row) => row.n_before),
        )
      : null,
    verdict: describeVerdict(stretch),
  };
}

/** What of the period is reported in full, and the same a year before. */
function comparedPeriods(world: World, { time }: AnalysisFilter) {
  const complete = completeTime(world, time);
  const period = complete.parts.length > 0 ? complete.hull : time.hull;
  const previous = { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
  return {
    period,
    previous,
    // a month that lacks would look like a fall
    isComparable: complete.parts.length > 0 && covers(world.coverage, previous) && covers(world.coverage, period),
    asked: {
      compared_from: period.from,
      compared_to: period.to,
      previous_from: previous.from,
      previous_to: previous.to,
    },
  };
}

function changeOf(
  { period, previous }: Pick<ReturnType<typeof comparedPeriods>, 'period' | 'previous'>,
  n: number,
  n_before: number,
): OneStreet['change'] {
  const change = changeBetween(n_before, n);
  if (change === null) return null;
  const { change_pct, low_pct, high_pct } = change;
  const counts = { n: rounded(n, 1), n_before: rounded(n_before, 1) };
  return {
    period: { from: period.from, to: period.to },
    previous,
    ...counts,
    change_pct,
    low_pct,
    high_pct,
  };
}

function sum(parts: readonly (Row & { share: number })[], countOf: (row: Row) => number): number {
  return parts.reduce((all, row) => all + row.share * countOf(row), 0);
}

function boxAround(xy: readonly [number, number][]) {
  const [xs, ys] = [xy.map(([x]) => x), xy.map(([, y]) => y)];
  return {
    x_min: Math.floor(Math.min(...xs) - WITHIN_M),
    x_max: Math.ceil(Math.max(...xs) + WITHIN_M),
    y_min: Math.floor(Math.min(...ys) - WITHIN_M),
    y_max: Math.ceil(Math.max(...ys) + WITHIN_M),
  };
}

/** The house numbers of the street that lie along a stretch of it. */
async function numbersAlong(
  world: World,
  { segments, nearest }: Pick<Streets, 'segments' | 'nearest'>,
  at: number,
  toMetres: Deps['territory']['toMetres'],
): Promise<string | null> {
  const { name } = segments[at]!;
  if (name === null) return null;
  const houses = await world.ask('ground-addresses', { street: name });
  const along = houses.filter(({ lng, lat }) => {
    const [x = 0, y = 0] = toMetres([lng, lat]);
    // a corner house may stand nearer to the street that crosses
    const near = nearest.find(x, y);
    const own = near.segments.find((segment) => segments[segment]!.name === name);
    return own === at;
  });
  return rangeOf(along.map(({ number }) => number));
}
