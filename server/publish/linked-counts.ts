/** Zeros are published, so that everybody knows of a hidden count that it is not one. */
export const LEAST_HIDDEN = 1;

/** A total and the counts that it is the sum of, as indexes into the counts. */
export interface Sum {
  total: number;
  parts: readonly number[];
}

/** Counts that add up, inner ones and totals alike: all that is published of one or several tables of the same offences. */
export interface LinkedCounts {
  /** whole numbers of 0 and above */
  n: readonly number[];
  sums: readonly Sum[];
}

/** How the values of one dimension add up: each group is published as well. Groups may nest, and lie across each other. */
export interface Dimension {
  /** the finest values, in order */
  values: readonly string[];
  /** further values, each the sum of others: 'alla' of all; named twice where it adds up in two ways */
  groups: readonly { name: string; of: readonly string[] }[];
}

/** Linked counts with their names: by `key`, one value per dimension. */
export interface CrossTable extends LinkedCounts {
  /** index of a cell by one value of each dimension, in order */
  at: (...values: readonly string[]) => number;
  /** one value of each dimension, per cell */
  names: readonly (readonly string[])[];
}

/**
 * All cells of a table with every group of every dimension, and every way in which they add up.
 * @param count of one combination of finest values, in the order of the dimensions
 */
export function crossTable(dimensions: readonly Dimension[], count: (values: readonly string[]) => number): CrossTable {
  const all = dimensions.map(({ values, groups }) => [...new Set([...values, ...groups.map(({ name }) => name)])]);
  const names = all.reduce<string[][]>((rows, of) => rows.flatMap((row) => of.map((value) => [...row, value])), [[]]);
  const index = new Map(names.map((values, i) => [values.join('\n'), i]));
  const at = (...values: readonly string[]): number => {
    const found = index.get(values.join('\n'));
    if (found === undefined) throw new RangeError(`no such cell: ${values.join(', ')}`);
    return found;
  };
  const n = new Array<number>(names.length).fill(0);
  const isFine = dimensions.map(({ values }) => new Set(values));
  const members = dimensions.map((dimension) => finestOf(dimension));
  for (const [i, values] of names.entries())
    if (values.every((value, d) => isFine[d]!.has(value))) n[i] = count(values);
  for (const [i, values] of names.entries()) {
    if (values.every((value, d) => isFine[d]!.has(value))) continue;
    const cells = values
      .map((value, d) => members[d]!.get(value)!)
      .reduce<string[][]>((rows, of) => rows.flatMap((row) => of.map((value) => [...row, value])), [[]]);
    n[i] = cells.reduce((sum, cell) => sum + n[at(...cell)]!, 0);
  }
  const sums = dimensions.flatMap(({ groups }, d) =>
    groups.flatMap(({ name, of }) =>
      names
        .filter((values) => values[d] === name)
        .map((values) => ({ total: at(...values), parts: of.map((part) => at(...values.with(d, part))) })),
    ),
  );
  return { n, sums, at, names };
}

/** Per value of a dimension the finest ones that it consists of. */
function finestOf({ values, groups }: Dimension): Map<string, string[]> {
  const finest = new Map(values.map((value) => [value, [value]]));
  for (const { name, of } of groups) finest.set(name, [...new Set(of.flatMap((part) => finest.get(part) ?? []))]);
  return finest;
}
