import type { Highs, Model } from 'highs';
import { LEAST_HIDDEN } from './linked-counts';
import type { MovableCounts } from './movable-counts';
import { newProgram } from './open-solver';

/** By how much a count can be higher at most, instead of without end: far more than is ever enough. */
const FAR = 1e6;

/** How a cell was moved as far as it goes: by how much, all cells' movements, and the price of each sum that proves it. */
export interface Movement {
  by: number;
  moved: Float64Array;
  price: Float64Array;
}

/** By how much each count can be another one while all still adds up: the attacker's program, asked many times. */
export class Movements {
  readonly #model: Model;
  /** by how much each count can be lower */
  readonly #slack: Float64Array;
  readonly #enough: number;
  readonly #share: Float64Array;
  #isBounded = false;
  /** per cell the sums that it is in, with its sign */
  readonly #rows: { row: number; sign: number }[][];

  /**
   * @param highs the solver; what is made with it is freed by `close`
   * @param enough how far a movement has to go: one that goes further is told as going so far
   */
  constructor(highs: Highs, { n, balances }: MovableCounts, enough: number) {
    this.#enough = enough;
    this.#slack = Float64Array.from(n, (count) => Math.max(0, count - LEAST_HIDDEN));
    this.#share = new Float64Array(n.length);
    this.#model = newProgram(highs);
    // only what is asked for changes from one question to the next: the answer before is a feasible start for the primal
    // simplex (strategy 4), ten times as fast here as the dual one
    this.#model.options.set({ presolve: 'off', simplex_strategy: 4 });
    this.#model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
    this.#rows = n.map(() => []);
    this.#model.addVars(new Float64Array(n.length), new Float64Array(n.length));
    for (const [row, { cells, signs }] of balances.entries()) {
      this.#model.addRow(0, 0, { indices: [...cells], values: [...signs] });
      for (const [i, cell] of cells.entries()) this.#rows[cell]!.push({ row, sign: signs[i]! });
    }
  }

  /**
   * What is hidden can move.
   * @param share per cell: 1 hidden, 0 open, and between where a relaxed program hides a part of it
   * @param isBounded whether a cell that is hidden in part moves up by no more than that part of what is enough
   */
  hide(share: ArrayLike<number>, isBounded: boolean): void {
    const cells: number[] = [];
    for (let i = 0; i < share.length; i++) {
      if (share[i] !== this.#share[i] || isBounded !== this.#isBounded) cells.push(i);
      this.#share[i] = share[i]!;
    }
    if (cells.length === 0) return;
    this.#isBounded = isBounded;
    this.#model.changeColsBounds(
      { kind: 'set', indices: cells },
      cells.map((i) => -this.#share[i]! * this.#slack[i]!),
      cells.map((i) => this.#highest(this.#share[i]!)),
    );
  }

  /** How far a cell can be moved up (1) or down (-1), up to what is enough. */
  furthest(cell: number, direction: 1 | -1): Movement {
    this.#model.changeColCost(cell, direction);
    this.#model.run();
    const { colValue, rowDual } = this.#model.getSolution();
    const by = this.#model.getObjectiveValue();
    this.#model.changeColCost(cell, 0);
    const most = this.#share[cell]! * this.#enough;
    if (by <= most) return { by, moved: colValue, price: rowDual };
    // every part of a movement is one
    return { by: most, moved: colValue.map((far) => (far * most) / by), price: rowDual };
  }

  /**
   * What each cell adds to a cell's movement by being hidden: no cells can move it further than what theirs add up to, by
   * any prices of the sums (weak duality; Fischetti & Salazar 2001). Nothing adds more than is enough.
   */
  adds(cell: number, direction: 1 | -1, price: Float64Array): Map<number, number> {
    const adds = new Map<number, number>();
    for (const [i, rows] of this.#rows.entries()) {
      const slope = (i === cell ? direction : 0) - rows.reduce((sum, { row, sign }) => sum + sign * price[row]!, 0);
      if (Math.abs(slope) < 1e-7) continue;
      const most = slope > 0 ? this.#enough : Math.min(this.#enough, -slope * this.#slack[i]!);
      if (most > 0) adds.set(i, most);
    }
    return adds;
  }

  #highest(share: number): number {
    if (share === 0) return 0;
    return this.#isBounded ? share * this.#enough : FAR;
  }

  close(): void {
    this.#model.dispose();
  }
}
