import type { Published, Reach } from './attack';
import { attack } from './attack';
import { ALL_GROUPS, FOUND_GROUP, WHOLE_TOWN_GROUP } from './count-groups';
import { WHOLE, type PublicCount } from './protected-table';
import { quartersOfYear } from './quarters';

/** One published count, as anybody can read it. */
export interface PublicCell {
  time: string;
  area: string;
  group: string;
  n: PublicCount;
}

/**
 * All that somebody can know who keeps every version that was ever published and takes what has not changed for what it
 * was: a count that any version shows is known, and all sums hold at once.
 * @returns how close each count can be come to that no version shows, by its name
 */
export async function attackVersions(
  versions: readonly (readonly PublicCell[])[],
): Promise<(Reach & { name: string })[]> {
  const index = new Map<string, number>();
  const n: (number | null)[] = [];
  const nameOf = ({ time, area, group }: Omit<PublicCell, 'n'>) => `${time} ${area} ${group}`;
  for (const cell of versions.flat()) {
    if (cell.n === 'no_data') continue;
    const name = nameOf(cell);
    const at = index.get(name) ?? index.set(name, index.size).size - 1;
    n[at] ??= cell.n === 'protected' ? null : cell.n;
  }
  const cells = versions.flat();
  const valuesOf = (of: (cell: PublicCell) => string) => [...new Set(cells.map(of))];
  const [times, areas, groups] = [
    valuesOf(({ time }) => time),
    valuesOf(({ area }) => area),
    valuesOf(({ group }) => group),
  ];
  const inner = {
    areas: areas.filter((area) => area !== WHOLE),
    groups: groups.filter((group) => ![ALL_GROUPS, FOUND_GROUP, WHOLE_TOWN_GROUP].includes(group)),
  };
  const at = (time: string, area: string, group: string) => index.get(nameOf({ time, area, group }));
  const sums: Published['sums'][number][] = [];
  // groups and areas may differ from time to time: a total is the sum of those that its time has
  const addSum = (total: number | undefined, all: readonly (number | undefined)[]) => {
    const parts = all.filter((part) => part !== undefined);
    if (total !== undefined && parts.length > 0) sums.push({ total, parts });
  };
  for (const time of times)
    for (const group of groups)
      addSum(
        at(time, WHOLE, group),
        inner.areas.map((area) => at(time, area, group)),
      );
  for (const time of times)
    for (const area of areas)
      addSum(
        at(time, area, ALL_GROUPS),
        inner.groups.map((group) => at(time, area, group)),
      );
  for (const year of times.filter((time) => time.length === 4))
    for (const area of areas)
      for (const group of groups) {
        const four = quartersOfYear(year).map((quarter) => at(quarter, area, group));
        if (!four.includes(undefined)) addSum(at(year, area, group), four);
      }
  const names = [...index.keys()];
  return (await attack({ n, sums })).map((reach) => ({ ...reach, name: names[reach.cell]! }));
}
