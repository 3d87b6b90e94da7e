import type { Highs, Model } from 'highs';
import { LEAST_HIDDEN } from './linked-counts';
import type { MovableCounts } from './movable-counts';
import { newProgram } from './open-solver';

/** A cell that moves by less than this in a solution does not move. */
const STILL = 1e-6;

/**
 * Which cells to hide so that one can move: the movement that costs least, where what is hidden already moves for nothing
 * (Castro 2012, Computers & Operations Research 39:2185–2198, heuristics by shortest paths, as a linear program).
 */
export class CheapestMovement {
  readonly #model: Model;
  readonly #n: number;
  readonly #optimal: number;
  /** how far each cell can move up, then down */
  readonly #bounds: number[];

  /** @param loss of hiding each cell, above 0 */
  constructor(highs: Highs, { n, balances }: MovableCounts, loss: readonly number[]) {
    this.#model = newProgram(highs);
    this.#n = n.length;
    this.#optimal = highs.constants.modelStatus.optimal;
    this.#bounds = [...n.map(() => highs.infinity), ...n.map((count) => Math.max(0, count - LEAST_HIDDEN))];
    for (const [part, most] of this.#bounds.entries())
      this.#model.addCol(loss[part % n.length]!, 0, most, { indices: [], values: [] });
    for (const { cells, signs } of balances)
      this.#model.addRow(0, 0, {
        indices: cells.flatMap((cell) => [cell, cell + n.length]),
        values: signs.flatMap((sign) => [sign, -sign]),
      });
  }

  /** From now on the cell moves for nothing, as it is hidden. */
  hide(cell: number): void {
    for (const part of [cell, cell + this.#n]) this.#model.changeColCost(part, 0);
  }

  /**
   * The cells that move when one moves by so much, and what it costs to hide them.
   * @param by above 0 for up, below for down
   * @returns null where it cannot
   */
  find(cell: number, by: number): { cells: number[]; cost: number } | null {
    const [moving, still] = by > 0 ? [cell, cell + this.#n] : [cell + this.#n, cell];
    const most = this.#bounds[moving]!;
    if (Math.abs(by) > most + STILL) return null;
    const size = Math.min(Math.abs(by), most);
    this.#model.changeColBounds(moving, size, size);
    this.#model.changeColBounds(still, 0, 0);
    this.#model.run();
    const isFound = this.#model.getModelStatus() === this.#optimal;
    const cost = this.#model.getObjectiveValue();
    const { colValue } = this.#model.getSolution();
    for (const part of [moving, still]) this.#model.changeColBounds(part, 0, this.#bounds[part]!);
    if (!isFound) return null;
    const cells = [...Array(this.#n).keys()].filter(
      (i) => Math.abs(colValue[i]! - colValue[i + this.#n]!) > STILL && i !== cell,
    );
    return { cells, cost };
  }

  close(): void {
    this.#model.dispose();
  }
}
