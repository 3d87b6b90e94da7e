import type { AnalysisParameters } from '../db/question-parameters';
import type { Deps } from '../http/deps';
import type { World } from '../snapshot/world';
import type { Text } from '../http/problem';
import { cellOfPoint } from './cell-of-point';
import type { Units } from './count-units';
import { formatBoth } from './format-text';
import type { StudyArea } from './study-area';

/** Very many offences on one and the same point: often where an address service puts what it could not find. */
export interface Stack {
  n: number;
  /** of how many */
  of: number;
  unit: number;
  /** the named place nearest to it */
  near: string | null;
}

/** A point that holds as large a part of all offences is told of… */
const LEAST_SHARE = 0.05;
/** …when it holds as many: three of forty are nothing to speak of. */
const LEAST_N = 10;

/** The point that holds most of the offences of a filter, when that is very many; null when there is none such. */
export async function findStack(
  { territory }: Pick<Deps, 'territory'>,
  world: World,
  area: StudyArea,
  units: Units,
  filter: AnalysisParameters,
): Promise<Stack | null> {
  const of = units.n.reduce((a, b) => a + b, 0);
  const least = Math.max(LEAST_N, LEAST_SHARE * of);
  // a point lies in one unit: only where a whole unit holds as many is there anything to ask for
  let fullest = 0;
  for (let i = 1; i < units.n.length; i++) if (units.n[i]! > units.n[fullest]!) fullest = i;
  if (!(units.n[fullest]! >= least)) return null;
  const { x_min: west, y_min: south, cell_size: side, columns } = area.units;
  const unit = units.unit[fullest]!;
  const [x_min, y_min] = [west + (unit % columns) * side, south + Math.floor(unit / columns) * side];
  const square = { x_min, y_min, x_max: x_min + side, y_max: y_min + side };
  const [row] = await world.ask('analysis-stack', { ...filter, ...square });
  if (!row || row.n < least) return null;
  const grid = territory.grid(territory.cell_sizes[0] ?? side);
  return { n: row.n, of, unit, near: grid.cells[cellOfPoint(row, grid)]?.near ?? null };
}

/** That they stand on one point, and what it may be. */
export function describeStack({ n, of, near }: Stack): Text {
  return formatBoth(
    (f) =>
      `${f(n)} av de ${f(of)} brotten (${f((100 * n) / of)} %) står på en och samma punkt${near === null ? '' : ` vid ${near}`}. Det kan vara en plats, eller den punkt som adresser får när de inte har hittats: då är det inte där det hände.`,
    (f) =>
      `${f(n)} of the ${f(of)} offences (${f((100 * n) / of)} %) stand on one and the same point${near === null ? '' : ` near ${near}`}. That may be a place, or the point that addresses are given when they are not found: then it is not where it happened.`,
  );
}
