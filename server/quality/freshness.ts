import { addDays, daysBetween } from '../../data/terms/calendar';
import type { LateDays } from '../boot/parse-late-days';
import type { World } from '../snapshot/world';

/** How old the newest of something is, and whether that is too old. */
export interface Freshness {
  newest: string | null;
  age_days: number | null;
  late_after_days: number | null;
  is_late: boolean;
}

/** How old something is whose newest row is of a day. @param late_after_days null where no limit is set */
function ageOf(newest: string | null, today: string, late_after_days: number | null): Freshness {
  const age_days = newest === null ? null : Math.max(0, daysBetween(newest, today));
  return { newest, age_days, late_after_days, is_late: age_days !== null && late_after_days !== null && age_days > late_after_days }; // prettier-ignore
}

/** A source of offences and the newest day that it tells of. */
export interface Dated {
  source: string;
  last_day: string;
  last_reported: string | null;
}

/**
 * The sources of offences with how old each is. The limit of the table is the newest source's alone, for others may have
 * ended for good; a source that is named has its own.
 */
export function agesOf<S extends Dated>(sources: readonly S[], today: string, late: LateDays): (S & Freshness)[] {
  const newestOf = ({ last_day, last_reported }: Dated) =>
    last_reported !== null && last_reported > last_day ? last_reported : last_day;
  const newest = sources.map(newestOf).sort().at(-1);
  return sources.map((source) => {
    const day = newestOf(source);
    const limit = late.get(source.source) ?? (day === newest ? late.get('offence') : undefined);
    return { ...source, ...ageOf(day, today, limit ?? null) };
  });
}

/** The tables but offences that have days, with how old each is; empty ones are no news. */
export function tableAges(
  { extents, today }: Pick<World, 'extents' | 'today'>,
  late: LateDays,
): ({ table: string; n: number } & Freshness)[] {
  return Object.entries(extents).flatMap(([table, { n, period }]) => {
    // planned presence lies ahead, and the years of figures end when they end
    if (period === null || n === 0 || table === 'offence' || table === 'presence') return [];
    const newest = addDays(period.to, -1);
    return [{ table, n, ...ageOf(newest, today, late.get(table) ?? null) }];
  });
}

/** Names of the tables of which something is late. */
export async function lateTables(world: World, late: LateDays): Promise<string[]> {
  if (late.size === 0) return [];
  const sources = agesOf(await world.ask('quality-sources', {}), world.today, late);
  return [
    ...(sources.some(({ is_late }) => is_late) ? ['offence'] : []),
    ...tableAges(world, late).flatMap(({ table, is_late }) => (is_late ? [table] : [])),
  ];
}
