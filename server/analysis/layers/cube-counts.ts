import { addMonths } from '../../../data/terms/calendar';
import { runInWorker } from '../worker/run-in-worker';
import { runTask } from '../worker/tasks';
import type { Steps } from './cube-steps';
import type { LayerInput } from './layer-input';

/** More bins than this are not tested in the thread that answers requests. */
const MAX_HERE = 1500;

/** Counts per step and cell, step by step. */
export async function countCube({ world, asked, deps, grid }: LayerInput, steps: Steps): Promise<Float64Array> {
  const served = deps.territory.grid(asked.cell_size);
  const { cell_size, x_min, x_max, y_min, y_max, columns, cell_of_slot } = served;
  const rectangle = { cell_size, x_min, x_max, y_min, y_max, columns };
  const period = { from: `${steps.from}-01`, to: addMonths(`${steps.to}-01`, 1) };
  const step_of_month = new Map(steps.months.flatMap((step, at) => step.map((month) => [month, at])));
  const counted = await world.askColumns('analysis-cube', { ...asked.filter, ...period, ...rectangle });
  const n_cells = grid.cells.gx.length;
  const cube = new Float64Array(n_cells * steps.n);
  for (let i = 0; i < counted.slot.length; i++) {
    const [slot, month, n] = [counted.slot[i]!, counted.month[i]!, counted.n[i]!];
    const cell = grid.cell_of_served[cell_of_slot[slot] ?? -1] ?? -1;
    const step = step_of_month.get(month);
    if (cell < 0 || step === undefined) continue;
    const bin = step * n_cells + cell;
    cube[bin] = cube[bin]! + n;
  }
  return cube;
}

/** Tests every bin of the cube, in a thread of its own where there are many. */
export function testBins({ grid, signal }: LayerInput, cube: Float64Array, n_steps: number) {
  const task = { cube, neighbours: grid.neighbours, share: grid.share, n_steps };
  return cube.length <= MAX_HERE
    ? runTask('cube_gistar', task, () => undefined)
    : runInWorker('cube_gistar', task, { signal });
}
