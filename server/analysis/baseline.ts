import { yearsOfData } from '../snapshot/covered-time';
import type { AnalysisParameters } from '../db/question-parameters';
import type { World } from '../snapshot/world';
import type { AreaGrid } from './study-area';

const MAX_KEPT = 64;

/**
 * What all the data under a filter say per cell and year, kept between questions: limits of classes come from it and
 * not from the period, so that a calm month looks calm.
 */
export class Baselines {
  /** they end with the data that they are of */
  readonly #kept = new WeakMap<object, Map<string, Promise<Float64Array>>>();

  /** @param count per cell, for all the data */
  read(
    world: Pick<World, 'coverage' | 'data_key'>,
    { cells, cell_size }: Pick<AreaGrid, 'cells' | 'cell_size'>,
    filter: AnalysisParameters,
    count: (filter: AnalysisParameters) => Promise<Float64Array>,
  ): Promise<Float64Array> {
    const all = world.coverage;
    if (!all) return Promise.resolve(new Float64Array(cells.gx.length));
    const whole = { ...filter, from: all.from, to: all.to };
    const key = JSON.stringify([cells.gx.length, cell_size, whole]);
    const kept = this.#kept.get(world.data_key) ?? new Map<string, Promise<Float64Array>>();
    this.#kept.set(world.data_key, kept);
    const known = kept.get(key);
    // who asked first may have gone, and the question with them: then it is asked again, in the name of who still waits
    if (known) return known.catch(() => this.read(world, { cells, cell_size }, filter, count));
    const years = yearsOfData(world);
    const made = count(whole).then((sums) => sums.map((sum) => sum / years));
    made.catch(() => {
      if (kept.get(key) === made) kept.delete(key);
    });
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, made);
    return made;
  }
}
