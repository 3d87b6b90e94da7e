import type { z } from '@hono/zod-openapi';
import { isHarmCovered, whyNoHarm } from '../analysis/harm-coverage';
import type { grid } from '../contract/offences';
import { coverFilter, yearsOfData } from '../snapshot/covered-time';
import type { OffenceParameters } from '../db/question-parameters';
import type { Grid } from '../town/grid';
import { countBreaks, LONG_TAIL } from '../statistics/class-breaks';
import type { World } from '../snapshot/world';

const NOT_FOR_MAP = -1;
const UNKNOWN_KIND = -3;
const SET_APART = -4;

/** Counts the offences of a filter in the squares of a grid. */
export async function countCells(world: World, squares: Grid, asked: OffenceParameters): Promise<z.infer<typeof grid>> {
  const { filter, time } = coverFilter(world, asked);
  const { cell_size, x_min, x_max, y_min, y_max, columns } = squares;
  const rows = await world.ask('offences-by-cell', { ...filter, cell_size, x_min, x_max, y_min, y_max, columns });
  const n_of_cell = new Map<number, number>();
  const baseline: number[] = [];
  const counted = { n: 0, n_presence_produced: 0 };
  const harm = { n: 0, n_weighted: 0 };
  let [n_on_map, n_not_placed, n_not_for_map, n_unknown_kind, n_apart] = [0, 0, 0, 0, 0];
  const isKnown = time.years > 0;
  for (const found of rows) {
    // what strays outside the time that the data cover is not what happened in it
    const row = isKnown ? found : { ...found, n: 0, n_presence_produced: 0, n_weighted: 0 };
    counted.n += row.n;
    counted.n_presence_produced += row.n_presence_produced;
    const cell = row.slot < 0 ? -1 : (squares.cell_of_slot[row.slot] ?? -1);
    if (row.slot === NOT_FOR_MAP) n_not_for_map += row.n;
    else if (row.slot === UNKNOWN_KIND) n_unknown_kind += row.n;
    else if (row.slot === SET_APART) n_apart += row.n;
    else if (cell < 0) n_not_placed += row.n;
    else {
      n_on_map += row.n;
      harm.n += row.n - row.n_presence_produced;
      harm.n_weighted += row.n_weighted;
      baseline.push(row.n_all);
      if (row.n > 0) n_of_cell.set(cell, row.n);
    }
  }
  const cells = [...n_of_cell.keys()].sort((a, b) => a - b);
  return {
    counted: { period: time.asked, covered: [...time.parts], ...counted },
    cell_size,
    cell: cells,
    n: cells.map((cell) => n_of_cell.get(cell) ?? 0),
    n_on_map,
    n_not_placed,
    n_not_for_map,
    n_unknown_kind,
    n_apart,
    harm: { ...harm, too_few: harm.n === 0 || isHarmCovered(harm) ? null : whyNoHarm(harm) },
    breaks: countBreaks(baseline, isKnown ? time.years / yearsOfData(world) : 1, LONG_TAIL),
  };
}
