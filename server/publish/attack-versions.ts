import type { Bounds, Published, Reach } from './attack';
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

/** Squares as anybody can read them. */
export interface SquareLayer {
  /** the year that they are counted in */
  time: string;
  /** `areas` are the stadsdelar that a square lies in; `low` and `high` its class, both in it */
  squares: readonly ({ square: string; areas: readonly string[] } & Bounds)[];
  /** offences per stadsdel that are in no square, as far as they are known: none where nothing is said */
  missing: ReadonlyMap<string, number>;
}

/** Among the names of what is attacked, what a square has in the place of an area. */
export const SQUARE = 'ruta';

const NO_SQUARES = { bounds: new Map<number, Bounds>(), unasked: new Set<number>() };

/** Adds the counts of squares, and of the parts that borders cut them into, to what is attacked. */
function addSquares(
  { time, squares, missing }: SquareLayer,
  of: {
    n: (number | null)[];
    names: string[];
    sums: Published['sums'][number][];
    at: (time: string, area: string, group: string) => number | undefined;
  },
) {
  const [bounds, unasked] = [new Map<number, Bounds>(), new Set<number>()];
  const partsOf = new Map<string, number[]>();
  const add = (name: string, known: Bounds | number) => {
    const cell = of.n.push(typeof known === 'number' ? known : null) - 1;
    of.names[cell] = name;
    if (typeof known !== 'number') bounds.set(cell, known);
    return cell;
  };
  for (const { square, areas, low, high } of squares) {
    const own = add(`${time} ${SQUARE} ${square}`, { low, high });
    const parts = areas.length === 1 ? [own] : areas.map((area) => add(`${square} ${area}`, { low: 0, high: null }));
    if (areas.length > 1) of.sums.push({ total: own, parts });
    for (const [i, area] of areas.entries()) {
      if (areas.length > 1) unasked.add(parts[i]!);
      partsOf.set(area, [...(partsOf.get(area) ?? []), parts[i]!]);
    }
  }
  for (const [area, parts] of partsOf) {
    const total = of.at(time, area, ALL_GROUPS);
    if (total !== undefined) of.sums.push({ total, parts: [...parts, add(`${area} -`, missing.get(area) ?? 0)] });
  }
  return { bounds, unasked };
}

/**
 * All that somebody can know who keeps every version that was ever published and takes what has not changed for what it
 * was: a count that any version shows is known, and all sums hold at once.
 * @param layer squares with their classes, whose counts add up to those of the stadsdelar
 * @param enough only what can be told more closely than this is answered; everything where it is left out
 * @returns how close each count can be come to that no version shows, by its name; 'time ruta square' of a square
 */
export async function attackVersions(
  versions: readonly (readonly PublicCell[])[],
  layer: SquareLayer | null = null,
  enough = Infinity,
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
  const squares = layer === null ? NO_SQUARES : addSquares(layer, { n, names, sums, at });
  return (await attack({ n, sums, bounds: squares.bounds }, { enough, unasked: squares.unasked })).map((reach) => ({
    ...reach,
    name: names[reach.cell]!,
  }));
}
