import type { z } from '@hono/zod-openapi';
import { addDays, addMonths, monthsFrom, startOfMonth } from '../../data/terms/calendar';
import type { CallCategory, CallOutcome } from '../../data/terms/service-call';
import type { serviceCalls } from '../contract/service-calls';
import { COVER_SLACK_DAYS, type Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import { changeBetween } from '../statistics/change-between';
import type { Territory } from '../town/territory';

type ServiceCalls = z.infer<typeof serviceCalls>;
interface Counts {
  n: number;
  n_presence_produced: number;
  n_before: number;
}
const NONE: Counts = { n: 0, n_presence_produced: 0, n_before: 0 };

/** The last twelve whole months that there are calls of, fewer where there are fewer. */
export function callPeriod(world: Pick<World, 'extents' | 'today'>): Period {
  const { period } = world.extents.service_call;
  if (period === null) return { from: addMonths(startOfMonth(world.today), -12), to: startOfMonth(world.today) };
  const whole = startOfMonth(period.to);
  const to = whole > period.from ? whole : period.to;
  const from = addMonths(to, -12);
  return { from: from < period.from ? period.from : from, to };
}

/**
 * Counts calls for service per stadsdel, kind and hour of the week, and compares them with the same dates a year before.
 * What the police began themselves is counted apart: their presence makes it more.
 */
export async function readCalls(
  world: World,
  territory: Territory,
  asked: Period,
  category: readonly CallCategory[] | null,
): Promise<ServiceCalls> {
  const extent = world.extents.service_call.period;
  const covered = extent && overlap(asked, extent);
  const counted = covered ?? { from: asked.from, to: asked.from };
  const previous = { from: addMonths(counted.from, -12), to: addMonths(counted.to, -12) };
  const filter = { ...counted, category };
  const [kinds, areas, hours, months] = await Promise.all([
    world.ask('calls-by-kind', filter),
    world.ask('calls-by-stadsdel', { ...filter, previous_from: previous.from, previous_to: previous.to }),
    world.ask('calls-by-hour', filter),
    world.ask('call-months', {}),
  ]);
  const delivered = new Set(months.map(({ month }) => month));
  const isWhole = ({ from, to }: Period) => from < to && monthsFrom(from.slice(0, 7), addDays(to, -1).slice(0, 7)).every((month) => delivered.has(month)); // prettier-ignore
  const reaches = extent !== null && addDays(previous.from, COVER_SLACK_DAYS) >= extent.from && isWhole(previous);
  const is_comparable = reaches && isWhole(counted);
  const describe = (counts: Counts) => {
    const change = is_comparable ? changeBetween(counts.n_before, counts.n) : null;
    return {
      n: counts.n,
      n_presence_produced: counts.n_presence_produced,
      n_before: reaches ? counts.n_before : null,
      change_pct: change?.change_pct ?? null,
      change_low_pct: change?.low_pct ?? null,
      change_high_pct: change?.high_pct ?? null,
    };
  };
  const of = (stadsdel: string | null): Counts => areas.find((row) => row.stadsdel === stadsdel) ?? NONE;
  const week = new Array<number>(168).fill(0);
  let n_time_unknown = 0;
  for (const { weekday, hour, n } of hours)
    if (weekday === null || hour === null) n_time_unknown += n;
    else week[(weekday - 1) * 24 + hour] = n;
  return {
    extent,
    asked,
    covered,
    previous,
    is_comparable,
    sources: (world.metadata.service_call?.sources ?? []).map(({ title, synthetic }) => ({ title, synthetic })),
    total: describe({
      n: sum(areas, 'n'),
      n_presence_produced: sum(areas, 'n_presence_produced'),
      n_before: sum(areas, 'n_before'),
    }),
    rows: territory.stadsdelar.map(({ stadsdel }) => ({ stadsdel, ...describe(of(stadsdel)) })),
    n_without_stadsdel: of(null).n,
    categories: tally(kinds, 'category').map(([code, n, n_presence_produced]) => ({ category: code as CallCategory, n, n_presence_produced })), // prettier-ignore
    outcomes: tally(kinds, 'outcome').map(([outcome, n]) => ({ outcome: outcome as CallOutcome, n })),
    priorities: tally(kinds, 'priority')
      .map(([priority, n]) => ({ priority, n }))
      .sort((a, b) => (a.priority ?? 10) - (b.priority ?? 10)),
    hours: week,
    n_time_unknown,
  };
}

/** The part of a period that data reach; null where they do not. */
export function overlap(a: Period, b: Period): Period | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : null;
}

function sum(rows: readonly Counts[], key: keyof Counts): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

type Kind = { category: string; outcome: string; priority: number | null; n: number; n_presence_produced: number };

/** How many calls have each value of a field, most first: those that the police did not begin, then those that they did. */
function tally<K extends 'category' | 'outcome' | 'priority'>(
  rows: readonly Kind[],
  key: K,
): [Kind[K], number, number][] {
  const found = new Map<Kind[K], [number, number]>();
  for (const row of rows) {
    const [n, produced] = found.get(row[key]) ?? [0, 0];
    found.set(row[key], [n + row.n - row.n_presence_produced, produced + row.n_presence_produced]);
  }
  return [...found].map(([value, [n, produced]]): [Kind[K], number, number] => [value, n, produced]).sort((a, b) => b[1] + b[2] - a[1] - a[2]); // prettier-ignore
}
