import { attackVersions, type PublicCell } from './attack-versions';
import { areasOf, COUNT_TABLES } from './count-tables';
import { protectTimes, type TimesProtected } from './protect-times';
import { cellKey, publicCells, type ProtectedTable } from './protected-table';

export interface CountsProtected extends Omit<TimesProtected, 'tables'> {
  tables: ProtectedTable[];
  /** how close anybody can come to the hidden count that is best known; null where none is hidden */
  closest: number | null;
}

/** Numbers and names alone, so that it can be sent to another thread. */
export interface CountsToProtect {
  /** in order */
  quarters: readonly string[];
  /** by quarter, area and group with blanks between; 0 where there is none */
  n: Readonly<Record<string, number>>;
  stadsdelar: readonly string[];
  threshold: number;
  /** tables of the versions before: they stay as they were published */
  kept: readonly ProtectedTable[];
  /** for how long to look for a better solution of one quarter */
  seconds?: number;
}

/** Protects all tables of the counts, and attacks them with all that has been published. @throws where a count is not safe */
export async function protectCounts(
  { quarters, n, stadsdelar, threshold, kept, seconds }: CountsToProtect,
  onProgress: (share: number) => void = () => undefined,
): Promise<CountsProtected> {
  // what was published under other groups stands as it is: the same offences cut in another way would tell what it hides
  const other = kept.filter(({ groups }) => !COUNT_TABLES.some((table) => table.groups.join() === groups.join()));
  const frozen = new Set(other.map(({ time }) => time));
  const all: CountsProtected = { tables: [...other], n_primary: 0, n_hidden: 0, loss: 0, least_loss: 0, closest: null };
  const counted = quarters
    .filter((quarter) => !frozen.has(quarter))
    .map((quarter) => ({
      quarter,
      count: (area: string, group: string) => n[`${quarter} ${area} ${group}`] ?? 0,
    }));
  for (const [i, table] of COUNT_TABLES.entries()) {
    const found = await protectTimes({
      areas: areasOf(table, stadsdelar),
      groups: table.groups,
      quarters: counted,
      threshold,
      kept: kept.filter(({ groups }) => groups.join() === table.groups.join()),
      onProgress: (done, of) => onProgress((i + done / of) / COUNT_TABLES.length),
      ...(seconds !== undefined && { seconds }),
    });
    all.tables.push(...found.tables);
    all.n_primary += found.n_primary;
    all.n_hidden += found.n_hidden;
    all.loss += found.loss;
    all.least_loss += found.least_loss;
  }
  const reach = await attackVersions([all.tables.flatMap(cellsOf)]);
  for (const { name, low, high } of reach) {
    const width = high - low;
    all.closest = Math.min(all.closest ?? Infinity, width);
    const least = leastWidth(all.tables, name);
    if (width < least - SLACK) throw new RangeError(`${name} can be narrowed to ${low}–${high}`);
  }
  return all;
}

const SLACK = 1e-6;

/** Each time is held to the threshold that it was published under. */
function leastWidth(tables: readonly ProtectedTable[], name: string): number {
  const [time = ''] = name.split(' ');
  return Math.min(...tables.filter((table) => table.time === time).map(({ threshold }) => threshold));
}

/** What everybody can read of a table, cell by cell. */
export function cellsOf(table: ProtectedTable): PublicCell[] {
  const cells = publicCells(table);
  const [areas, groups] = namesOf(table);
  return areas.flatMap((area) =>
    groups.flatMap((group) => {
      const n = cells[cellKey(area, group)];
      return n === undefined ? [] : [{ time: table.time, area, group, n }];
    }),
  );
}

function namesOf({ n }: ProtectedTable): [string[], string[]] {
  const keys = Object.keys(n).map((key) => key.split(' '));
  return [[...new Set(keys.map(([area]) => area!))], [...new Set(keys.map(([, group]) => group!))]];
}
