import type { Category } from '../../data/offence-codes/schema';
import type { Pack } from '../../data/pack/schema';
import { addDays, addMonths, startOfMonth } from '../../data/terms/calendar';
import { dateIn } from '../../data/terms/local-date';
import { COVER_SLACK_DAYS, type DataTime, type Period } from './coverage';
import type { DataChoices } from '../db/data-choices';
import { openGeneration, type Generation } from '../db/generation';
import { TABLE_NAMES } from '../db/load-tables';
import { readDataTime } from './read-data-time';
import { GROUND_NAMES } from '../../data/schema/ground/index';
import type { TableName } from '../../data/schema/index';

/** One generation of the tables and what follows from it: worked out once, not once a request. */
export interface World extends Generation {
  /**
   * What is kept of these data is kept under this, and so ends with them: each request has a view of its own of the
   * world, but this is the same in all of them.
   */
  data_key: object;
  /** rows and dates of each table */
  extents: Readonly<Record<TableName, { n: number; period: Period | null }>>;
  /** the time that the offences speak for */
  coverage: DataTime | null;
  synthetic: boolean;
  /** the local date that counts as today */
  today: string;
  default_period: Period;
}

/** Opens the tables of a folder. @throws {TableError} */
export async function openWorld(
  folder: string,
  pack: Pack,
  categories: readonly Category[],
  now: () => Date,
  choices?: DataChoices,
): Promise<World> {
  const generation = await openGeneration(folder, categories, choices);
  try {
    // made-up streets alone make no demo: they are not shown under what really happened
    const metadata = TABLE_NAMES.filter((name) => !isGround(name)).flatMap((name) => generation.metadata[name] ?? []);
    const extents = await readExtents(generation, pack.municipality.time_zone);
    // real offences beside demo figures live by the wall clock
    const { offence, presence } = generation.metadata;
    const today = (offence ?? presence)?.as_of ?? dateIn(pack.municipality.time_zone, now());
    const imported = (offence?.sources ?? []).flatMap(({ imported_at }) => imported_at ?? []).sort();
    const extracted_on = imported.length > 0 ? dateIn(pack.municipality.time_zone, new Date(imported.at(-1)!)) : today;
    const coverage = await readDataTime(generation, extracted_on);
    return {
      ...generation,
      data_key: {},
      extents,
      coverage,
      synthetic: metadata.some((m) => m.sources.some((s) => s.synthetic)),
      today,
      default_period: findDefaultPeriod(coverage, today),
    };
  } catch (error) {
    generation.close();
    throw error;
  }
}

function isGround(name: TableName): boolean {
  return (GROUND_NAMES as readonly string[]).includes(name);
}

async function readExtents(generation: Generation, timeZone: string): Promise<World['extents']> {
  const rows = await generation.ask('table-extents', {});
  const extents: Partial<Record<TableName, { n: number; period: Period | null }>> = {};
  for (const name of TABLE_NAMES) {
    const row = rows.find((r) => r.name === name);
    const period = row?.from && row.to ? { from: row.from, to: row.to } : null;
    extents[name] = { n: row?.n ?? 0, period: period && name === 'incident' ? daysOf(period, timeZone) : period };
  }
  return extents as World['extents'];
}

/** The local days of two instants, the last one included. */
function daysOf({ from, to }: Period, timeZone: string): Period {
  return { from: dateIn(timeZone, new Date(from)), to: addDays(dateIn(timeZone, new Date(to)), 1) };
}

/** The twelve last whole months before today that the data covers, fewer when it has fewer. */
export function findDefaultPeriod(data: Period | null, today: string): Period {
  const thisMonth = startOfMonth(today);
  if (data === null) return { from: addMonths(thisMonth, -12), to: thisMonth };
  const covered = startOfMonth(addDays(data.to, COVER_SLACK_DAYS));
  const first = startOfMonth(data.from);
  const to = covered < thisMonth ? covered : thisMonth;
  // less than one whole month of data: that month, as far as it goes
  if (to <= first) return { from: first, to: addMonths(first, 1) };
  const from = addMonths(to, -12);
  return { from: from < first ? first : from, to };
}
