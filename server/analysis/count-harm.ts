import type { AnalysisParameters } from '../db/question-parameters';
import { harmByCell, type Harm } from '../statistics/harm';
import type { World } from '../snapshot/world';
import type { Units } from './count-units';
import type { AreaGrid, StudyArea } from './study-area';

/** The heaviest hundredth of the weights counts as the one below it. */
export const CAP_QUANTILE = 0.99;

/** Weighted offences per unit and weight, only places that have any; and how many lack a published weight. */
export interface HarmUnits extends Pick<Units, 'unit' | 'n'> {
  weight: Float64Array;
  n_not_weighted: number;
}

/** Counts the offences of a filter by how heavy they are. */
export async function countHarm(world: World, area: StudyArea, filter: AnalysisParameters): Promise<HarmUnits> {
  const counted = await world.askColumns('analysis-harm-by-unit', { ...filter, ...area.units });
  const unit: number[] = [];
  const n: number[] = [];
  const weight: number[] = [];
  let n_not_weighted = 0;
  for (let i = 0; i < counted.slot.length; i++) {
    const [slot, heavy, count] = [counted.slot[i]!, counted.weight[i]!, counted.n[i]!];
    if (slot < 0) continue;
    if (heavy < 0) n_not_weighted += count;
    else {
      unit.push(slot);
      weight.push(heavy);
      n.push(count);
    }
  }
  return {
    unit: Int32Array.from(unit),
    n: Float64Array.from(n),
    weight: Float64Array.from(weight),
    n_not_weighted,
  };
}

/** Harm of the cells of a grid, each offence at most as heavy as the cap. */
export function harmInCells({ unit, n, weight }: HarmUnits, { cell_of_unit, cells }: AreaGrid): Harm {
  let most = 0;
  for (const count of n) most += count;
  const of_event = new Int32Array(most);
  const weight_of_event = new Float64Array(most);
  let end = 0;
  for (let i = 0; i < unit.length; i++) {
    const cell = cell_of_unit[unit[i]!]!;
    if (cell < 0) continue;
    of_event.fill(cell, end, end + n[i]!);
    weight_of_event.fill(weight[i]!, end, end + n[i]!);
    end += n[i]!;
  }
  return harmByCell(of_event.subarray(0, end), weight_of_event.subarray(0, end), cells.gx.length, CAP_QUANTILE);
}
