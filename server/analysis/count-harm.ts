import type { AnalysisParameters } from '../db/questions';
import { harmByCell, type Harm } from '../statistics/harm';
import type { World } from '../world';
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
  const rows = (await world.ask('analysis-harm-by-unit', { ...filter, ...area.units })).filter((row) => row.slot >= 0);
  const weighted = rows.filter((row) => row.weight !== null);
  return {
    unit: Int32Array.from(weighted, (row) => row.slot),
    n: Float64Array.from(weighted, (row) => row.n),
    weight: Float64Array.from(weighted, (row) => row.weight ?? 0),
    n_not_weighted: rows.reduce((sum, row) => sum + (row.weight === null ? row.n : 0), 0),
  };
}

/** Harm of the cells of a grid, each offence at most as heavy as the cap. */
export function harmInCells({ unit, n, weight }: HarmUnits, { cell_of_unit, cells }: AreaGrid): Harm {
  const events: { cell: number; weight: number }[] = [];
  for (let i = 0; i < unit.length; i++) {
    const cell = cell_of_unit[unit[i]!]!;
    if (cell >= 0) for (let k = 0; k < n[i]!; k++) events.push({ cell, weight: weight[i]! });
  }
  return harmByCell(
    Int32Array.from(events, (event) => event.cell),
    Float64Array.from(events, (event) => event.weight),
    cells.gx.length,
    CAP_QUANTILE,
  );
}
