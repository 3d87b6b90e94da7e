import type { AnalysisParameters } from '../db/question-parameters';
import type { World } from '../snapshot/world';
import { leftOut, type LeftOut } from './left-out';
import type { AreaGrid, StudyArea } from './study-area';

/** Offences of a period per unit of the study area, only units that have any. */
export interface Units {
  unit: Int32Array;
  n: Float64Array;
  /** under the filter, but without a place within the rectangle of the study area */
  n_outside: number;
  n_presence_produced: number;
  n_not_for_map: number;
  n_unknown_kind: number;
  /** on a point that somebody has set apart */
  n_apart: number;
}

/** Counts the offences of a filter once, so fine that every grid can be made of it. */
export async function countUnits(world: World, area: StudyArea, filter: AnalysisParameters): Promise<Units> {
  const counted = await world.askColumns('analysis-by-unit', { ...filter, ...area.units });
  const unit: number[] = [];
  const n: number[] = [];
  const left = new Map<number, number>();
  for (let i = 0; i < counted.slot.length; i++) {
    const [slot, count] = [counted.slot[i]!, counted.n[i]!];
    if (slot < 0) left.set(slot, count);
    else {
      unit.push(slot);
      n.push(count);
    }
  }
  return {
    unit: Int32Array.from(unit),
    n: Float64Array.from(n),
    n_not_for_map: left.get(-1) ?? 0,
    n_outside: left.get(-2) ?? 0,
    n_presence_produced: left.get(-3) ?? 0,
    n_unknown_kind: left.get(-4) ?? 0,
    n_apart: left.get(-5) ?? 0,
  };
}

/** The units summed to the cells of a grid; `outside` is what lies in no cell. */
export function sumToCells(
  { unit, n }: Pick<Units, 'unit' | 'n'>,
  { cell_of_unit, cells }: AreaGrid,
): { x: Float64Array; outside: number } {
  const x = new Float64Array(cells.gx.length);
  let outside = 0;
  for (let i = 0; i < unit.length; i++) {
    const cell = cell_of_unit[unit[i]!]!;
    if (cell < 0) outside += n[i]!;
    else x[cell] = x[cell]! + n[i]!;
  }
  return { x, outside };
}

/** What a map of these units leaves out; `outside` as `sumToCells` says. */
export function leftOutOf(units: Units, outside: number): LeftOut[] {
  return [
    leftOut('presence_produced', units.n_presence_produced),
    leftOut('not_for_map', units.n_not_for_map),
    leftOut('unknown_kind', units.n_unknown_kind),
    leftOut('set_apart', units.n_apart),
    leftOut('not_placed', units.n_outside + outside),
  ];
}
