import type { z } from '@hono/zod-openapi';
import type { analysisNearRepeat } from '../../analysis-contract';
import { addDays } from '../../calendar';
import type { Grid } from '../../grid/build-grid';
import { cellOfPoint } from '../cell-of-point';
import type { Point } from '../points-of';
import { nearRepeatStrings } from '../../statistics/near-repeat-strings';

/** Nearer and sooner than this makes a link of a string. */
export const STRING_M = 100;
export const STRING_DAYS = 7;

/** Two offences are a pair, not a string. */
const MIN_OFFENCES = 3;
const MAX_STRINGS = 50;

/**
 * Chains of offences near in place and time, longest first, told by the squares that they pass through.
 * @param points in order of time
 */
export function followStrings(points: readonly Point[], squares: Grid): z.infer<typeof analysisNearRepeat>['strings'] {
  const column = (name: keyof Point) => Float64Array.from(points, (point) => point[name]);
  const label = nearRepeatStrings(column('x'), column('y'), column('day'), STRING_M, STRING_DAYS, 'manhattan');
  const strings = new Map<number, Point[]>();
  for (const [i, point] of points.entries()) {
    const own = strings.get(label[i]!);
    if (own) own.push(point);
    else strings.set(label[i]!, [point]);
  }
  return [...strings.values()]
    .filter((own) => own.length >= MIN_OFFENCES)
    .map((own) => {
      const cell = [...new Set(own.map((point) => cellOfPoint(point, squares)))].filter((c) => c >= 0);
      const [first, last] = [own[0]!, own.at(-1)!];
      return {
        n: own.length,
        from: addDays('1970-01-01', first.day),
        to: addDays('1970-01-01', last.day),
        near: squares.cells[cell[0] ?? -1]?.near ?? null,
        cell,
      };
    })
    .filter(({ cell }) => cell.length > 0)
    .sort((a, b) => b.n - a.n || (a.from < b.from ? -1 : 1))
    .slice(0, MAX_STRINGS);
}
