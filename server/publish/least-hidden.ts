import type { Highs, Model, VariableType } from 'highs';
import type { Narrow } from './find-narrow';
import { newProgram } from './open-solver';

/** Which cells to hide at the least loss so that all conditions found so far hold: a whole-number program that grows. */
export class LeastHidden {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #n: number;
  #type: VariableType;

  /**
   * @param loss of hiding each cell, above 0
   * @param primary cells that are hidden in any case
   */
  constructor(highs: Highs, loss: readonly number[], primary: ReadonlySet<number>) {
    this.#highs = highs;
    this.#model = newProgram(highs);
    this.#n = loss.length;
    this.#type = highs.constants.variableType.continuous;
    for (const [cell, cost] of loss.entries()) {
      this.#model.addCol(cost, primary.has(cell) ? 1 : 0, 1, { indices: [], values: [] });
    }
  }

  /** Where this cell is hidden, enough others are that it can move by `least`. */
  add({ cell, adds }: Pick<Narrow, 'cell' | 'adds'>, least: number): void {
    const entries = new Map(adds);
    entries.set(cell, (entries.get(cell) ?? 0) - least);
    this.#model.addRow(0, this.#highs.infinity, { indices: [...entries.keys()], values: [...entries.values()] });
  }

  /**
   * The best solution within the time, 1 per cell that it hides, and a loss that no solution is below.
   * @returns null when none was found in `seconds`
   */
  solve(seconds: number): { share: Float64Array; bound: number } | null {
    this.#set(this.#highs.constants.variableType.integer);
    this.#model.options.set({ time_limit: this.#model.getRunTime() + seconds, mip_rel_gap: 0.001 });
    this.#model.run();
    const bound = Number(this.#model.info.get('mip_dual_bound'));
    const { colValue } = this.#model.getSolution();
    const isFound = Number(this.#model.info.get('primal_solution_status')) === 2;
    return isFound ? { share: colValue.map((value) => (value > 0.5 ? 1 : 0)), bound } : null;
  }

  /** The same without whole numbers: which parts of cells to hide, and a loss that no solution is below. */
  relax(): { share: Float64Array; bound: number } {
    this.#set(this.#highs.constants.variableType.continuous);
    this.#model.run();
    return { share: this.#model.getSolution().colValue, bound: this.#model.getObjectiveValue() };
  }

  #set(type: VariableType): void {
    if (type === this.#type) return;
    this.#type = type;
    for (let cell = 0; cell < this.#n; cell++) this.#model.changeColIntegrality(cell, type);
  }

  close(): void {
    this.#model.dispose();
  }
}
