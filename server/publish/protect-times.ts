import { ALL_GROUPS } from './count-groups';
import { crossTable, type Dimension } from './linked-counts';
import { protect } from './protect';
import { cellKey, WHOLE, type ProtectedTable } from './protected-table';
import { quartersOfYear } from './quarters';

/** The counts of one quarter: per area and group, sums left out. */
interface QuarterCounts {
  quarter: string;
  count: (area: string, group: string) => number;
}

export interface TimesToProtect {
  areas: readonly string[];
  groups: readonly string[];
  /** in order */
  quarters: readonly QuarterCounts[];
  threshold: number;
  /** tables of the versions before: they stay as they were published */
  kept: readonly ProtectedTable[];
  /** how many of all quarters are done */
  onProgress?: (done: number, all: number) => void;
  signal?: AbortSignal;
  /** for how long to look for a better solution of one quarter */
  seconds?: number;
}

const SECONDS = 10;
/** How much more is lost when a sum is hidden: sums are what most people read. */
const SUM_LOSS = 4;

export interface TimesProtected {
  tables: ProtectedTable[];
  /** of the quarters that are new: cells hidden for being small, all hidden, and the loss against the least that is proven */
  n_primary: number;
  n_hidden: number;
  loss: number;
  least_loss: number;
}

/**
 * Protects quarter after quarter, and after the fourth of a year the year as well, over areas, groups and time at once. What
 * has been published stands: earlier quarters keep what they hide and what they show, so that no two versions tell what
 * each hides; what is new is hidden so that with all of the earlier it cannot be worked out.
 */
export async function protectTimes(asked: TimesToProtect): Promise<TimesProtected> {
  const kept = new Map(asked.kept.map((table) => [table.time, table]));
  const done = new Map<string, ProtectedTable>(kept);
  const sum = { n_primary: 0, n_hidden: 0, loss: 0, least_loss: 0 };
  const add = async (times: readonly string[], year: string | null) => {
    const found = await protectTogether(asked, times, year, done);
    for (const table of found.tables) done.set(table.time, table);
    sum.n_primary += found.n_primary;
    sum.n_hidden += found.tables.reduce((n, { hidden }) => n + hidden.length, 0);
    sum.loss += found.loss;
    sum.least_loss += found.least_loss;
  };
  for (const [i, { quarter }] of asked.quarters.entries()) {
    asked.onProgress?.(i, asked.quarters.length);
    if (kept.has(quarter)) continue;
    const year = quarter.slice(0, 4);
    const four = quartersOfYear(year);
    await add([quarter], null);
    // the year is the sum of four quarters that stand as they are
    if (four.every((each) => isAlike(done.get(each), asked)) && !done.has(year)) await add(four, year);
  }
  asked.onProgress?.(asked.quarters.length, asked.quarters.length);
  const tables = [...done.values()].sort((a, b) => (a.time < b.time ? -1 : 1));
  return { tables, ...sum };
}

async function protectTogether(
  { areas, groups, quarters, threshold, signal, seconds = SECONDS }: TimesToProtect,
  times: readonly string[],
  year: string | null,
  done: ReadonlyMap<string, ProtectedTable>,
) {
  const dimensions: Dimension[] = [
    { values: areas, groups: areas.includes(WHOLE) ? [] : [{ name: WHOLE, of: areas }] },
    // one group alone is no sum of several
    { values: groups, groups: groups.length > 1 ? [{ name: ALL_GROUPS, of: groups }] : [] },
    { values: times, groups: year === null ? [] : [{ name: year, of: times }] },
  ];
  const counts = new Map(quarters.map(({ quarter, count }) => [quarter, count]));
  const table = crossTable(dimensions, ([area, group, time]) => {
    const earlier = done.get(time!);
    return earlier ? (earlier.n[cellKey(area!, group!)] ?? 0) : counts.get(time!)!(area!, group!);
  });
  const [hidden, known] = [new Set<number>(), new Set<number>()];
  const loss = table.names.map(([area, group, time], i) => {
    const earlier = done.get(time!);
    if (earlier) (earlier.hidden.includes(cellKey(area!, group!)) ? hidden : known).add(i);
    // a large count tells more than a small one, and is the last to be hidden for another's sake
    const size = Math.max(1, Math.round(Math.sqrt(table.n[i]!)));
    return size * (area === WHOLE ? SUM_LOSS : 1) * (group === ALL_GROUPS ? SUM_LOSS : 1);
  });
  const found = await protect(table, {
    threshold,
    loss,
    hidden,
    known,
    ...(signal && { signal }),
    seconds,
  });
  const isNew = (i: number) => !done.has(table.names[i]![2]!);
  const tables = [...times, ...(year === null ? [] : [year])]
    .filter((time) => !done.has(time))
    .map((time): ProtectedTable => {
      const cells = table.names.flatMap(([area, group, of], i) =>
        of === time ? [{ key: cellKey(area!, group!), i }] : [],
      );
      return {
        time,
        threshold,
        areas,
        groups,
        n: Object.fromEntries(cells.map(({ key, i }) => [key, table.n[i]!])),
        hidden: cells.filter(({ i }) => found.hidden.has(i)).map(({ key }) => key),
      };
    });
  const before = [...hidden].reduce((of, i) => of + loss[i]!, 0);
  return {
    tables,
    n_primary: [...found.primary].filter(isNew).length,
    loss: found.loss - before,
    least_loss: Math.max(0, found.least_loss - before),
  };
}

/** Whether a table has the same areas and groups, so that a year can be summed. */
function isAlike(table: ProtectedTable | undefined, { areas, groups }: TimesToProtect): boolean {
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
  return table !== undefined && same(table.areas, areas) && same(table.groups, groups);
}
