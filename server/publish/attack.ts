import { LEAST_HIDDEN, type LinkedCounts, type Sum } from './linked-counts';
import { newProgram, openSolver } from './open-solver';

/** What everybody can read: null where a count is hidden, and how they add up. */
export interface Published {
  n: readonly (number | null)[];
  sums: readonly Sum[];
  /** of hidden counts that more is known of: a class, say; others are at least one, as zeros are not hidden */
  bounds?: ReadonlyMap<number, Bounds>;
}

/** Both may be the value; null where it has no upper end. */
export interface Bounds {
  low: number;
  high: number | null;
}

/** What is asked of the attack; everything where nothing is said. */
interface Wanted {
  /** only counts that can be told more closely than this are answered */
  enough?: number;
  /** counts that nobody asks for */
  unasked?: ReadonlySet<number>;
}

export interface Reach {
  cell: number;
  /** least and greatest value that fits with all that is published */
  low: number;
  high: number;
}

/** What is left to read of counts when some are hidden. */
export function publish({ n, sums }: LinkedCounts, hidden: ReadonlySet<number>): Published {
  return { n: n.map((count, i) => (hidden.has(i) ? null : count)), sums };
}

/**
 * How close everybody can come to each hidden count: the least and the greatest value that fits with the open ones, by
 * linear programming. It knows of the control only what is said on the page, that zeros are not hidden, and tries all tables that are
 * published of the same offences at once (several: their counts and sums in one). Fischetti & Salazar 2001, "the attacker".
 * @returns one reach per hidden count; `high` is Infinity where nothing bounds it
 */
export async function attack(
  { n, sums, bounds = new Map() }: Published,
  { enough = Infinity, unasked = new Set() }: Wanted = {},
): Promise<Reach[]> {
  const highs = await openSolver();
  const model = newProgram(highs);
  // one question after another over the same sums: the answer before is a feasible start for the primal simplex
  model.options.set({ presolve: 'off', simplex_strategy: 4 });
  try {
    const column = new Map<number, number>();
    for (const [cell, count] of n.entries()) {
      if (count !== null) continue;
      column.set(cell, column.size);
      const { low, high } = bounds.get(cell) ?? { low: LEAST_HIDDEN, high: null };
      model.addVar(low, high ?? highs.infinity);
    }
    for (const { total, parts } of sums) {
      // total − parts = 0, what is open on the right-hand side
      const signed = [{ cell: total, sign: 1 }, ...parts.map((cell) => ({ cell, sign: -1 }))];
      const entries = signed.filter(({ cell }) => n[cell] === null);
      if (entries.length === 0) continue;
      const open = signed.reduce((sum, { cell, sign }) => sum - sign * (n[cell] ?? 0), 0);
      model.addRow(open, open, {
        indices: entries.map(({ cell }) => column.get(cell)!),
        values: entries.map(({ sign }) => sign),
      });
    }
    const { maximize, minimize } = highs.constants.objectiveSense;
    const unbounded = highs.constants.modelStatus;
    // every answer is a way in which all can be: what differs enough between two of them need not be asked for
    const [least, most] = [new Float64Array(column.size).fill(Infinity), new Float64Array(column.size).fill(-Infinity)];
    const isWide = (col: number) => most[col]! - least[col]! >= enough;
    const see = () => {
      for (const [col, value] of model.getSolution().colValue.entries()) {
        if (value < least[col]!) least[col] = value;
        if (value > most[col]!) most[col] = value;
      }
    };
    return [...column].flatMap(([cell, col]) => {
      if (unasked.has(cell) || isWide(col)) return [];
      model.changeColCost(col, 1);
      const [low, high] = [minimize, maximize].map((sense) => {
        model.changeObjectiveSense(sense);
        model.run();
        const status = model.getModelStatus();
        if (status === unbounded.unbounded || status === unbounded.unboundedOrInfeasible) return Infinity;
        if (status !== unbounded.optimal) throw new Error(`The published counts do not add up (${status}).`);
        if (enough !== Infinity) see();
        return model.getObjectiveValue();
      });
      model.changeColCost(col, 0);
      return high! - low! >= enough ? [] : [{ cell, low: low!, high: high! }];
    });
  } finally {
    model.dispose();
  }
}
