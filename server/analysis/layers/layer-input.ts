import type { Language } from '../../../data/pack/schema';
import { addMonths } from '../../../data/terms/calendar';
import type { AnalysisParameters } from '../../db/question-parameters';
import type { Deps } from '../../http/deps';
import type { Period } from '../../snapshot/coverage';
import type { World } from '../../snapshot/world';
import type { AnalysisFilter } from '../analysis-filter';
import { Baselines } from '../baseline';
import { countUnits, leftOutOf, sumToCells, type Units } from '../count-units';
import type { LeftOut } from '../left-out';
import { findStable } from '../stability';
import type { AreaGrid, ServedGrid } from '../area-grid';
import { studyArea, type StudyArea } from '../study-area';
import { CONSTANT, LEAST_CELLS, noOffences, ONE_OFFENCE, tooFewCells, type TooLittle } from '../too-little';

/** Offences in the cells of the grid. */
export interface CellCounts {
  units: Units;
  x: Float64Array;
  n: number;
  n_with: number;
  left_out: LeftOut[];
}

export interface LayerAsked extends AnalysisFilter {
  bandwidth_m: number;
  /** what the period is compared with */
  second: Period;
  /** whether that was given, and not taken by itself */
  is_compared: boolean;
}

/** What the layers are made from: each count is asked for once, however many layers need it. */
export interface LayerInput {
  deps: Pick<Deps, 'territory' | 'pack'>;
  world: World;
  language: Language;
  asked: LayerAsked;
  signal: AbortSignal;
  area: StudyArea;
  grid: ServedGrid;
  /** the length of what the data cover of the period */
  years: number;
  counts: () => Promise<CellCounts>;
  /** offences per cell and year of all the data under the filter: classes come from it so that they stay over time */
  baseline: () => Promise<Float64Array>;
  /** 1 for cells that stay among the top however the grid is laid */
  stable: () => Promise<Uint8Array>;
  /** the named place nearest to a cell */
  near: (cell: number) => string | null;
}

const baselines = new Baselines();

export function openLayerInput(
  deps: LayerInput['deps'],
  world: World,
  asked: LayerAsked,
  language: Language,
  signal: AbortSignal,
): LayerInput {
  const { territory } = deps;
  const { filter, cell_size } = asked;
  const area = studyArea(territory, filter.stadsdel);
  const grid = area.served(cell_size);
  const counts = once(() => countCells(world, area, grid, filter));
  return {
    deps,
    world,
    language,
    asked,
    signal,
    area,
    grid,
    years: asked.time.years,
    counts,
    baseline: once(() =>
      baselines.read(world, grid, filter, async (whole) => (await countCells(world, area, grid, whole)).x),
    ),
    stable: once(async () => findStable(area, (await counts()).units, grid)),
    near: (cell) => territory.grid(cell_size).cells[grid.served[cell] ?? -1]?.near ?? null,
  };
}

/** Offences of a filter in the cells of a grid. */
export async function countCells(
  world: World,
  area: StudyArea,
  grid: AreaGrid,
  filter: AnalysisParameters,
): Promise<CellCounts> {
  const units = await countUnits(world, area, filter);
  const { x, outside } = sumToCells(units, grid);
  let [n, n_with] = [0, 0];
  for (const value of x) {
    n += value;
    if (value > 0) n_with++;
  }
  return { units, x, n, n_with, left_out: leftOutOf(units, outside) };
}

/** What keeps a map that only describes from being drawn; null when nothing does. */
export function tooLittleToDescribe({ n, units }: CellCounts): TooLittle | null {
  if (n === 0) return noOffences(units);
  return n === 1 ? ONE_OFFENCE : null;
}

/** The same for a map that tells what is more than chance. */
export function tooLittleToTest(counts: CellCounts): TooLittle | null {
  const nothing = tooLittleToDescribe(counts);
  if (nothing) return nothing;
  if (counts.x.every((value) => value === counts.x[0])) return CONSTANT;
  return counts.n_with < LEAST_CELLS ? tooFewCells(counts.n_with, counts.n) : null;
}

/** The same period a year before. */
export function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12), to: addMonths(to, -12) };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= work());
}
